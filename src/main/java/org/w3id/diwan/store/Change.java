package org.w3id.diwan.store;

import java.util.Locale;
import java.util.Optional;

/**
 * What a load did to one thing that has an address: an entity, a claim, a statement or a source.
 *
 * @param kind what became of it
 * @param iri its IRI
 * @param replacement the IRI that took its place; only of a merged one
 */
public record Change(Kind kind, String iri, Optional<String> replacement) {
    /** What can become of a thing. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** The triples that say something of it are others. */
        CHANGED,
        /** Another took its place ({@code dcterms:isReplacedBy}). */
        MERGED,
        /** It was withdrawn and left a tombstone ({@code prov:invalidatedAtTime}). */
        WITHDRAWN,
        /** Nothing is said of it any more. */
        REMOVED
    }

    /** As a line of the journal. */
    String line() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + iri
                + replacement.map(other -> " " + other).orElse("");
    }

    /** Reads {@link #line}. */
    static Change parse(String line) {
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        return new Change(
                Kind.valueOf(line.substring(0, first).toUpperCase(Locale.ROOT)),
                second < 0 ? line.substring(first + 1) : line.substring(first + 1, second),
                second < 0 ? Optional.empty() : Optional.of(line.substring(second + 1)));
    }
}
