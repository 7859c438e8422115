package org.w3id.diwan.article.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Segmenter;
import org.w3id.diwan.article.text.Token;

/** The posts of the lexicon ({@code posts.tsv}) by the words of a title. */
public final class PostTitles {
    private final List<Post> posts = new ArrayList<>();
    private final Set<String> words = new HashSet<>();

    /**
     * A post.
     *
     * @param keys the words, folded
     * @param name its name
     * @param body a template for its body: {c} a country, {a} its adjective, {b} the body named beside it
     * @param home the country where none is named; empty or "-" for none
     * @param further a second body, or empty
     */
    public record Post(List<String> keys, String name, String body, String home, String further) {
        /** A post that is in whatever body stands beside it. */
        public static Post ofBody(List<String> keys, String name) {
            return new Post(keys, name, "{b}", "", "");
        }

        /** The same by another name. */
        public Post named(String other) {
            return new Post(keys, other, body, home, further);
        }

        public boolean takesBody() {
            return body.equals("{b}");
        }
    }

    PostTitles(LexiconTables tables, Segmenter segmenter) {
        for (var row : tables.rows("posts.tsv", 5)) {
            for (String phrase : LexiconTables.values(row.get(0))) {
                List<String> keys = segmenter.segment(phrase).tokens().stream()
                        .map(Token::key)
                        .filter(key -> !key.equals("-"))
                        .toList();
                words.addAll(keys);
                posts.add(new Post(keys, row.get(1), row.get(2), row.get(3), row.get(4)));
            }
        }
        posts.sort(Comparator.comparingInt(post -> -post.keys().size()));
    }

    /** The longest post whose words begin at a token and end before another. */
    public Optional<Post> at(Document document, int from, int limit) {
        return posts.stream()
                .filter(post -> end(document, from, post) > 0 && end(document, from, post) <= limit)
                .findFirst();
    }

    /** The token after a post's words; -1 if they do not stand there. */
    public static int end(Document document, int from, Post post) {
        return document.endOf(post.keys(), from);
    }

    /** Whether a word is part of some post's name. */
    public boolean isWord(String key) {
        return words.contains(key);
    }
}
