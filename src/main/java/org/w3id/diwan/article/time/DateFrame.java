package org.w3id.diwan.article.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.w3id.diwan.model.Period;

/**
 * What an expression of time is read against, and what it then means.
 *
 * @param published the day the article was published, if it is known
 * @param sentence the sentence
 * @param clause whether its clause tells what lies ahead
 * @param quoted whether the expression stands in a quotation
 * @param named the day named last, or the day of publication before any is
 */
record DateFrame(
        Optional<LocalDate> published, String sentence, ClauseTime clause, boolean quoted, Optional<LocalDate> named) {
    private static final Pattern FUTURE = Pattern.compile(
            "\\b(will|would|plans?|planned|begin|beginning|expected|propos\\w+|wants?|intends?|to (?:be|start|end|leave|hold|meet|visit)|by|until|deadline|scheduled|upcoming|starting|next|due|should|set to|invited)\\b");
    private static final List<String> NUMBERS =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "", "twelve");

    private static DateTimeException uncounted() {
        return new DateTimeException("no day to count from");
    }

    /** @throws DateTimeException where it is unknown */
    private LocalDate now() {
        return published.orElseThrow(DateFrame::uncounted);
    }

    /** @throws DateTimeException where none is named */
    LocalDate last() {
        return named.orElseThrow(DateFrame::uncounted);
    }

    Optional<Period> range(MatchResult match) {
        Optional<Period> first = match.group(4) == null
                ? nearestDay(match.group(1), match.group(2))
                : day(number(match.group(4)), match.group(1), match.group(2));
        return first.flatMap(
                period -> Period.parse(period.edtf() + "/" + period.earliest().withDayOfMonth(number(match.group(3)))));
    }

    static Optional<Period> day(int year, String month, String day) {
        return Period.parse(year + "-" + two(monthOf(month)) + "-" + two(number(day)));
    }

    Optional<Period> nearestDay(String month, String day) {
        LocalDate past = LocalDate.of(now().getYear(), monthOf(month), number(day));
        past = past.isAfter(now()) ? past.minusYears(1) : past;
        LocalDate next = past.plusYears(1);
        long ahead = next.toEpochDay() - now().toEpochDay();
        boolean today = past.equals(now());
        boolean future =
                clause == ClauseTime.AHEAD ? !today : (FUTURE.matcher(sentence).find() && ahead < 183) || ahead < 21;
        return Optional.of(Period.of(future ? next : past));
    }

    Optional<Period> month(String name) {
        YearMonth here = YearMonth.from(now());
        YearMonth past = YearMonth.of(here.getYear(), monthOf(name));
        past = past.isAfter(here) ? past.minusYears(1) : past;
        YearMonth next = past.plusYears(1);
        int ahead = (next.getYear() - here.getYear()) * 12 + next.getMonthValue() - here.getMonthValue();
        boolean now = past.equals(here);
        boolean future =
                clause == ClauseTime.AHEAD ? !now : FUTURE.matcher(sentence).find() && ahead <= 6;
        return Period.parse((future ? next : past).toString());
    }

    Optional<Period> weekday(String name, int direction) {
        DayOfWeek day = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        if (direction != 0) {
            return Optional.of(
                            now().with(direction > 0 ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day)))
                    .map(Period::of);
        }
        return switch (clause) {
            case PAST -> Optional.of(Period.of(now().with(TemporalAdjusters.previousOrSame(day))));
            case AHEAD -> Optional.of(Period.of(now().with(TemporalAdjusters.nextOrSame(day))));
            case OPEN -> Optional.empty();
        };
    }

    Optional<Period> inDays(int days) {
        return Optional.of(Period.of(now().plusDays(days)));
    }

    Optional<Period> relative(MatchResult match) {
        int step = switch (match.group(1).toLowerCase(Locale.ROOT)) {
            case "last" -> -1;
            case "next" -> 1;
            default -> 0;
        };
        return switch (match.group(2).toLowerCase(Locale.ROOT)) {
            case "week" -> {
                LocalDate monday = now().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(step);
                yield Period.parse(monday + "/" + monday.plusDays(6));
            }
            case "month" -> Period.parse(YearMonth.from(now()).plusMonths(step).toString());
            default -> Period.parse(String.valueOf(now().getYear() + step));
        };
    }

    Optional<Period> decade(String side) {
        int year = now().getYear();
        boolean past = side.equalsIgnoreCase("past") || side.equalsIgnoreCase("last");
        return Period.parse(past ? year - 10 + "/" + year : year + "/" + (year + 10));
    }

    Optional<Period> span(MatchResult match) {
        int count = count(match.group(1));
        return match.group(2).equalsIgnoreCase("years")
                ? Period.parse(now().getYear() - count + "/" + now().getYear())
                : Period.parse(YearMonth.from(now()).minusMonths(count) + "/" + YearMonth.from(now()));
    }

    Optional<Period> distance(MatchResult match) {
        String side = match.group(3).toLowerCase(Locale.ROOT);
        int count = count(match.group(1)) * (side.equals("later") ? 1 : -1);
        LocalDate from = side.equals("ago") ? now() : last();
        return switch (match.group(2).toLowerCase(Locale.ROOT)) {
            case "day" -> Optional.of(Period.of(from.plusDays(count)));
            case "week" -> side.equals("ago") ? Optional.of(Period.of(from.plusWeeks(count))) : Optional.empty();
            case "month" -> Period.parse(YearMonth.from(from).plusMonths(count).toString());
            default -> Period.parse(String.valueOf(from.getYear() + count));
        };
    }

    private static int count(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int index = NUMBERS.indexOf(lower);
        return lower.matches("an?") ? 1 : index > 0 ? index : number(lower);
    }

    static int monthOf(String name) {
        return "janfebmaraprmayjunjulaugsepoctnovdec"
                                .indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3))
                        / 3
                + 1;
    }

    static int number(String digits) {
        return Integer.parseInt(digits);
    }

    static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
