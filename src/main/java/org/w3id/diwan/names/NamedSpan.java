package org.w3id.diwan.names;

import java.util.List;
import org.w3id.diwan.model.Passage;

/**
 * A stretch of running text that is somebody's name.
 *
 * @param written the name as it stands in the text
 * @param passage where it stands, in code points of the text
 * @param firstWord the index of its first word among the text's words
 * @param lastWord the index of its last word
 * @param matches the entities it may mean, best first; at least one
 */
public record NamedSpan(String written, Passage passage, int firstWord, int lastWord, List<Match> matches) {
    public NamedSpan {
        matches = List.copyOf(matches);
    }
}
