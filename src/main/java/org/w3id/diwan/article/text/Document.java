package org.w3id.diwan.article.text;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.w3id.diwan.model.Passage;

/**
 * A text taken apart.
 *
 * @param text the whole text
 * @param tokens its words and marks in order
 * @param sentences its sentences in order, without gaps
 * @param codePoints counts its code points
 */
public record Document(String text, List<Token> tokens, List<Sentence> sentences, CodePointIndex codePoints) {
    /** A text taken apart. */
    Document(String text, List<Token> tokens, List<Sentence> sentences) {
        this(text, tokens, sentences, CodePointIndex.of(text));
    }

    /**
     * A sentence as a range of tokens.
     *
     * @param from its first token
     * @param to the token after its last
     * @param paragraph the number of its paragraph, from 0
     */
    public record Sentence(int from, int to, int paragraph) {
        public boolean holds(int token) {
            return token >= from && token < to;
        }
    }

    public Document {
        tokens = List.copyOf(tokens);
        sentences = List.copyOf(sentences);
    }

    /** A token. Every stage comes by here, so here it ends where nobody waits for it any more. */
    public Token token(int index) {
        requireAwaited();
        return tokens.get(index);
    }

    /** The key of a token; empty beyond the ends. */
    public String key(int index) {
        requireAwaited();
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).key();
    }

    private static void requireAwaited() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the reading was given up");
        }
    }

    public int size() {
        return tokens.size();
    }

    public Sentence sentenceOf(int token) {
        int found = Collections.binarySearch(
                sentences, new Sentence(token, token, 0), Comparator.comparingInt(Sentence::from));
        return sentences.get(found < 0 ? Math.max(0, -found - 2) : found);
    }

    /** The token at an index of the text; the one before it where none stands there. */
    public int tokenAt(int index) {
        int found = Collections.binarySearch(
                tokens, new Token("", "", index, index), Comparator.comparingInt(Token::begin));
        return found < 0 ? Math.max(0, -found - 2) : found;
    }

    /** Whether a quotation is open after some tokens, if it was or was not before them. */
    public boolean isQuoteOpen(int from, int to, boolean before) {
        boolean open = before;
        for (int at = from; at < to; at++) {
            String mark = tokens.get(at).text();
            open = mark.equals("\"") ? !open : mark.equals("“") || (open && !mark.equals("”"));
        }
        return open;
    }

    /** Whether a token from a range is one of some marks or words as written. */
    public boolean anyIs(Set<String> texts, int from, int to) {
        return IntStream.range(Math.max(0, from), Math.min(to, size()))
                .anyMatch(at -> texts.contains(tokens.get(at).text()));
    }

    /** The token after a row of keys that begins at a token, hyphens aside; -1 where it does not stand there. */
    public int endOf(List<String> keys, int from) {
        int at = from;
        for (String key : keys) {
            at = key(at).equals("-") ? at + 1 : at;
            if (!key(at).equals(key)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    /** Whether no space stands between a token and the next. */
    public boolean isJoined(int at) {
        return at >= 0 && at + 1 < size() && token(at).end() == token(at + 1).begin();
    }

    /** Whether a hyphen joins a word in small letters to what ends before a token: "Badr-led". */
    public boolean isFirstOfCompound(int hyphen) {
        return isJoined(hyphen - 1)
                && isJoined(hyphen)
                && token(hyphen).is("-")
                && Character.isLowerCase(token(hyphen + 1).text().codePointAt(0));
    }

    /** The text from one token up to, not including, another. */
    public String written(int from, int to) {
        return text.substring(tokens.get(from).begin(), tokens.get(to - 1).end());
    }

    /** The same stretch in code points. */
    public Passage passage(int from, int to) {
        return codePoints(tokens.get(from).begin(), tokens.get(to - 1).end());
    }

    public Passage codePoints(int begin, int end) {
        return new Passage(codePoints.before(begin), codePoints.before(end));
    }
}
