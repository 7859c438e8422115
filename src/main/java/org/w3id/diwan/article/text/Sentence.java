package org.w3id.diwan.article.text;

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
