package org.w3id.diwan.article.lexicon;

import org.w3id.diwan.article.text.Segmenter;

/**
 * A post as a title names it ({@code posts.tsv}).
 *
 * @param name its name
 * @param body a template for its body: {c} a country, {a} its adjective, {b} the body named beside it
 * @param home the country where none is named; empty or "-" for none
 * @param further a second body, or empty
 */
public record Post(String name, String body, String home, String further) {
    /** A post that is in whatever body stands beside it. */
    public static Post ofBody(String name) {
        return new Post(name, "{b}", "", "");
    }

    /** The same by another name. */
    public Post named(String other) {
        return new Post(other, body, home, further);
    }

    public boolean takesBody() {
        return body.equals("{b}");
    }

    static TokenPhrases<Post> read(LexiconTables tables, Segmenter segmenter) {
        TokenPhrases<Post> posts = new TokenPhrases<>(segmenter);
        for (var row : tables.rows("posts.tsv", 5)) {
            Post post = new Post(row.get(1), row.get(2), row.get(3), row.get(4));
            LexiconTables.values(row.get(0)).forEach(phrase -> posts.add(phrase, post));
        }
        return posts;
    }
}
