package org.w3id.diwan.article.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;
import org.w3id.diwan.model.Period;

/**
 * Reads expressions of time against the day an article was published. Weeks run from Monday to Sunday. Loose words such as "recently"
 * are no dates, nor is a "today" inside a quotation.
 */
public final class DateGrammar {
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
        rule("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b", (frame, m) -> Period.parse(m.group()));
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
        LocalDate last = published.orElse(LocalDate.MIN);
        int quotes = 0;
        int paragraph = -1;
        for (Sentence sentence : document.sentences()) {
            int begin = document.token(sentence.from()).begin();
            int end = document.token(sentence.to() - 1).end();
            if (sentence.paragraph() != paragraph) {
                quotes = 0;
                paragraph = sentence.paragraph();
            }
            String text = document.text().substring(begin, end);
            List<DateExpression> here = read(text, begin, published, last, quotes);
            found.addAll(here);
            for (DateExpression dated : here) {
                boolean day = dated.period().hasEarliest()
                        && dated.period().earliest().equals(dated.period().latest());
                last = day ? dated.period().earliest() : last;
            }
            quotes += quotes(text, text.length());
        }
        return found;
    }

    private List<DateExpression> read(
            String text, int offset, Optional<LocalDate> published, LocalDate last, int quotes) {
        List<DateExpression> found = new ArrayList<>();
        boolean[] taken = new boolean[text.length()];
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(text);
            while (matcher.find()) {
                boolean named = rule.pattern().pattern().contains("?<at>");
                int begin = named ? matcher.start("at") : matcher.start();
                int end = named ? matcher.end("at") : matcher.end();
                if (isFree(taken, begin, end)) {
                    boolean quoted = (quotes + quotes(text, begin)) % 2 == 1;
                    DateFrame frame = new DateFrame(
                            published.orElse(LocalDate.MIN),
                            published.isPresent(),
                            text,
                            ClauseTime.at(text, begin, end),
                            quoted,
                            last);
                    meaning(rule, frame, shifted(matcher, named))
                            .ifPresent(period -> found.add(new DateExpression(offset + begin, offset + end, period)));
                    for (int i = begin; i < end; i++) {
                        taken[i] = true;
                    }
                }
            }
        }
        found.sort(Comparator.comparingInt(DateExpression::begin));
        return found;
    }

    private static MatchResult shifted(Matcher matcher, boolean named) {
        return named ? new Inner(matcher.toMatchResult()) : matcher.toMatchResult();
    }

    /** A match of which the first group is only the stretch that counts: its own groups follow. */
    private record Inner(MatchResult all) implements MatchResult {
        @Override
        public int start() {
            return all.start(1);
        }

        @Override
        public int start(int group) {
            return all.start(group + 1);
        }

        @Override
        public int end() {
            return all.end(1);
        }

        @Override
        public int end(int group) {
            return all.end(group + 1);
        }

        @Override
        public String group() {
            return all.group(1);
        }

        @Override
        public String group(int group) {
            return all.group(group + 1);
        }

        @Override
        public int groupCount() {
            return all.groupCount() - 1;
        }
    }

    private static Optional<Period> meaning(Rule rule, DateFrame frame, MatchResult match) {
        try {
            return rule.meaning().apply(frame, match).filter(period -> frame.dated() || !isRelativeTo(period));
        } catch (DateTimeException | NumberFormatException impossible) {
            return Optional.empty();
        }
    }

    /** Whether a period was counted from no day at all. */
    private static boolean isRelativeTo(Period period) {
        return period.hasEarliest() && period.earliest().getYear() < 1000;
    }

    private static boolean isFree(boolean[] taken, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static int quotes(String text, int before) {
        int count = 0;
        for (int i = 0; i < before; i++) {
            char c = text.charAt(i);
            count += c == '“' || c == '”' || c == '"' ? 1 : 0;
        }
        return count;
    }

    private static boolean isLoose(DateFrame frame, MatchResult match) {
        return frame.quoted()
                || (match.group().startsWith("T") && match.group(1).equals("Today"));
    }
}
