package org.w3id.diwan.article;

import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.CountryNames.CountryHit;
import org.w3id.diwan.article.Spot.Form;

/** Decides whether a country's name means its territory or its government, and a capital's the city or the government. */
final class CountrySense {
    private static final Set<String> DASHES = Set.of("-", "–", "—");

    private final Words words;

    CountrySense(Words words) {
        this.words = words;
    }

    void add(Notes notes, CountryHit hit) {
        Known government = hit.country().government();
        switch (hit.kind()) {
            case ADJECTIVE -> notes.add(new Spot(hit.from(), hit.to(), government, Form.ATTRIBUTIVE));
            case PEOPLE -> notes.add(new Spot(hit.from(), hit.to(), government, Form.NOMINAL));
            case CAPITAL -> addCapital(notes, hit);
            case NAME -> addName(notes, hit);
        }
    }

    private void addName(Notes notes, CountryHit hit) {
        Document document = notes.document();
        String next = document.key(hit.to());
        boolean american = hit.country().name().equals("United States");
        boolean compound = isDash(document, hit.from() - 1) || isDash(document, hit.to());
        boolean short_ = document.token(hit.from()).isAllCapitals() && hit.to() == hit.from() + 1;
        if (compound && isTight(document, hit)) {
            notes.add(new Spot(hit.from(), hit.to(), hit.country().government(), Form.ATTRIBUTIVE));
        } else if (short_
                && (isNoun(next) || isNounDespiteVerb(document, hit.to()) || isJoinedAdjective(notes, hit))
                && !document.key(hit.from() - 1).equals("in")) {
            boolean named = words.is("actor-noun", next);
            notes.add(new Spot(hit.from(), hit.to(), hit.country().government(), named ? Form.NAME : Form.ATTRIBUTIVE));
        } else {
            boolean place = isPlace(notes, hit, american);
            notes.add(new Spot(
                    hit.from(),
                    hit.to(),
                    place ? hit.country().place() : hit.country().government(),
                    Form.NAME));
        }
    }

    /** Whether the dash joins words, "Iran-backed", rather than clauses. */
    private static boolean isTight(Document document, CountryHit hit) {
        int end = document.token(hit.to() - 1).end();
        boolean after = isDash(document, hit.to()) && document.token(hit.to()).begin() == end;
        boolean before = isDash(document, hit.from() - 1)
                && document.token(hit.from() - 1).end()
                        == document.token(hit.from()).begin();
        return after || before;
    }

    /** "The US strikes were": a noun that looks like a verb. */
    private boolean isNounDespiteVerb(Document document, int at) {
        String after = document.key(at + 1);
        return words.is("noun-or-verb", document.key(at))
                && (after.matches("of|for|on|in|against|to|by|from|with|[.,]") || words.is("auxiliary", after));
    }

    /** "US and Iraqi officials". */
    private boolean isJoinedAdjective(Notes notes, CountryHit hit) {
        Document document = notes.document();
        String other = document.key(hit.to() + 1);
        return document.key(hit.to()).equals("and")
                && other.matches(".*(i|ish|ian|ese|an)")
                && document.token(hit.to() + 1).isCapitalised()
                && isNoun(document.key(hit.to() + 2));
    }

    private boolean isNoun(String next) {
        return (!next.isEmpty()
                        && Character.isLetter(next.charAt(0))
                        && !words.is("verb", next)
                        && !words.is("auxiliary", next)
                        && !words.is("preposition", next)
                        && !words.is("boundary", next)
                        && !words.is("adverb", next)
                        && !words.is("proposing", next)
                        && !words.is("determiner", next)
                        && !next.equals("and")
                        && !next.equals("s"))
                || words.is("actor-noun", next);
    }

    private boolean isPlace(Notes notes, CountryHit hit, boolean american) {
        Document document = notes.document();
        int before = hit.from() - 1;
        if (document.key(before).equals("the")) {
            before--;
        }
        String word = document.key(before);
        String earlier = document.key(before - 1);
        if (document.key(hit.to()).equals("s")
                && document.token(hit.to()).text().length() > 1) {
            return isPossessorOfPlace(notes, hit.to() + 1);
        }
        if (word.equals("and") || word.equals(",")) {
            return notes.endingAt(before)
                    .filter(spot -> spot.entity().isPlace() && spot.isMention())
                    .isPresent();
        }
        if (american) {
            return word.equals("in") || (words.is("moving", earlier) && word.equals("to"));
        }
        if (word.equals("to")) {
            return words.is("moving", earlier);
        }
        if (word.equals("of")) {
            return words.is("part-of-country", earlier);
        }
        return words.is("placing", word) && !(word.equals("from") && words.is("parting", earlier));
    }

    private boolean isPossessorOfPlace(Notes notes, int next) {
        String key = notes.document().key(next);
        return words.is("owned-place", key)
                || (notes.document()
                                .token(Math.min(next, notes.document().size() - 1))
                                .isCapitalised()
                        && !words.is("owner", key));
    }

    private void addCapital(Notes notes, CountryHit hit) {
        Document document = notes.document();
        int before = hit.from() - 1;
        String word = document.key(before);
        Optional<Known> known = notes.book().named(document.written(hit.from(), hit.to()));
        boolean washington = hit.country().name().equals("United States");
        Known city = washington
                ? notes.book().get("washington-dc")
                : known.filter(Known::isPlace)
                        .orElseGet(() -> notes.propose(document.written(hit.from(), hit.to()), "Place"));
        Sentence sentence = document.sentenceOf(hit.from());
        boolean dateline = hit.from() == sentence.from() && Dateline.endsAt(document, sentence) > 0;
        boolean listed = (word.equals("and") || word.equals(","))
                && notes.endingAt(before)
                        .filter(spot -> spot.entity().isPlace())
                        .isPresent();
        boolean first = document.key(hit.to()).equals(",")
                && document.token(Math.min(hit.to() + 1, document.size() - 1)).isCapitalised()
                && (word.equals("in") || word.equals("at"));
        boolean to = word.equals("to") && words.is("moving", document.key(before - 1));
        boolean dealing = listed
                && document.key(notes.endingAt(before).map(Spot::from).orElse(0) - 1)
                        .equals("between")
                && !words.is(
                        "way",
                        document.key(notes.endingAt(before).map(Spot::from).orElse(0) - 2));
        boolean place = dateline
                || (listed && !dealing)
                || first
                || to
                || words.is("citying", word)
                || (word.equals("from") && isFromCity(document, hit));
        boolean joined = isTight(document, hit) && (isDash(document, hit.to()) || isDash(document, before));
        notes.add(new Spot(
                hit.from(),
                hit.to(),
                place ? city : hit.country().government(),
                joined && !place ? Form.ATTRIBUTIVE : Form.NAME));
    }

    private boolean isFromCity(Document document, CountryHit hit) {
        return !words.is("parting", document.key(hit.from() - 2)) && !words.is("verb", document.key(hit.from() - 2));
    }

    private static boolean isDash(Document document, int token) {
        return DASHES.contains(document.key(token));
    }
}
