package org.w3id.diwan.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Rejection;

/**
 * One thing in a reading to decide on.
 *
 * @param kind what it is
 * @param id the claim's id, the statement's key or the entity's id
 * @param words what it says, in words
 * @param at where it stands; empty for an entity that is only described
 * @param confidence how sure the machine is, of claims
 * @param needs the keys of the items that it falls with
 * @param rejection how it is remembered if it is refused
 */
public record ReviewItem(
        Kind kind,
        String id,
        String words,
        List<Passage> at,
        Optional<BigDecimal> confidence,
        Set<String> needs,
        Rejection rejection) {
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
        CLAIM;

        String key(String id) {
            return name().toLowerCase(Locale.ROOT) + " " + id;
        }
    }

    /** Its key, such as {@code claim 3f...}, {@code statement s1} or {@code name lloyd-austin}. */
    public String key() {
        return kind.key(id);
    }

    /** The entity that a name means. */
    EntityId entity() {
        return new EntityId(id);
    }
}
