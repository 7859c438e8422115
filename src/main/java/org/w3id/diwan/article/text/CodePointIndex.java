package org.w3id.diwan.article.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How many code points of a text stand before a character, without counting from its start each time. */
public final class CodePointIndex {
    private final int[] secondHalves;

    private CodePointIndex(int[] secondHalves) {
        this.secondHalves = secondHalves;
    }

    static CodePointIndex of(String text) {
        return new CodePointIndex(IntStream.range(1, text.length())
                .filter(at -> Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)))
                .toArray());
    }

    /** The index in code points for an index in UTF-16. */
    int before(int index) {
        int found = Arrays.binarySearch(secondHalves, index);
        return index - (found < 0 ? -found - 1 : found);
    }
}
