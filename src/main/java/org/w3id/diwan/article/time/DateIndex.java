package org.w3id.diwan.article.time;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;
import org.w3id.diwan.article.text.Token;
import org.w3id.diwan.article.time.DateGrammar.DateExpression;
import org.w3id.diwan.model.Period;

/** The expressions of time of a document by token. */
public final class DateIndex {
    private static final int NEAR = 7;

    private final Document document;
    private final List<DateExpression> all;
    private final Predicate<String> acts;
    private final boolean[] dated;
    private final int[] which;

    /**
     * @param all the expressions in order
     * @param acts tells the forms of verbs
     */
    public DateIndex(Document document, List<DateExpression> all, Predicate<String> acts) {
        this.acts = acts;
        this.document = document;
        this.all = List.copyOf(all);
        this.dated = new boolean[document.size() + 1];
        this.which = new int[document.size() + 1];
        int next = 0;
        for (int at = 0; at < document.size(); at++) {
            Token token = document.token(at);
            while (next < all.size() && all.get(next).end() <= token.begin()) {
                next++;
            }
            dated[at] = next < all.size()
                    && token.begin() >= all.get(next).begin()
                    && token.end() <= all.get(next).end() + 1;
            which[at] = next;
        }
    }

    public List<DateExpression> all() {
        return all;
    }

    /** Which tokens belong to an expression of time. */
    public boolean[] dated() {
        return dated;
    }

    /** The time nearest to a token of a sentence, if one is near and no clause lies between. */
    public Period near(Sentence sentence, int token) {
        return IntStream.rangeClosed(1, NEAR)
                .boxed()
                .flatMap(distance ->
                        Stream.of(at(sentence, token, token + distance), at(sentence, token - distance, token)))
                .filter(Period::isKnown)
                .findFirst()
                .orElse(Period.UNKNOWN);
    }

    private Period at(Sentence sentence, int from, int to) {
        int at = dated[Math.min(to, document.size())] ? to : from;
        if (!sentence.holds(at) || !dated[at] || isOfContent(sentence, at == to ? from : to, at)) {
            return Period.UNKNOWN;
        }
        boolean apart = IntStream.range(from + 1, to)
                .anyMatch(between -> document.key(between).matches("that|[;“”\"]|while|after|before|but"));
        return apart ? Period.UNKNOWN : all.get(which[at]).period();
    }

    /** "by September 2025, A said", "said the mission ended in 2021": the time is in what is said, not of the saying. */
    private boolean isOfContent(Sentence sentence, int verb, int at) {
        int first = at;
        while (first > sentence.from() && which[first - 1] == which[at] && dated[first - 1]) {
            first--;
        }
        if (document.key(first - 1).matches("by|until|since|before|after|from|through")) {
            return true;
        }
        return (first - sentence.from() > 2
                        && IntStream.range(at + 1, verb)
                                .anyMatch(between -> document.token(between).is(",")))
                || IntStream.range(verb + 1, first).anyMatch(between -> isAct(document.key(between)));
    }

    /** Whether a word between a verb of saying and a time is another verb, the time's own. */
    private boolean isAct(String key) {
        return acts.test(key)
                && !key.matches(
                        "issued|released|published|posted|posts?|posting|interview|call|meet|meeting|visit|report|press|talks?|news|message|reporters|speech|briefing|carried|aired|broadcast|dated|addressed|attended|state|sent");
    }

    /** What the expression at a token means with the preposition before it: "since May" begins then, "until May" ends then. */
    public Period said(int token) {
        int first = token;
        while (first > 0 && dated[first - 1] && which[first - 1] == which[token]) {
            first--;
        }
        Period period = all.get(which[token]).period();
        boolean whole = period.edtf().indexOf('/') < 0;
        return switch (document.key(first - 1)) {
            case "since" -> whole ? Period.parse(period.edtf() + "/..").orElse(period) : period;
            case "until", "till" -> whole ? Period.parse("../" + period.edtf()).orElse(period) : period;
            default -> period;
        };
    }

    /** "the Aug. 7 bombings": whether a time is that of a deed which is named outside a stretch. */
    public boolean isOfNoun(int at, int from, int to) {
        int end = at + 1;
        while (end < document.size() && dated[end] && which[end] == which[at]) {
            end++;
        }
        int first = at;
        while (first > 0 && dated[first - 1] && which[first - 1] == which[at]) {
            first--;
        }
        boolean described = document.key(first - 1).matches("the|an?|this|that|its|his|her|their")
                && end < document.size()
                && document.token(end).isWord()
                && !document.token(end).isCapitalised();
        return described && (end < from || end >= to);
    }

    /** The only time within a stretch of tokens, of those that may count; unknown where there is none or more than one. */
    public Period only(int from, int to, IntPredicate counts) {
        Period found = Period.UNKNOWN;
        for (int at = from; at < to; at++) {
            if (dated[at] && counts.test(at)) {
                Period here = said(at);
                if (found.isKnown() && !found.equals(here)) {
                    return Period.UNKNOWN;
                }
                found = here;
            }
        }
        return found;
    }
}
