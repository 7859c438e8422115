package org.w3id.diwan.article.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;
import org.w3id.diwan.model.Period;

/**
 * Reads expressions of time ({@code dates.tsv}) against the day an article was published. Weeks run from Monday to Sunday. Loose words such
 * as "recently" are no dates, nor is a "today" inside a quotation.
 */
public final class DateGrammar {
    private static final String WHOLE = "(?<at>";

    private final List<Rule> rules = new ArrayList<>();
    private final ClauseTenses tenses;

    /**
     * An expression of time.
     *
     * @param begin UTF-16 index of its first character
     * @param end UTF-16 index after its last
     * @param period what it means
     */
    public record DateExpression(int begin, int end, Period period) {
        /** The day it means, if it means one. */
        public Optional<LocalDate> day() {
            return period.hasEarliest() && period.earliest().equals(period.latest())
                    ? Optional.of(period.earliest())
                    : Optional.empty();
        }
    }

    private record Rule(String meaning, Pattern pattern) {}

    public DateGrammar(LexiconTables tables) {
        tenses = new ClauseTenses(tables);
        Map<String, String> parts = new HashMap<>();
        for (var row : tables.rows("dates.tsv", 2)) {
            if (row.get(0).startsWith("{")) {
                parts.put(row.get(0), row.get(1));
            } else {
                String pattern = row.get(1);
                for (var part : parts.entrySet()) {
                    pattern = pattern.replace(part.getKey(), part.getValue());
                }
                rules.add(new Rule(row.get(0), Pattern.compile(pattern)));
            }
        }
    }

    /**
     * The expressions of a document in order.
     *
     * @param published the day relative expressions count from; empty leaves those that need one unread
     */
    public List<DateExpression> read(Document document, Optional<LocalDate> published) {
        List<DateExpression> found = new ArrayList<>();
        Optional<LocalDate> last = published;
        int quotes = 0;
        int paragraph = -1;
        for (Sentence sentence : document.sentences()) {
            int begin = document.token(sentence.from()).begin();
            int end = document.token(sentence.to() - 1).end();
            if (sentence.paragraph() != paragraph) {
                quotes = 0;
                paragraph = sentence.paragraph();
            }
            String text =
                    document.text().substring(begin, end).replace('\u00A0', ' ').replace('\u202F', ' ');
            List<DateExpression> here = read(text, begin, published, last, quotes);
            found.addAll(here);
            for (DateExpression dated : here) {
                last = dated.day().isPresent() ? dated.day() : last;
            }
            quotes += quotes(text, text.length());
        }
        return found;
    }

    private List<DateExpression> read(
            String text, int offset, Optional<LocalDate> published, Optional<LocalDate> last, int quotes) {
        List<DateExpression> found = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Rule rule : rules) {
            boolean inside = rule.pattern().pattern().contains(WHOLE);
            Matcher match = rule.pattern().matcher(text);
            while (match.find()) {
                int begin = inside ? match.start("at") : match.start();
                int end = inside ? match.end("at") : match.end();
                if (taken.nextSetBit(begin) < 0 || taken.nextSetBit(begin) >= end) {
                    boolean quoted = (quotes + quotes(text, begin)) % 2 == 1;
                    DateFrame frame = new DateFrame(
                            match, published, last, tenses.at(text, begin, end), tenses.isAhead(text), quoted);
                    period(rule, frame)
                            .ifPresent(period -> found.add(new DateExpression(offset + begin, offset + end, period)));
                    taken.set(begin, end);
                }
            }
        }
        found.sort(Comparator.comparingInt(DateExpression::begin));
        return found;
    }

    /** Empty for the 31st of June, and where there is no day to count from. */
    private static Optional<Period> period(Rule rule, DateFrame frame) {
        try {
            return frame.period(rule.meaning());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int quotes(String text, int before) {
        return (int) text.chars()
                .limit(before)
                .filter(c -> c == '“' || c == '”' || c == '"')
                .count();
    }
}
