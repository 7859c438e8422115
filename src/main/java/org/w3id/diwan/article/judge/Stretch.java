package org.w3id.diwan.article.judge;

/**
 * A row of tokens.
 *
 * @param from the first
 * @param to the token after the last
 */
record Stretch(int from, int to) {
    boolean holds(int token) {
        return token >= from && token < to;
    }

    boolean meets(int first, int end) {
        return first < to && from < end;
    }
}
