package org.w3id.diwan.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.reading.Rejection;

/**
 * One thing in a reading to decide on.
 *
 * @param kind what it is
 * @param id the claim's id, the statement's key, the entity's id, or the digest of what nobody has let through
 * @param words what it says, in words
 * @param at where it stands; empty for an entity that is only described
 * @param confidence how sure the machine is, of claims
 * @param doubtful whether a person should look: somebody new, a link that no name bears out, a claim the machine is not sure of
 * @param needs the keys of the items that it falls with
 * @param rejection how it is remembered if it is refused
 */
public record ReviewItem(
        Kind kind,
        String id,
        String words,
        List<Passage> at,
        Optional<BigDecimal> confidence,
        boolean doubtful,
        Set<String> needs,
        Rejection rejection) {
    /** Something that nobody is asked about. */
    ReviewItem(Kind kind, String id, String words, List<Passage> at, Rejection rejection) {
        this(kind, id, words, at, Optional.empty(), false, Set.of(), rejection);
    }

    public ReviewItem {
        at = List.copyOf(at);
        needs = Set.copyOf(needs);
    }

    /** What can be decided on. */
    public enum Kind {
        /** Whom a name means. */
        NAME,
        /** Who said something. */
        STATEMENT,
        CLAIM,
        /** What was proposed and refused, and may be taken up after all. */
        REFUSED,
        /** A claim that the reviewer has added. */
        ADDED,
        /** Somebody the reviewer has added. */
        ENTITY;

        String key(String id) {
            return name().toLowerCase(Locale.ROOT) + " " + id;
        }

        /** The id of a key; empty if it is of another kind. */
        Optional<String> id(String key) {
            return key.startsWith(key("")) ? Optional.of(key.substring(key("").length())) : Optional.empty();
        }

        /** Whether a reviewer writes it, rather than accepts or rejects it. */
        public boolean isWritten() {
            return this == REFUSED || this == ADDED || this == ENTITY;
        }
    }

    /** Its key, such as {@code claim 3f...}, {@code statement s1} or {@code name lloyd-austin}. */
    public String key() {
        return kind.key(id);
    }

    /** Whether there is something to decide: a link that a registered name bears out stands unless somebody objects. */
    public boolean isAsked() {
        return kind == Kind.NAME ? doubtful : !kind.isWritten();
    }

    /** The entity that a name means. */
    public EntityId entity() {
        return new EntityId(id);
    }
}
