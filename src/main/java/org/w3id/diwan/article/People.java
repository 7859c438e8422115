package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.Spot.Form;

/** Finds people whom no register holds, and links surnames to the people fully named in the same document. */
final class People {
    private static final int LONGEST = 6;

    private final Book book;
    private final Words words;
    private final Posts posts;
    private final SpeechVerbs verbs;
    private final NameLookup lookup;
    private final GivenNames givenNames = new GivenNames();
    private final Map<String, String> keywords = new HashMap<>();

    People(Book book, Words words, Posts posts, SpeechVerbs verbs, NameLookup lookup) {
        this.book = book;
        this.words = words;
        this.posts = posts;
        this.verbs = verbs;
        this.lookup = lookup;
        for (var row : LexiconFile.rows("keywords.tsv", 2)) {
            keywords.put(row.get(0), row.get(1));
        }
    }

    void find(Notes notes) {
        Document document = notes.document();
        for (Sentence sentence : document.sentences()) {
            for (int at = sentence.from(); at < sentence.to(); ) {
                int end = nameEnd(notes, sentence, at);
                if (end > at) {
                    name(notes, sentence, titleEnd(document, sentence, at, end), end);
                }
                at = Math.max(at + 1, end);
            }
        }
        surnames(notes);
    }

    /** The token after a row of capitalised words that may be a name; the same token if none begins there. */
    private int nameEnd(Notes notes, Sentence sentence, int from) {
        Document document = notes.document();
        int at = from;
        int named = 0;
        while (at < sentence.to()
                && at - from < 2 * LONGEST
                && notes.covering(at).isEmpty()) {
            Token token = document.token(at);
            boolean particle = words.is("name-particle", token.key());
            boolean joint = (token.is("-") || token.is("“") || token.is("”") || token.is("\""))
                    && at > from
                    && isGlued(document, at);
            boolean name = token.isWord() && token.isCapitalised() && !isStop(token, at == sentence.from());
            if (!name && !(particle && isFollowed(document, at)) && !joint) {
                break;
            }
            if (name && !particle) {
                named++;
            }
            at++;
        }
        while (at > from
                && !(document.token(at - 1).isWord() && document.token(at - 1).isCapitalised())) {
            at--;
        }
        return named > 0 ? at : from;
    }

    /** A hyphen within a name, or quotation marks around a nickname. */
    private static boolean isGlued(Document document, int at) {
        Token token = document.token(at);
        if (at + 1 >= document.size() || !document.token(at + 1).isWord()) {
            return false;
        }
        if (token.is("-")) {
            return token.begin() == document.token(at - 1).end()
                    && token.end() == document.token(at + 1).begin();
        }
        boolean opens = at + 2 < document.size()
                && (document.token(at + 2).is("”") || document.token(at + 2).is("\""));
        boolean closes = at >= 2
                && (document.token(at - 2).is("“") || document.token(at - 2).is("\""));
        return (opens || closes) && document.token(at + 1).isCapitalised();
    }

    private static boolean isFollowed(Document document, int at) {
        for (int next = at + 1; next < Math.min(document.size(), at + 3); next++) {
            if (document.token(next).isCapitalised()) {
                return true;
            }
            if (!document.token(next).is("-")) {
                return false;
            }
        }
        return false;
    }

    private boolean isStop(Token token, boolean first) {
        return words.is("not-a-name", token.key())
                || (words.is("rank", token.key()) && !token.key().equals("marine"))
                || words.is("title", token.key())
                || (first && (words.is("verb", token.key()) || words.is("adverb", token.key())));
    }

    /** Where the name begins after a title in capitals, "Mayor". */
    private int titleEnd(Document document, Sentence sentence, int from, int end) {
        for (int at = Math.max(sentence.from(), from - 3); at < end; at++) {
            int begin = at;
            int after = posts.at(document, begin, end - 1)
                    .map(post -> Posts.end(document, begin, post))
                    .orElse(-1);
            if (after > from) {
                return after;
            }
        }
        return from;
    }

