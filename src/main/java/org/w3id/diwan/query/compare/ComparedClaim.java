package org.w3id.diwan.query.compare;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A claim with all that a comparison asks of it.
 *
 * @param claim its IRI
 * @param when the time it tells of, in EDTF; empty if none
 * @param unit of a figure; without an IRI if it is none
 * @param bound of a figure, such as {@code AtLeast}; empty if it is none
 * @param place of a figure; without an IRI if it has none
 * @param source where it stands
 * @param publisher the source's publisher, else the source: two of one publisher are one voice
 * @param saidOn when it was said, else when the source was published: a day or less of ISO 8601 or EDTF; empty if nobody knows
 * @param saidBy who is quoted; empty where the source speaks for itself
 */
public record ComparedClaim(
        String claim,
        Named subject,
        Named relation,
        Named object,
        String modality,
        String when,
        Named unit,
        String bound,
        Named place,
        Named source,
        String publisher,
        String saidOn,
        List<Named> saidBy) {
    /** Copies the list. */
    public ComparedClaim {
        saidBy = List.copyOf(saidBy);
    }

    /** How the source stands to it. */
    public Stance stance() {
        return Stance.of(modality, !saidBy.isEmpty());
    }

    /** Whether it tells a number of something. */
    public boolean isFigure() {
        return !unit.iri().isEmpty();
    }

    /** Who is quoted, in words. */
    public String speakers() {
        return saidBy.stream().map(Named::name).collect(Collectors.joining(", "));
    }

    /** A figure with its bound in words: {@code at least 12}. */
    public String figure() {
        String words = switch (bound) {
            case "About" -> "about ";
            case "AtLeast" -> "at least ";
            case "MoreThan" -> "more than ";
            case "AtMost" -> "at most ";
            case "LessThan" -> "less than ";
            default -> "";
        };
        return words + object.name();
    }
}
