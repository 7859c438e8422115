package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Period;

/** Reads who holds which post: titles before a name, appositions after it, and "the US ambassador to Iraq, A. B.". */
final class Roles {
    private static final int LONGEST = 16;
    private static final int CERTAIN = 90;
    private static final Set<String> LINKING = Set.of("of", "for", "in", "at", "to", "with", "from", "on");
    private static final Set<String> SENT = Set.of("Ambassador", "Envoy", "Special Envoy", "Special Representative");
    private static final Set<String> FORMER = Set.of("former", "ex", "then", "late", "retired");

    private final Words words;
    private final Posts posts;
    private final Countries countries;
    private final Book book;
    private final RoleClauses clauses;
    private final Offices offices;
    private final ImpliedBodies implied;
    private final List<List<String>> memberships = LexiconFile.rows("membership.tsv", 4);

    /** A post found in the text: its words from and to, and the spot of the body or country beside it. */
    private record Found(Posts.Post post, int from, int to, Optional<Spot> body, String further) {}

    Roles(Words words, Posts posts, Countries countries, Book book) {
        this.words = words;
        this.posts = posts;
        this.countries = countries;
        this.book = book;
        this.clauses = new RoleClauses(book, posts, words);
        this.offices = new Offices(countries, book);
        this.implied = new ImpliedBodies(book);
    }

    List<Draft> find(Notes notes) {
        List<Draft> drafts = new ArrayList<>();
        for (Spot spot : List.copyOf(notes.spots())) {
            if (spot.entity().isPerson() && spot.isMention()) {
                before(notes, spot).forEach(found -> add(notes, spot, found, drafts));
                after(notes, spot).ifPresent(found -> add(notes, spot, found, drafts));
            }
        }
        for (RoleClauses.Clause clause : clauses.find(notes)) {
            Posts.Post post = new Posts.Post(List.of(clause.post()), clause.post(), "{b}", "", "");
            int from = Math.min(clause.person().from(), clause.body().from());
            int to = Math.max(clause.person().to(), clause.body().to());
            add(notes, clause.person(), new Found(post, from, to, Optional.of(clause.body()), ""), drafts);
        }
        return drafts;
    }

    /** Titles: "Pentagon Press Secretary Air Force Maj. Gen. Pat Ryder". */
    private List<Found> before(Notes notes, Spot person) {
        Document document = notes.document();
        Sentence sentence = document.sentenceOf(person.from());
        boolean apposed = document.key(person.from() - 1).equals(",");
        int limit = apposed ? person.from() - 1 : person.from();
        int from = titleBegin(notes, sentence, limit, apposed);
        List<Found> found = new ArrayList<>();
        for (int at = from; at < limit; at++) {
            Optional<Posts.Post> post = posts.at(document, at, limit);
            if (post.isPresent()) {
                int end = Posts.end(document, at, post.get());
                if (isFormer(document, from, at)) {
                    return List.of();
                }
                Optional<Spot> own = bodyAfter(notes, end, limit).or(() -> realm(notes, person, post.get()));
                Optional<Spot> body = titleBody(notes, person, post.get(), from, at, own);
                String further = own.isPresent() && post.get().name().equals("Ambassador")
                        ? " to " + document.written(own.get().from(), own.get().to())
                        : "";
                found.add(new Found(
                        atTheUnitedNations(post.get(), own),
                        from,
                        end,
                        further.isEmpty() ? body : lastIn(notes, from, at),
                        further));
                at = end - 1;
            }
        }
        rank(notes, from, limit).ifPresent(found::add);
        return found;
    }

    /** The body of a title: the one it belongs to, the one named in it, or the one that something else tells. */
    private Optional<Spot> titleBody(
            Notes notes, Spot person, Posts.Post post, int from, int begin, Optional<Spot> own) {
        int end = Posts.end(notes.document(), begin, post);
        Optional<Spot> kurdish = implied.kurdish(notes, post, begin, person);
        if (kurdish.isPresent()) {
            return kurdish;
        }
        Optional<Spot> owner = own.filter(spot -> !isSentThere(notes, post, end));
        return (post.takesBody()
                        ? owner.or(() -> lastIn(notes, from, end))
                        : lastIn(notes, from, end).or(() -> owner))
                .or(() -> implied.of(notes, post, begin, person));
    }

    /** Whether what follows a post is where its holder is sent, not who sends: "envoy to Iraq" against "envoy of Russia". */
    private static boolean isSentThere(Notes notes, Posts.Post post, int end) {
        return SENT.contains(post.name()) && notes.document().key(end).matches("to|for|in|at|on");
    }