    private void name(Notes notes, Sentence sentence, int from, int end) {
        Document document = notes.document();
        Optional<Spot> organisation = organisation(notes, from, end);
        if (organisation.isPresent()) {
            notes.add(organisation.get());
            return;
        }
        int parts = 0;
        for (int at = from; at < end; at++) {
            boolean name = !words.is("name-particle", document.key(at))
                    || (at == from && givenNames.contain(document.key(at)));
            parts += document.token(at).isWord() && name ? 1 : 0;
        }
        boolean shouting = document.token(end - 1).isAllCapitals()
                && document.token(end - 1).text().length() > 3;
        if (parts < 2 || parts > LONGEST || shouting || continuesAsName(document, sentence, end)) {
            return;
        }
        String written = document.written(from, end);
        Optional<Known> known = person(written);
        if (known.isPresent()) {
            notes.add(new Spot(from, end, known.get(), Form.NAME));
        } else if (isPerson(notes, sentence, from, end)) {
            notes.add(new Spot(from, end, notes.propose(plain(written), "Person"), Form.NAME));
        }
    }

    /** Without a nickname in quotation marks. */
    private static String plain(String written) {
        return written.replaceAll("\\s*[“\"][^”\"]*[”\"]", "").strip();
    }

    private Optional<Known> person(String written) {
        return book.named(plain(written)).filter(Known::isPerson).or(() -> lookup.person(plain(written)));
    }

    private static boolean continuesAsName(Document document, Sentence sentence, int end) {
        return end < sentence.to()
                && document.token(end).isWord()
                && document.token(end).isCapitalised()
                && document.token(end)
                        .key()
                        .matches(
                                "cup|league|system|street|square|university|university|center|airport|hotel|stadium|award|prize|trophy|arena|park");
    }

    private Optional<Spot> organisation(Notes notes, int from, int end) {
        Document document = notes.document();
        for (int last = Math.min(document.size() - 1, end); last > from; last--) {
            String type = keywords.get(document.token(last).text());
            if (type != null
                    && last <= end
                    && (last == end || last < end)
                    && notes.covering(last).isEmpty()) {
                boolean lower =
                        Character.isLowerCase(document.token(last).text().codePointAt(0));
                String name = document.written(from, lower ? last : last + 1);
                return Optional.of(new Spot(from, last + 1, notes.propose(name, type), Form.NAME));
            }
        }
        return Optional.empty();
    }

    /** What shows that a name is a person's: a title before it, a post after it, speech, or a given name. */
    private boolean isPerson(Notes notes, Sentence sentence, int from, int end) {
        Document document = notes.document();
        String before = document.key(from - 1);
        if (words.is("rank", before)
                || (words.is("title", before) && !words.is("determiner", before))
                || isPostBefore(document, sentence, from)) {
            return true;
        }
        if (givenNames.contain(document.key(from))
                || (words.is("name-particle", document.key(from))
                        && document.key(from).matches("abu|umm"))) {
            return true;
        }
        if (verbs.isForm(document.key(end)) || (verbs.isForm(before) && !before.equals("called"))) {
            return true;
        }
        return document.key(end).equals(",") && isPostAfter(document, end + 1, sentence.to());
    }

    private boolean isPostBefore(Document document, Sentence sentence, int from) {
        for (int at = from - 1; at >= Math.max(sentence.from(), from - 5); at--) {
            int begin = at;
            if (posts.at(document, begin, from)
                    .filter(post -> Posts.end(document, begin, post) == from)
                    .isPresent()) {
                return true;
            }
        }
        return document.key(from - 1).equals(",") && isPostAfter(document, Math.max(sentence.from(), from - 6), from);
    }

