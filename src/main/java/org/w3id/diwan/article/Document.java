package org.w3id.diwan.article;

import java.util.List;
import org.w3id.diwan.model.Passage;

/**
 * A text taken apart.
 *
 * @param text the whole text
 * @param tokens its words and marks in order
 * @param sentences its sentences in order, without gaps
 */
record Document(String text, List<Token> tokens, List<Sentence> sentences) {
    Document {
        tokens = List.copyOf(tokens);
        sentences = List.copyOf(sentences);
    }

    Token token(int index) {
        return tokens.get(index);
    }

    /** The key of a token; empty beyond the ends. */
    String key(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).key();
    }

    int size() {
        return tokens.size();
    }

    Sentence sentenceOf(int token) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).from() <= token) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.get(low);
    }

    /** The text from one token up to, not including, another. */
    String written(int from, int to) {
        return text.substring(tokens.get(from).begin(), tokens.get(to - 1).end());
    }

    /** The same stretch in code points. */
    Passage passage(int from, int to) {
        return codePoints(tokens.get(from).begin(), tokens.get(to - 1).end());
    }

    Passage codePoints(int begin, int end) {
        int first = text.codePointCount(0, begin);
        return new Passage(first, first + text.codePointCount(begin, end));
    }
}
