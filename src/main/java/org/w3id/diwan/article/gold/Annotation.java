package org.w3id.diwan.article.gold;

import java.util.List;
import java.util.Set;
import org.w3id.diwan.model.Passage;

/**
 * What somebody annotated, or the reader read, at a place of a text.
 *
 * @param passage where it stands
 * @param meanings what it means, in canonical names: an entity, a speaker, the person and body of a role, a relation with its ends, or days.
 *     The first is the annotator's own; one of the others scores as right too
 * @param posts the names of a role's post
 * @param line what it says, in a line
 */
record Annotation(Passage passage, List<List<String>> meanings, Set<String> posts, String line) {
    Annotation {
        meanings = List.copyOf(meanings);
    }

    /** Whether one meaning is common to both. */
    boolean agrees(Annotation other) {
        return meanings.stream().anyMatch(other.meanings::contains);
    }

    /** How many code points both share, of those that either has; 0 or less for none. */
    double overlap(Annotation other) {
        double either = Math.max(passage.end(), other.passage.end()) - Math.min(passage.begin(), other.passage.begin());
        return shared(other) / either;
    }

    /** The overlap where both share half of the shorter one; else 0. */
    double halfOverlap(Annotation other) {
        int shorter = Math.min(length(), other.length());
        return 2 * shared(other) >= shorter ? overlap(other) : 0;
    }

    private int shared(Annotation other) {
        return Math.min(passage.end(), other.passage.end()) - Math.max(passage.begin(), other.passage.begin());
    }

    private int length() {
        return passage.end() - passage.begin();
    }
}
