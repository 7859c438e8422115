package org.w3id.diwan.store.journal;

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

    /** A change that puts no other thing in its place. */
    static Change of(Kind kind, String iri) {
        return new Change(kind, iri, Optional.empty());
    }

    /** As a line of the journal. */
    String line() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + iri
                + replacement.map(other -> " " + other).orElse("");
    }

    /** Reads {@link #line}. */
    static Change parse(String line) {
        String[] words = line.split(" ", -1);
        return new Change(
                Kind.valueOf(words[0].toUpperCase(Locale.ROOT)),
                words[1],
                words.length > 2 ? Optional.of(words[2]) : Optional.empty());
    }
}