    /** An envoy to the United Nations is an ambassador. */
    private static Posts.Post atTheUnitedNations(Posts.Post post, Optional<Spot> own) {
        boolean there = post.name().equals("Envoy")
                && own.filter(spot -> spot.entity().name().equals("United Nations"))
                        .isPresent();
        return there ? new Posts.Post(post.keys(), "Ambassador", post.body(), post.home(), post.further()) : post;
    }

    /** "King A. of B.". */
    private Optional<Spot> realm(Notes notes, Spot person, Posts.Post post) {
        boolean follows = notes.document().key(person.to()).equals("of");
        return follows && post.name().matches("King|Emir|Crown Prince|Sultan|Queen")
                ? notes.beginningAt(person.to() + 1)
                : Optional.empty();
    }

    private boolean isFormer(Document document, int from, int at) {
        for (int before = from - 1; before < at; before++) {
            if (FORMER.contains(document.key(before))) {
                return true;
            }
        }
        return false;
    }

    private int titleBegin(Notes notes, Sentence sentence, int limit, boolean apposed) {
        Document document = notes.document();
        int at = limit;
        while (at - 1 >= sentence.from() && limit - at < LONGEST) {
            int before = at - 1;
            Optional<Spot> spot = notes.covering(before);
            String key = document.key(before);
            if (spot.isPresent()) {
                if (spot.get().entity().isPerson() || spot.get().from() < sentence.from()) {
                    break;
                }
                at = spot.get().from();
            } else if ((posts.isWord(key) && !key.equals("the"))
                    || words.is("rank", key)
                    || words.is("title", key)
                    || key.matches("-|s|of|for|chief|top")
                    || (apposed && key.matches("to|in|the"))) {
                at = before;
            } else {
                break;
            }
        }
        return at;
    }

    /** A rank with its service: "Air Force Maj. Gen.". */
    private Optional<Found> rank(Notes notes, int from, int limit) {
        Document document = notes.document();
        for (Spot spot : notes.within(from, limit)) {
            int end = spot.to();
            while (end < limit && words.is("rank", document.key(end))) {
                end++;
            }
            if (end > spot.to() && end == limit && book.isA(spot.entity(), "MilitaryUnit")) {
                String name = Arrays.stream(document.written(spot.to(), end).split(" ", -1))
                        .map(Roles::rankName)
                        .collect(Collectors.joining(" "));
                return Optional.of(
                        new Found(new Posts.Post(List.of(), name, "{b}", "", ""), from, end, Optional.of(spot), ""));
            }
        }
        return Optional.empty();
    }

    private static String rankName(String word) {
        return switch (Fold.key(word)) {
            case "maj" -> "Major";
            case "gen" -> "General";
            case "lt" -> "Lieutenant";
            case "brig" -> "Brigadier";
            case "col" -> "Colonel";
            case "adm" -> "Admiral";
            case "capt" -> "Captain";
            default -> word;
        };
    }

