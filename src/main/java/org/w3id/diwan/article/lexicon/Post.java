package org.w3id.diwan.article.lexicon;

import java.util.Set;
import org.w3id.diwan.article.text.Segmenter;

/**
 * A post as a title names it ({@code posts.tsv}).
 *
 * @param name its name
 * @param body a template for its body: {c} a country, {a} its adjective, {b} the body named beside it
 * @param home the country where none is named; empty or "-" for none
 * @param further a second body, or empty
 * @param marks see the table
 */
public record Post(String name, String body, String home, String further, Set<String> marks) {
    /** A post that is in whatever body stands beside it. */
    public static Post ofBody(String name) {
        return new Post(name, "{b}", "", "", Set.of());
    }

    /** The same by another name. */
    public Post named(String other) {
        return new Post(other, body, home, further, marks);
    }

    public boolean takesBody() {
        return body.equals("{b}");
    }

    /** Whether the table gives it a mark. */
    public boolean has(String mark) {
        return marks.contains(mark);
    }

    static TokenPhrases<Post> read(LexiconTables tables, Segmenter segmenter) {
        TokenPhrases<Post> posts = new TokenPhrases<>(segmenter);
        for (var row : tables.rows("posts.tsv", 6)) {
            Set<String> marks = Set.copyOf(LexiconTables.values(row.get(5)));
            Post post = new Post(row.get(1), row.get(2), row.get(3), row.get(4), marks);
            LexiconTables.values(row.get(0)).forEach(phrase -> posts.add(phrase, post));
        }
        return posts;
    }
}