    private boolean isPostAfter(Document document, int from, int limit) {
        for (int at = from; at < Math.min(limit, from + 6); at++) {
            if (posts.at(document, at, limit).isPresent()) {
                return true;
            }
            if (document.token(at).is(",")) {
                return false;
            }
        }
        return false;
    }

    private void surnames(Notes notes) {
        Map<String, List<Spot>> full = new HashMap<>();
        for (Spot spot : new ArrayList<>(notes.spots())) {
            if (spot.entity().isPerson()) {
                full.computeIfAbsent(surnameKey(notes.document(), spot), key -> new ArrayList<>())
                        .add(spot);
            }
        }
        Document document = notes.document();
        for (Sentence sentence : document.sentences()) {
            for (int at = sentence.from(); at < sentence.to(); at++) {
                if (notes.covering(at).isEmpty() && document.token(at).isCapitalised()) {
                    surname(notes, sentence, at, full);
                }
            }
        }
    }

    private static String surnameKey(Document document, Spot spot) {
        int last = spot.to() - 1;
        return document.key(last).matches("ii|iii|iv|jr|sr") && last > spot.from()
                ? document.key(last - 1)
                : document.key(last);
    }

    private void surname(Notes notes, Sentence sentence, int at, Map<String, List<Spot>> full) {
        Document document = notes.document();
        int name = Alias.isParticle(document.key(at)) && document.key(at + 1).equals("-") ? at + 2 : at;
        if (name >= sentence.to()
                || !document.token(name).isCapitalised()
                || continuesAsName(document, sentence, name + 1)) {
            return;
        }
        boolean glued = at >= 2 && document.token(at - 1).is("-") && Alias.isParticle(document.key(at - 2));
        int from = glued ? at - 2 : at;
        List<Spot> bearers = full.getOrDefault(document.key(name), List.of());
        Optional<Known> meant =
                bearers.isEmpty() ? titled(document, sentence, from, document.key(name)) : nearest(bearers, at);
        boolean partOfName = isUnknownCapital(document, sentence, from - 1)
                || (isUnknownCapital(document, sentence, name + 1) && !verbs.isForm(document.key(name + 1)));
        if (meant.isPresent() && !partOfName) {
            notes.add(new Spot(from, name + 1, meant.get(), Form.NAME));
        }
    }

    /** A capitalised word that is neither title nor the sentence's first: then the surname is part of another name. */
    private boolean isUnknownCapital(Document document, Sentence sentence, int at) {
        if (!sentence.holds(at) || at == sentence.from()) {
            return false;
        }
        Token token = document.token(at);
        return token.isWord() && token.isCapitalised() && !isStop(token, false) && !words.is("rank", token.key());
    }

    private static Optional<Known> nearest(List<Spot> bearers, int at) {
        Known found = bearers.get(0).entity();
        for (Spot bearer : bearers) {
            if (bearer.from() < at) {
                found = bearer.entity();
            }
        }
        return Optional.of(found);
    }

    /** A surname after a title, of the one registered person who holds such a post. */
    private Optional<Known> titled(Document document, Sentence sentence, int from, String surname) {
        Set<String> before = new HashSet<>();
        for (int at = from - 1; at >= Math.max(sentence.from(), from - 3); at--) {
            before.add(document.key(at));
        }
        List<Known> people = new ArrayList<>();
        for (Known known : book.all()) {
            if (known.isPerson() && Fold.key(known.name()).matches(".*[ -]" + java.util.regex.Pattern.quote(surname))) {
                people.add(known);
            }
        }
        return people.size() == 1 && holdsPostOf(people.get(0), before) ? Optional.of(people.get(0)) : Optional.empty();
    }

    private boolean holdsPostOf(Known person, Set<String> title) {
        return book.postsOf(person.id()).stream()
                .anyMatch(post -> title.stream()
                        .anyMatch(word -> word.length() > 4
                                && (" " + Fold.key(post.name()) + " ").contains(" " + word + " ")
                                && posts.isWord(word)));
    }
}
