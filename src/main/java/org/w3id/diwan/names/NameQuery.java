package org.w3id.diwan.names;

import java.util.Set;

/**
 * What is looked for.
 *
 * @param text the name as written
 * @param language BCP 47 tag of the names preferred where an entity matches by several equally well; empty for any
 * @param types local names of classes, one of which a match must have; empty for any
 * @param limit most matches wanted, from 1 to {@link #MOST}
 * @param mode how the text is meant
 */
public record NameQuery(String text, String language, Set<String> types, int limit, Mode mode) {
    /** The most matches that can be asked for. */
    public static final int MOST = 1000;

    private static final int USUAL_LIMIT = 10;

    /** How a text is meant. */
    public enum Mode {
        /** A record of somebody's table: everything that may be meant, best first. */
        RECONCILE,
        /** The beginning of a name, as typed into a search box. */
        SUGGEST,
        /** A name cut out of a text: whole names and surnames only, no part of a name, no typing error. */
        MENTION
    }

    /** @throws IllegalArgumentException if the limit is out of bounds */
    public NameQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("not a limit from 1 to " + MOST + ": " + limit);
        }
        types = Set.copyOf(types);
    }

    /** The ten best matches of any type and language. */
    public static NameQuery of(String text) {
        return new NameQuery(text, "", Set.of(), USUAL_LIMIT, Mode.RECONCILE);
    }

    /** The same query, preferring names of one language. */
    public NameQuery preferring(String wantedLanguage) {
        return new NameQuery(text, wantedLanguage, types, limit, mode);
    }

    /** The same query for entities of one of these types only. */
    public NameQuery ofTypes(Set<String> wantedTypes) {
        return new NameQuery(text, language, wantedTypes, limit, mode);
    }

    /** The same query with another limit. */
    public NameQuery atMost(int wanted) {
        return new NameQuery(text, language, types, wanted, mode);
    }

    /** The same query, meant in another way. */
    public NameQuery as(Mode wantedMode) {
        return new NameQuery(text, language, types, limit, wantedMode);
    }
}
