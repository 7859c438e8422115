package org.w3id.diwan.article.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;
import org.w3id.diwan.model.Period;

/**
 * Reads expressions of time against the day an article was published. Weeks run from Monday to Sunday. Loose words such as "recently"
 * are no dates, nor is a "today" inside a quotation.
 */
public final class DateGrammar {
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

    private static final String MONTH =
            "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String WEEKDAY = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private static final String COUNT = "(a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d{1,3})";

    private record Rule(Pattern pattern, BiFunction<DateFrame, MatchResult, Optional<Period>> meaning) {}

    private final List<Rule> rules = new ArrayList<>();

    public DateGrammar() {
        rule("\\b" + MONTH + "\\s+" + DAY + "\\s*[-–]\\s*" + DAY + "(?:,?\\s+(\\d{4}))?\\b", DateFrame::range);
        rule("\\b" + MONTH + "\\s+" + DAY + "\\s+(?:and|to)\\s+" + DAY + "(?:,?\\s+(\\d{4}))?\\b", DateFrame::range);
        rule(
                "\\b" + MONTH + "\\s+" + DAY + ",?\\s+(\\d{4})\\b",
                (frame, m) -> DateFrame.day(DateFrame.number(m.group(3)), m.group(1), m.group(2)));
        rule(
                "\\b" + DAY + "\\s+" + MONTH + ",?\\s+(\\d{4})\\b",
                (frame, m) -> DateFrame.day(DateFrame.number(m.group(3)), m.group(2), m.group(1)));
        rule(
                "\\b" + MONTH + ",?\\s+((?:19|20)\\d{2})\\b",
                (frame, m) -> Period.parse(m.group(2) + "-" + DateFrame.two(DateFrame.monthOf(m.group(1)))));
        rule("\\b" + MONTH + "\\s+" + DAY + "\\b(?![,.]?\\d)", (frame, m) -> frame.nearestDay(m.group(1), m.group(2)));
        rule("\\b" + DAY + "\\s+" + MONTH + "\\b", (frame, m) -> frame.nearestDay(m.group(2), m.group(1)));
        rule("\\b(\\d{4}-\\d{2}-\\d{2})(?:\\b|(?=T\\d{2}:?\\d{2}))", (frame, m) -> Period.parse(m.group(1)));
        rule(
                "\\b(\\d{1,2})[./](\\d{1,2})[./](\\d{4})\\b",
                (frame, m) -> Period.parse(m.group(3) + "-" + DateFrame.two(DateFrame.number(m.group(2))) + "-"
                        + DateFrame.two(DateFrame.number(m.group(1)))));
        rule("\\b(?:last|this past)\\s+" + WEEKDAY + "\\b", (frame, m) -> frame.weekday(m.group(1), -1));
        rule("\\b(?:next|this coming|the coming)\\s+" + WEEKDAY + "\\b", (frame, m) -> frame.weekday(m.group(1), 1));
        rule("\\b" + WEEKDAY + "\\b", (frame, m) -> frame.weekday(m.group(1), 0));
        rule(
                "\\b(?:mid-?\\s?|early\\s|late\\s|(?:the\\s)?(?:beginning|start|end|middle)\\sof\\s)" + MONTH
                        + "(?:,?\\s+(\\d{4}))?\\b",
                (frame, m) -> m.group(2) == null
                        ? frame.month(m.group(1))
                        : Period.parse(m.group(2) + "-" + DateFrame.two(DateFrame.monthOf(m.group(1)))));
        rule(
                "(?:\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ll]ast|[Tt]his|[Ff]rom|[Ff]or|[Oo]f|[Bb]efore|[Aa]fter|[Nn]ext|[Dd]uring)\\s+)(?<at>"
                        + MONTH + ")(?!\\s*\\d)(?!\\w)",
                (frame, m) -> frame.month(m.group(1)));
        rule(
                "\\b(?<at>(January|February|April|June|July|August|September|October|November|December))\\b(?!\\s*\\d)",
                (frame, m) -> frame.month(m.group(1)));
        rule(
                "(?i)\\b(today|tonight|this morning|this evening)\\b",
                (frame, m) -> isLoose(frame, m) ? Optional.empty() : frame.inDays(0));
        rule("(?i)\\byesterday\\b", (frame, m) -> frame.quoted() ? Optional.empty() : frame.inDays(-1));
        rule("(?i)\\btomorrow\\b", (frame, m) -> frame.quoted() ? Optional.empty() : frame.inDays(1));
        rule("(?i)\\b(?:earlier |later )?(this|last|next) (week|month|year)\\b", DateFrame::relative);
        rule("(?i)\\bthe (past|last|next|coming) decade\\b", (frame, m) -> frame.decade(m.group(1)));
        rule("(?i)\\bthe (?:past|last) " + COUNT + " (years|months)\\b", DateFrame::span);
        rule("(?i)\\b" + COUNT + " (day|week|month|year)s? (ago|earlier|later|before|after)\\b", DateFrame::distance);
        rule("(?i)\\b(?:the|that) same (day|evening|night)\\b", (frame, m) -> Optional.of(Period.of(frame.last())));
        rule(
                "(?i)\\bthe (?:previous|preceding) day\\b|\\ba day before\\b",
                (frame, m) -> Optional.of(Period.of(frame.last().minusDays(1))));
        rule(
                "(?i)\\bthe (?:following|next) day\\b",
                (frame, m) -> Optional.of(Period.of(frame.last().plusDays(1))));
        rule(
                "(?<![\\d.,$€£#])\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Oo]f|[Ff]rom|[Aa]fter|[Bb]efore|[Dd]uring|[Ee]arly|[Ll]ate|[Tt]hrough|[Bb]etween)\\s+(?<at>((?:19|20)\\d{2}))\\b(?![,.]\\d|\\s*[%-])",
                (frame, m) -> Period.parse(m.group(1)));
        rule("(?<=(?:19|20)\\d{2} (?:and|to|or) )(?<at>((?:19|20)\\d{2}))\\b", (frame, m) -> Period.parse(m.group(1)));
    }

