package org.w3id.diwan.article.evidence;

/**
 * A row of tokens.
 *
 * @param from the first
 * @param to the token after the last
 */
public record Stretch(int from, int to) {
    public boolean holds(int token) {
        return token >= from && token < to;
    }

    public boolean meets(int first, int end) {
        return first < to && from < end;
    }
}
