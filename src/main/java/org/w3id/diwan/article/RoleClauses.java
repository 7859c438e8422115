package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts that a clause tells: "A. B., who heads the X", "the X, whose leader is A. B.", "the X, whose leader, A. B.,". */
final class RoleClauses {
    private static final Map<String, String> VERBS = Map.of(
            "heads", "head", "leads", "leader", "commands", "commander", "chairs", "chairman", "directs", "director");
    private static final int NEAR = 4;

    private final Book book;
    private final Posts posts;
    private final Words words;

    RoleClauses(Book book, Posts posts, Words words) {
        this.book = book;
        this.posts = posts;
        this.words = words;
    }

    /**
     * A post told by a clause.
     *
     * @param person who holds it
     * @param post its name
     * @param body where
     */
    record Clause(Spot person, String post, Spot body) {}

    List<Clause> find(Notes notes) {
        List<Clause> clauses = new ArrayList<>();
        for (Spot spot : notes.spots()) {
            if (spot.isMention() && spot.entity().isPerson()) {
                who(notes, spot).ifPresent(clauses::add);
            } else if (spot.isMention() && isBody(spot)) {
                whose(notes, spot).ifPresent(clauses::add);
            }
        }
        return clauses;
    }

    private boolean isBody(Spot spot) {
        return book.isA(spot.entity(), "Body") && !spot.entity().type().equals("UnnamedGroup");
    }

    private Optional<Clause> who(Notes notes, Spot person) {
        Document document = notes.document();
        int who = document.key(person.to()).equals(",") ? person.to() + 1 : person.to();
        String post = VERBS.get(document.key(who + 1));
        if (!document.key(who).equals("who") || post == null) {
            return Optional.empty();
        }
        for (int at = who + 2; at < who + 2 + NEAR; at++) {
            Optional<Spot> body = notes.beginningAt(at);
            if (body.isPresent()) {
                return body.filter(spot -> isBody(spot) && spot.isMention())
                        .map(spot -> new Clause(person, post, spot));
            }
            if (!words.is("determiner", document.key(at)) && !words.is("title", document.key(at))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Clause> whose(Notes notes, Spot body) {
        Document document = notes.document();
        int at = body.to();
        if (document.key(at).equals("(")) {
            at += 3;
        }
        if (!document.key(at).equals(",") || !document.key(at + 1).equals("whose")) {
            return Optional.empty();
        }
        int begin = at + 2;
        return posts.at(document, begin, document.size())
                .filter(Posts.Post::takesBody)
                .flatMap(post -> {
                    int end = Posts.end(document, begin, post);
                    return document.key(end).matches("is|,")
                            ? notes.beginningAt(end + 1)
                                    .filter(spot -> spot.entity().isPerson())
                                    .map(spot -> new Clause(spot, post.name(), body))
                            : Optional.empty();
                });
    }
}