    /** Appositions: ", commander of the US Central Command". */
    private Optional<Found> after(Notes notes, Spot person) {
        Document document = notes.document();
        Sentence sentence = document.sentenceOf(person.from());
        int at = person.to();
        if (!document.key(at).equals(",")) {
            return Optional.empty();
        }
        int begin = at + 1;
        for (at = begin; at < Math.min(sentence.to(), begin + 8); at++) {
            int start = at;
            Optional<Posts.Post> post = posts.at(document, at, sentence.to());
            if (post.isPresent()) {
                int end = Posts.end(document, start, post.get());
                if (isFormer(document, begin, start) || isOther(notes, begin, start)) {
                    return Optional.empty();
                }
                Optional<Spot> own =
                        bodyAfter(notes, end, sentence.to()).or(() -> office(notes, sentence, end, post.get()));
                Optional<Spot> named = implied.kurdish(notes, post.get(), start, person)
                        .or(() -> own.filter(spot -> !isSentThere(notes, post.get(), end)
                                && (!post.get().takesBody()
                                        || offices.body(spot.entity()).isPresent())))
                        .or(() -> lastIn(notes, begin, start))
                        .or(() -> implied.of(notes, post.get(), start, person));
                boolean ends = own.isPresent()
                        || document.key(end).equals(",")
                        || end == sentence.to()
                        || document.token(end).is(".")
                        || words.is("preposition", document.key(end));
                return ends
                        ? Optional.of(new Found(
                                atTheUnitedNations(post.get(), own),
                                person.from(),
                                own.map(Spot::to).orElse(end),
                                named,
                                ""))
                        : Optional.empty();
            }
            if (notes.covering(at).filter(spot -> spot.entity().isPerson()).isPresent()
                    || document.token(at).is(",")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "an adviser to the Prime Minister": an office of the government, of the document's country where none is named. */
    private Optional<Spot> office(Notes notes, Sentence sentence, int end, Posts.Post post) {
        Document document = notes.document();
        if (!post.takesBody() || !LINKING.contains(document.key(end))) {
            return Optional.empty();
        }
        int begin = words.is("determiner", document.key(end + 1)) ? end + 2 : end + 1;
        Optional<Spot> adjective = notes.beginningAt(begin);
        int at = adjective.map(Spot::to).orElse(begin);
        return posts.at(document, at, sentence.to())
                .filter(other -> other.body().contains("{c}") || other.name().equals("Commander-in-Chief"))
                .flatMap(other -> adjective
                        .flatMap(spot -> countries.of(spot.entity().id()))
                        .or(() -> notes.beginningAt(Posts.end(document, at, other))
                                .flatMap(spot -> offices.homeOf(spot.entity())))
                        .or(() -> offices.homeOf(notes))
                        .map(country -> new Spot(at, at + 1, country.government(), Spot.Form.ATTRIBUTIVE)));
    }

    /** Whether words between comma and post are no part of an apposition. */
    private boolean isOther(Notes notes, int begin, int start) {
        Document document = notes.document();
        for (int at = begin; at < start; at++) {
            String key = document.key(at);
            boolean fits = notes.covering(at).isPresent()
                    || words.is("determiner", key)
                    || words.is("title", key)
                    || words.is("vague-modifier", key)
                    || document.token(at).isCapitalised()
                    || key.matches("s|-|group|then|based|led|backed|deputy|chief");
            if (!fits
                    || (document.key(at).endsWith("ed")
                            && notes.covering(at).isEmpty()
                            && !key.matches("based|backed|led"))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Spot> bodyAfter(Notes notes, int end, int limit) {
        Document document = notes.document();
        if (!LINKING.contains(document.key(end))) {
            return Optional.empty();
        }
        for (int at = end + 1; at < Math.min(limit, end + 9); at++) {
            Optional<Spot> spot = notes.beginningAt(at);
            if (spot.isPresent()
                    && spot.get().form() != Spot.Form.ATTRIBUTIVE
                    && !spot.get().entity().isPerson()) {
                boolean possessor = document.key(spot.get().to()).equals("s");
                Optional<Spot> owned = possessor ? notes.beginningAt(spot.get().to() + 1) : Optional.empty();
                return Optional.of(owned.orElse(spot.get()));
            }
            boolean plain = words.is("determiner", document.key(at))
                    || words.is("title", document.key(at))
                    || document.token(at).isWord()
                    || document.token(at).is("-");
            if (!plain || LINKING.contains(document.key(at))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Spot> lastIn(Notes notes, int from, int to) {
        Spot last = null;
        for (Spot spot : notes.within(from, to)) {
            last = spot.entity().isPerson() ? last : spot;
        }
        return Optional.ofNullable(last);
    }

    private void add(Notes notes, Spot person, Found found, List<Draft> drafts) {
        List<Known> bodies = offices.bodies(notes, person.entity(), found.post(), found.body());
        boolean fighter =
                found.post().name().equals("member") && bodies.stream().anyMatch(body -> book.isA(body, "ArmedGroup"));
        if (bodies.isEmpty()) {
            return;
        }
        String name = found.post().name() + found.further();
        Known post = offices.post(notes, person.entity(), name, bodies);
        int from = Math.min(found.from(), person.from());
        int to = Math.max(found.to(), person.to());
        if (!fighter) {
            drafts.add(draft(person, person.entity(), "holdsPost", post, from, to, CERTAIN));
        }
        for (List<String> row : memberships) {
            if (Fold.key(name).equals(Fold.key(row.get(0))) && fits(bodies.get(0), row.get(3))) {
                boolean object = row.get(2).equals("o");
                Known subject = object ? bodies.get(0) : person.entity();
                Known other = object ? person.entity() : bodies.get(0);
                drafts.add(draft(person, subject, row.get(1), other, from, to, CERTAIN - 10));
            }
        }
        if (found.post().keys().isEmpty()) {
            drafts.add(draft(person, person.entity(), "memberOf", bodies.get(0), from, to, CERTAIN));
        }
    }

    private static Draft draft(
            Spot person, Known subject, String relation, Known object, int from, int to, int confidence) {
        return new Draft(
                subject, relation, object, from, to, person.from(), Modality.ACTUAL, Period.UNKNOWN, true, confidence);
    }

    private boolean fits(Known body, String types) {
        return types.isEmpty() || LexiconFile.values(types).stream().anyMatch(type -> book.isA(body, type));
    }
}
