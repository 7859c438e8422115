package org.w3id.diwan.article.time;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;
import org.w3id.diwan.article.text.Token;
import org.w3id.diwan.article.time.DateGrammar.DateExpression;
import org.w3id.diwan.model.Period;

/** The expressions of time of a document by token. */
public final class DateIndex {
    private static final int NEAR = 7;
    private static final int NONE = -1;

    private final Document document;
    private final List<DateExpression> all;
    private final WordClasses words;

    /** For each token the expression that it belongs to. */
    private final int[] which;

    /** @param all the expressions in order */
    public DateIndex(Document document, List<DateExpression> all, WordClasses words) {
        this.document = document;
        this.all = List.copyOf(all);
        this.words = words;
        which = new int[document.size() + 1];
        which[document.size()] = NONE;
        int next = 0;
        for (int at = 0; at < document.size(); at++) {
            Token token = document.token(at);
            while (next < all.size() && all.get(next).end() <= token.begin()) {
                next++;
            }
            boolean inside = next < all.size()
                    && token.begin() >= all.get(next).begin()
                    && token.end() <= all.get(next).end() + 1;
            which[at] = inside ? next : NONE;
        }
    }

    public List<DateExpression> all() {
        return all;
    }

    /** Whether a token belongs to an expression of time. */
    public boolean isDated(int token) {
        return which[token] != NONE;
    }

    /** The first token of the expression at a token. */
    private int first(int token) {
        int first = token;
        while (first > 0 && which[first - 1] == which[token]) {
            first--;
        }
        return first;
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
        int at = isDated(Math.min(to, document.size())) ? to : from;
        if (!sentence.holds(at) || !isDated(at) || isOfContent(sentence, at == to ? from : to, at)) {
            return Period.UNKNOWN;
        }
        boolean apart = IntStream.range(from + 1, to)
                .anyMatch(between -> document.key(between).matches("that|[;“”\"]|while|after|before|but"));
        return apart ? Period.UNKNOWN : all.get(which[at]).period();
    }

    /** "by September 2025, A said", "said the mission ended in 2021": the time is in what is said, not of the saying. */
    private boolean isOfContent(Sentence sentence, int verb, int at) {
        int first = first(at);
        return words.is(document.key(first - 1), "time-bound")
                || (first - sentence.from() > 2
                        && IntStream.range(at + 1, verb)
                                .anyMatch(between -> document.token(between).is(",")))
                || IntStream.range(verb + 1, first).mapToObj(document::key).anyMatch(this::isAct);
    }

    /** Whether a word between a verb of saying and a time is another verb, the time's own. */
    private boolean isAct(String key) {
        return words.is(key, "verb", "auxiliary") && !words.is(key, "telling");
    }

    /** What the expression at a token means with the preposition before it: "since May" begins then, "until May" ends then. */
    public Period said(int token) {
        Period period = all.get(which[token]).period();
        boolean whole = period.edtf().indexOf('/') < 0;
        return switch (document.key(first(token) - 1)) {
            case "since" -> whole ? Period.parse(period.edtf() + "/..").orElse(period) : period;
            case "until", "till" -> whole ? Period.parse("../" + period.edtf()).orElse(period) : period;
            default -> period;
        };
    }

    /** "the Aug. 7 bombings": whether a time is that of a deed which is named outside a stretch. */
    public boolean isOfNoun(int at, int from, int to) {
        int end = at + 1;
        while (which[end] == which[at]) {
            end++;
        }
        boolean described = document.key(first(at) - 1).matches("the|an?|this|that|its|his|her|their")
                && end < document.size()
                && document.token(end).isWord()
                && !document.token(end).isCapitalised();
        return described && (end < from || end >= to);
    }

    /** The only time within a stretch of tokens, of those that may count; unknown where there is none or more than one. */
    public Period only(int from, int to, IntPredicate counts) {
        List<Period> found = IntStream.range(from, to)
                .filter(at -> isDated(at) && counts.test(at))
                .mapToObj(this::said)
                .distinct()
                .toList();
        return found.size() == 1 ? found.get(0) : Period.UNKNOWN;
    }
}