    private void rule(String pattern, BiFunction<DateFrame, MatchResult, Optional<Period>> meaning) {
        rules.add(new Rule(Pattern.compile(pattern), meaning));
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
            Matcher matcher = rule.pattern().matcher(text);
            while (matcher.find()) {
                int at = rule.pattern().pattern().contains("?<at>") ? 1 : 0;
                int begin = matcher.start(at);
                int end = matcher.end(at);
                if (taken.nextSetBit(begin) < 0 || taken.nextSetBit(begin) >= end) {
                    boolean quoted = (quotes + quotes(text, begin)) % 2 == 1;
                    ClauseTime clause = ClauseTime.at(text, begin, end);
                    DateFrame frame = new DateFrame(published, text, clause, quoted, last);
                    meaning(rule, frame, matcher)
                            .ifPresent(period -> found.add(new DateExpression(offset + begin, offset + end, period)));
                    taken.set(begin, end);
                }
            }
        }
        found.sort(Comparator.comparingInt(DateExpression::begin));
        return found;
    }

    private static Optional<Period> meaning(Rule rule, DateFrame frame, MatchResult match) {
        try {
            return rule.meaning().apply(frame, match);
        } catch (DateTimeException | NumberFormatException impossible) {
            return Optional.empty();
        }
    }

    private static int quotes(String text, int before) {
        return (int) text.chars()
                .limit(before)
                .filter(c -> c == '“' || c == '”' || c == '"')
                .count();
    }

    private static boolean isLoose(DateFrame frame, MatchResult match) {
        return frame.quoted()
                || (match.group().startsWith("T") && match.group(1).equals("Today"));
    }
}
