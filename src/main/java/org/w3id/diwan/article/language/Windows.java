package org.w3id.diwan.article.language;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces of whole paragraphs. */
final class Windows {
    private Windows() {}

    /** Pieces of at most some characters, in order; a paragraph that is longer is cut at a space. */
    static List<String> of(String text, int size) {
        List<String> windows = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = end(text, begin, size);
            String window = text.substring(begin, end).strip();
            if (!window.isEmpty()) {
                windows.add(window);
            }
            begin = end;
        }
        return windows;
    }

    private static int end(String text, int begin, int size) {
        if (text.length() - begin <= size) {
            return text.length();
        }
        int line = text.lastIndexOf('\n', begin + size);
        if (line > begin) {
            return line;
        }
        int space = text.lastIndexOf(' ', begin + size);
        int cut = space > begin ? space : begin + size;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }
}
