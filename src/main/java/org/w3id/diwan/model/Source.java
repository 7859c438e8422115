package org.w3id.diwan.model;

import java.net.URI;
import java.util.List;

/**
 * What claims are taken from; each has a named graph of its own.
 *
 * @param id its id
 * @param kind article, reference or Diwan's own register
 * @param title its title; empty where it shows none
 * @param publishers who published it; may be empty
 * @param authors who wrote it; may be empty
 * @param published when it was published
 * @param url where it can be read: no or one address
 * @param text the text its passages count in: none or one
 */
public record Source(
        SourceId id,
        Kind kind,
        String title,
        List<EntityId> publishers,
        List<EntityId> authors,
        Period published,
        List<URI> url,
        List<StoredText> text) {
    public Source {
        publishers = List.copyOf(publishers);
        authors = List.copyOf(authors);
        url = List.copyOf(url);
        text = List.copyOf(text);
    }

    /** What kind of source it is. */
    public enum Kind {
        /** A report whose text the passages count in. */
        ARTICLE,
        /** A page or data set that one outside fact, such as a tenure, was checked in. */
        REFERENCE,
        /** Diwan's own register: names, identifiers, definitions. */
        REGISTER
    }

    /**
     * The text that passages count in, by its digest; the text itself is kept only where anybody may copy it.
     *
     * @param sha256 64 hexadecimal digits over its UTF-8 bytes
     * @param codePoints its length
     * @param free the text itself: none or one
     */
    public record StoredText(String sha256, int codePoints, List<FreeText> free) {
        public StoredText {
            free = List.copyOf(free);
        }

        /** A text of which only the digest is kept. */
        public StoredText(String sha256, int codePoints) {
            this(sha256, codePoints, List.of());
        }
    }

    /**
     * A text that anybody may copy.
     *
     * @param licence where it is said that anybody may
     * @param text the text
     */
    public record FreeText(URI licence, String text) {}
}
