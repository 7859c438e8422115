package org.w3id.diwan.article;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.diwan.model.Period;

/**
 * Reads expressions of time against the day an article was published. Weeks run from Monday to Sunday. Loose words such as "recently"
 * are no dates, nor is a "today" inside a quotation.
 */
final class DateGrammar {
    private static final String MONTH =
            "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String WEEKDAY = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private static final String COUNT = "(a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d{1,3})";
    private static final Pattern FUTURE = Pattern.compile(
            "\\b(will|would|plans?|planned|begin|beginning|expected|propos\\w+|wants?|intends?|to (?:be|start|end|leave|hold|meet|visit)|by|until|deadline|scheduled|upcoming|starting|next|due|should|set to|invited)\\b");
    private static final List<String> NUMBERS =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "", "twelve");

    private record Rule(Pattern pattern, BiFunction<Frame, MatchResult, Optional<Period>> meaning) {}

    /** What an expression is read against: the article's day, the sentence's words, the day named last. */
    private record Frame(LocalDate day, boolean dated, String sentence, boolean quoted, LocalDate last) {}

    private final List<Rule> rules = new ArrayList<>();

    DateGrammar() {
        rule(
                "\\b" + MONTH + "\\s+" + DAY + "\\s*[-–]\\s*" + DAY + "(?:,?\\s+(\\d{4}))?\\b",
                (frame, m) -> range(frame, m));
        rule(
                "\\b" + MONTH + "\\s+" + DAY + "\\s+(?:and|to)\\s+" + DAY + "(?:,?\\s+(\\d{4}))?\\b",
                (frame, m) -> range(frame, m));
        rule(
                "\\b" + MONTH + "\\s+" + DAY + ",?\\s+(\\d{4})\\b",
                (frame, m) -> day(number(m.group(3)), m.group(1), m.group(2)));
        rule(
                "\\b" + DAY + "\\s+" + MONTH + ",?\\s+(\\d{4})\\b",
                (frame, m) -> day(number(m.group(3)), m.group(2), m.group(1)));
        rule(
                "\\b" + MONTH + ",?\\s+((?:19|20)\\d{2})\\b",
                (frame, m) -> Period.parse(m.group(2) + "-" + two(month(m.group(1)))));
        rule("\\b" + MONTH + "\\s+" + DAY + "\\b(?![,.]?\\d)", (frame, m) -> nearestDay(frame, m.group(1), m.group(2)));
        rule("\\b" + DAY + "\\s+" + MONTH + "\\b", (frame, m) -> nearestDay(frame, m.group(2), m.group(1)));
        rule("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b", (frame, m) -> Period.parse(m.group()));
        rule(
                "\\b(\\d{1,2})[./](\\d{1,2})[./](\\d{4})\\b",
                (frame, m) -> Period.parse(m.group(3) + "-" + two(number(m.group(2))) + "-" + two(number(m.group(1)))));
        rule("\\b(?:last|this past)\\s+" + WEEKDAY + "\\b", (frame, m) -> weekday(frame, m.group(1), -1));
        rule("\\b(?:next|this coming|the coming)\\s+" + WEEKDAY + "\\b", (frame, m) -> weekday(frame, m.group(1), 1));
        rule("\\b" + WEEKDAY + "\\b", (frame, m) -> weekday(frame, m.group(1), 0));
        rule(
                "\\b(?:mid-?\\s?|early\\s|late\\s|(?:the\\s)?(?:beginning|start|end|middle)\\sof\\s)" + MONTH
                        + "(?:,?\\s+(\\d{4}))?\\b",
                (frame, m) -> m.group(2) == null
                        ? bareMonth(frame, m.group(1))
                        : Period.parse(m.group(2) + "-" + two(month(m.group(1)))));
        rule(
                "(?:\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ll]ast|[Tt]his|[Ff]rom|[Ff]or|[Oo]f|[Bb]efore|[Aa]fter|[Nn]ext|[Dd]uring)\\s+)(?<at>"
                        + MONTH + ")(?!\\s*\\d)(?!\\w)",
                (frame, m) -> bareMonth(frame, m.group(1)));
        rule(
                "\\b(?<at>(January|February|April|June|July|August|September|October|November|December))\\b(?!\\s*\\d)",
                (frame, m) -> bareMonth(frame, m.group(1)));
        rule(
                "(?i)\\b(today|tonight|this morning|this evening)\\b",
                (frame, m) -> loose(frame, m) ? Optional.empty() : on(frame, 0));
        rule("(?i)\\byesterday\\b", (frame, m) -> frame.quoted() ? Optional.empty() : on(frame, -1));
        rule("(?i)\\btomorrow\\b", (frame, m) -> frame.quoted() ? Optional.empty() : on(frame, 1));
        rule("(?i)\\b(?:earlier |later )?(this|last|next) (week|month|year)\\b", this::relative);
        rule("(?i)\\bthe (past|last|next|coming) decade\\b", (frame, m) -> decade(frame, m.group(1)));
        rule("(?i)\\bthe (?:past|last) " + COUNT + " (years|months)\\b", (frame, m) -> span(frame, m));
        rule("(?i)\\b" + COUNT + " (day|week|month|year)s? (ago|earlier|later|before|after)\\b", this::distance);
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

    private void rule(String pattern, BiFunction<Frame, MatchResult, Optional<Period>> meaning) {
        rules.add(new Rule(Pattern.compile(pattern), meaning));
    }

    /**
     * The expressions of a document in order.
     *
     * @param published the day relative expressions count from; empty leaves those that need one unread
     */
    List<Dated> read(Document document, Optional<LocalDate> published) {
        List<Dated> found = new ArrayList<>();
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
            List<Dated> here = read(text, begin, published, last, quotes);
            found.addAll(here);
            for (Dated dated : here) {
                boolean day = dated.period().hasEarliest()
                        && dated.period().earliest().equals(dated.period().latest());
                last = day ? dated.period().earliest() : last;
            }
            quotes += quotes(text, text.length());
        }
        return found;
    }

    private List<Dated> read(String text, int offset, Optional<LocalDate> published, LocalDate last, int quotes) {
        List<Dated> found = new ArrayList<>();
        boolean[] taken = new boolean[text.length()];
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(text);
            while (matcher.find()) {
                boolean named = rule.pattern().pattern().contains("?<at>");
                int begin = named ? matcher.start("at") : matcher.start();
                int end = named ? matcher.end("at") : matcher.end();
                if (isFree(taken, begin, end)) {
                    boolean quoted = (quotes + quotes(text, begin)) % 2 == 1;
                    Frame frame = new Frame(published.orElse(LocalDate.MIN), published.isPresent(), text, quoted, last);
                    meaning(rule, frame, shifted(matcher, named))
                            .ifPresent(period -> found.add(new Dated(offset + begin, offset + end, period)));
                    for (int i = begin; i < end; i++) {
                        taken[i] = true;
                    }
                }
            }
        }
        found.sort(Comparator.comparingInt(Dated::begin));
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

    private static Optional<Period> meaning(Rule rule, Frame frame, MatchResult match) {
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

    private static boolean loose(Frame frame, MatchResult match) {
        return frame.quoted()
                || (match.group().startsWith("T") && match.group(1).equals("Today"));
    }

    private Optional<Period> range(Frame frame, MatchResult match) {
        Optional<Period> first = match.group(4) == null
                ? nearestDay(frame, match.group(1), match.group(2))
                : day(number(match.group(4)), match.group(1), match.group(2));
        return first.flatMap(
                period -> Period.parse(period.edtf() + "/" + period.earliest().withDayOfMonth(number(match.group(3)))));
    }

    private static Optional<Period> day(int year, String month, String day) {
        return Period.parse(year + "-" + two(month(month)) + "-" + two(number(day)));
    }

    private static Optional<Period> nearestDay(Frame frame, String month, String day) {
        if (!frame.dated()) {
            return Optional.empty();
        }
        LocalDate now = frame.day();
        LocalDate past = LocalDate.of(now.getYear(), month(month), number(day));
        past = past.isAfter(now) ? past.minusYears(1) : past;
        LocalDate next = past.plusYears(1);
        long ahead = next.toEpochDay() - now.toEpochDay();
        boolean future = (FUTURE.matcher(frame.sentence()).find() && ahead < 183) || ahead < 21;
        return Optional.of(Period.of(future ? next : past));
    }

    private static Optional<Period> bareMonth(Frame frame, String name) {
        if (!frame.dated()) {
            return Optional.empty();
        }
        YearMonth now = YearMonth.from(frame.day());
        YearMonth past = YearMonth.of(now.getYear(), month(name));
        past = past.isAfter(now) ? past.minusYears(1) : past;
        YearMonth next = past.plusYears(1);
        int ahead = (next.getYear() - now.getYear()) * 12 + next.getMonthValue() - now.getMonthValue();
        boolean future = FUTURE.matcher(frame.sentence()).find() && ahead <= 6;
        return Period.parse((future ? next : past).toString());
    }

    private static Optional<Period> weekday(Frame frame, String name, int direction) {
        if (!frame.dated()) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        LocalDate now = frame.day();
        return Optional.of(Period.of(
                direction > 0
                        ? now.with(TemporalAdjusters.next(day))
                        : direction < 0
                                ? now.with(TemporalAdjusters.previous(day))
                                : now.with(TemporalAdjusters.previousOrSame(day))));
    }

    private static Optional<Period> on(Frame frame, int days) {
        return frame.dated() ? Optional.of(Period.of(frame.day().plusDays(days))) : Optional.empty();
    }

    private Optional<Period> relative(Frame frame, MatchResult match) {
        if (!frame.dated()) {
            return Optional.empty();
        }
        int step = switch (match.group(1).toLowerCase(Locale.ROOT)) {
            case "last" -> -1;
            case "next" -> 1;
            default -> 0;
        };
        LocalDate now = frame.day();
        return switch (match.group(2).toLowerCase(Locale.ROOT)) {
            case "week" -> {
                LocalDate monday = now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(step);
                yield Period.parse(monday + "/" + monday.plusDays(6));
            }
            case "month" -> Period.parse(YearMonth.from(now).plusMonths(step).toString());
            default -> Period.parse(String.valueOf(now.getYear() + step));
        };
    }

    private static Optional<Period> decade(Frame frame, String side) {
        int year = frame.day().getYear();
        boolean past = side.equalsIgnoreCase("past") || side.equalsIgnoreCase("last");
        return frame.dated()
                ? Period.parse(past ? year - 10 + "/" + year : year + "/" + (year + 10))
                : Optional.empty();
    }

    private static Optional<Period> span(Frame frame, MatchResult match) {
        if (!frame.dated()) {
            return Optional.empty();
        }
        int count = count(match.group(1));
        LocalDate now = frame.day();
        return match.group(2).equalsIgnoreCase("years")
                ? Period.parse(now.getYear() - count + "/" + now.getYear())
                : Period.parse(YearMonth.from(now).minusMonths(count) + "/" + YearMonth.from(now));
    }

    private Optional<Period> distance(Frame frame, MatchResult match) {
        if (!frame.dated()) {
            return Optional.empty();
        }
        String side = match.group(3).toLowerCase(Locale.ROOT);
        int count = count(match.group(1)) * (side.equals("later") ? 1 : -1);
        LocalDate from = side.equals("ago") ? frame.day() : frame.last();
        return switch (match.group(2).toLowerCase(Locale.ROOT)) {
            case "day" -> Optional.of(Period.of(from.plusDays(count)));
            case "week" -> side.equals("ago") ? Optional.of(Period.of(from.plusWeeks(count))) : Optional.empty();
            case "month" -> Period.parse(YearMonth.from(from).plusMonths(count).toString());
            default -> Period.parse(String.valueOf(from.getYear() + count));
        };
    }

    private static int count(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("a") || lower.equals("an")) {
            return 1;
        }
        int index = NUMBERS.indexOf(lower);
        return index > 0 ? index : number(lower);
    }

    private static int month(String name) {
        return "janfebmaraprmayjunjulaugsepoctnovdec"
                                .indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3))
                        / 3
                + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
