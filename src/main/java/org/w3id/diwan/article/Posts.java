package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The posts of the lexicon ({@code posts.tsv}) by the words of a title. */
final class Posts {
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
    record Post(List<String> keys, String name, String body, String home, String further) {
        boolean takesBody() {
            return body.equals("{b}");
        }
    }

    Posts(Segmenter segmenter) {
        for (var row : LexiconFile.rows("posts.tsv", 5)) {
            for (String phrase : LexiconFile.values(row.get(0))) {
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
    Optional<Post> at(Document document, int from, int limit) {
        return posts.stream()
                .filter(post -> end(document, from, post) > 0 && end(document, from, post) <= limit)
                .findFirst();
    }

    /** The token after a post's words; -1 if they do not stand there. */
    static int end(Document document, int from, Post post) {
        int at = from;
        for (String key : post.keys()) {
            if (document.key(at).equals("-")) {
                at++;
            }
            if (!document.key(at).equals(key)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    /** Whether a word is part of some post's name. */
    boolean isWord(String key) {
        return words.contains(key);
    }
}
