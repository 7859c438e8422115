package org.w3id.diwan.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.Spot.Form;

/**
 * Names that a head word betrays ({@code keywords.tsv}), whole: "Basra Chamber of Commerce", "Observatory for Press Freedom", "Unity Street". A
 * known name inside such a name is not the known thing.
 */
final class Institutions {
    private static final int LONGEST = 9;
    private static final Set<String> KINDS = Set.of(
            "democratic",
            "republican",
            "kurdish",
            "sunni",
            "shiite",
            "independent",
            "grand",
            "army",
            "air",
            "marine",
            "navy",
            "force",
            "general",
            "staff");
    private static final Set<String> OWNERS = Set.of("minister", "president", "people", "peoples", "workers", "women");
    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private final Book book;
    private final Words words;
    private final Organs organs;
    private final Map<String, Head> heads = new HashMap<>();

    /**
     * A head word.
     *
     * @param type the class it betrays
     * @param complemented whether "of" or "for" and a name may follow
     */
    private record Head(String type, boolean complemented) {}

    Institutions(Book book, Words words, Organs organs) {
        this.book = book;
        this.words = words;
        this.organs = organs;
        for (var row : LexiconFile.rows("keywords.tsv", 3)) {
            heads.put(row.get(0), new Head(row.get(1), row.get(2).contains("o")));
        }
    }

    /** The institution whose name begins at a token. */
    Optional<Spot> at(Notes notes, Sentence sentence, int at) {
        Document document = notes.document();
        if (!begins(notes, sentence, at) || isHeadline(document, sentence)) {
            return Optional.empty();
        }
        int end = rowEnd(document, sentence, at);
        for (int last = end - 1; last >= at; last--) {
            Head head = heads.get(document.token(last).text());
            if (head == null) {
                continue;
            }
            int to = head.complemented() ? complementEnd(document, sentence, last + 1) : last + 1;
            if (to - at > 1 && !endsInKnown(document, at, to)) {
                return Optional.of(new Spot(at, to, notes.propose(document.written(at, to), head.type()), Form.NAME));
            }
            return Optional.empty();
        }
        return Optional.empty();
    }

    private boolean begins(Notes notes, Sentence sentence, int at) {
        Document document = notes.document();
        if (!isNameWord(document, at) || isOpener(document.key(at))) {
            return false;
        }
        int before = at - 1;
        return !sentence.holds(before)
                || !isNameWord(document, before)
                || isOpener(document.key(before))
                || notes.covering(before).isPresent();
    }

    private boolean isOpener(String key) {
        return words.is("determiner", key)
                || words.is("preposition", key)
                || words.is("boundary", key)
                || (words.is("adverb", key) && !key.equals("first"))
                || words.is("he", key)
                || words.is("they", key)
                || DAYS.contains(key)
                || ((words.is("title", key) || words.is("rank", key)) && !KINDS.contains(key));
    }

    private static boolean isNameWord(Document document, int at) {
        return document.token(at).isWord() && document.token(at).isCapitalised();
    }

    /** Whether nearly every word is capitalised, so that capitals say nothing. */
    private static boolean isHeadline(Document document, Sentence sentence) {
        if (document.token(sentence.to() - 1).text().matches("[.!?”\"]")) {
            return false;
        }
        int small = 0;
        int large = 0;
        for (int at = sentence.from(); at < sentence.to(); at++) {
            Token token = document.token(at);
            if (token.isWord() && token.text().length() > 3) {
                small += token.isCapitalised() ? 0 : 1;
                large += token.isCapitalised() ? 1 : 0;
            }
        }
        return large > 5 && small * 4 < large;
    }

    /** The token after a row of capitalised words, joined by hyphens or by the possessive of an office. */
    private static int rowEnd(Document document, Sentence sentence, int from) {
        int at = from;
        while (at < sentence.to() && at - from < LONGEST) {
            boolean joint =
                    at > from && at + 1 < sentence.to() && isNameWord(document, at + 1) && isJoint(document, at);
            boolean name = isNameWord(document, at) && !DAYS.contains(document.key(at));
            if (!name && !joint) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isJoint(Document document, int at) {
        Token token = document.token(at);
        boolean tight = token.begin() == document.token(at - 1).end();
        return tight
                && (token.is("-")
                        || token.is("’")
                        || token.is("'")
                        || (token.key().equals("s") && OWNERS.contains(document.key(at - 1))));
    }

    /** The token after "for Human Rights" or "of Commerce and Industry"; the same token where no such thing follows. */
    private int complementEnd(Document document, Sentence sentence, int from) {
        int at = from;
        while (at < sentence.to() && at - from < LONGEST) {
            int next =
                    document.key(at).matches("of|for") && document.key(at + 1).equals("the") ? at + 2 : at + 1;
            boolean joined = document.key(at).matches("of|for")
                    || (at > from && document.key(at).equals("and") && isLastOfName(document, at + 1));
            if (!joined || next >= sentence.to() || !isNameWord(document, next) || DAYS.contains(document.key(next))) {
                break;
            }
            at = rowEnd(document, sentence, next);
        }
        return at;
    }

    /** Whether a word ends a name begun before "and", rather than beginning another. */
    private boolean isLastOfName(Document document, int at) {
        return at + 1 < document.size()
                && isNameWord(document, at)
                && !isNameWord(document, at + 1)
                && !heads.containsKey(document.token(at).text())
                && book.beginningWith(document.key(at)).isEmpty();
    }

    /** Whether what ends here is known under a shorter name: "Sunni" before a known party's. */
    private boolean endsInKnown(Document document, int from, int to) {
        for (int at = from + 1; at < to - 1; at++) {
            for (Alias alias : book.beginningWith(document.key(at))) {
                if (alias.keys().size() > 1 && Book.match(document, at, alias, to) == to) {
                    return true;
                }
            }
        }
        return List.of(from, from + 1).stream()
                .anyMatch(at -> organs.at(document, at)
                        .filter(organ -> Organs.end(document, at, organ) == to)
                        .isPresent());
    }
}
