package org.w3id.diwan.article.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.w3id.diwan.article.time.ClauseTenses.ClauseTense;
import org.w3id.diwan.model.Period;

/**
 * An expression of time and what it is read against.
 *
 * @param match the expression's words by the groups of its pattern
 * @param published the day the article was published, if it is known
 * @param named the day named last, or the day of publication before any is
 * @param clause what its clause tells of
 * @param ahead whether its sentence tells of what lies ahead
 * @param quoted whether it stands in a quotation
 */
record DateFrame(
        Matcher match,
        Optional<LocalDate> published,
        Optional<LocalDate> named,
        ClauseTense clause,
        boolean ahead,
        boolean quoted) {
    private static final int HALF_A_YEAR = 183;
    private static final int SOON = 21;
    private static final List<String> NUMBERS =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "", "twelve");

    /**
     * What it means; nothing where that is left open.
     *
     * @param meaning the name of its meaning in {@code dates.tsv}
     * @throws DateTimeException where there is no such day, or no day to count from
     */
    Optional<Period> period(String meaning) {
        return switch (meaning) {
            case "day" -> Optional.of(Period.of(day()));
            case "days" -> Period.parse(day() + "/" + day().withDayOfMonth(number("last")));
            case "weekday" -> weekday();
            case "month" -> Period.parse(month().toString());
            case "year" -> Period.parse(word("year"));
            case "years" -> Period.parse(word("year") + "/" + word("last"));
            case "today" -> isHeading() ? Optional.empty() : inDays(0);
            case "yesterday" -> inDays(-1);
            case "tomorrow" -> inDays(1);
            case "unit" -> unit();
            case "decade" -> decade();
            case "span" -> span();
            case "distance" -> distance();
            case "same-day" -> Optional.of(Period.of(last()));
            case "day-before" -> Optional.of(Period.of(last().minusDays(1)));
            case "day-after" -> Optional.of(Period.of(last().plusDays(1)));
            default -> throw new IllegalStateException("dates.tsv names no meaning " + meaning);
        };
    }

    /** What a group of the pattern holds, in lower case; empty where it has none. */
    private String word(String group) {
        boolean asked = match.pattern().pattern().contains("(?<" + group + ">");
        String found = asked ? match.group(group) : null;
        return found == null ? "" : found.toLowerCase(Locale.ROOT);
    }

    private int number(String group) {
        return Integer.parseInt(word(group));
    }

    private static DateTimeException uncounted() {
        return new DateTimeException("no day to count from");
    }

    private LocalDate now() {
        return published.orElseThrow(DateFrame::uncounted);
    }

    private LocalDate last() {
        return named.orElseThrow(DateFrame::uncounted);
    }

    /** Without a year, the nearest such day of the past unless the words tell of what lies ahead. */
    private LocalDate day() {
        if (!word("year").isEmpty()) {
            return LocalDate.of(number("year"), monthOfYear(), number("day"));
        }
        LocalDate past = LocalDate.of(now().getYear(), monthOfYear(), number("day"));
        past = past.isAfter(now()) ? past.minusYears(1) : past;
        LocalDate next = past.plusYears(1);
        long days = next.toEpochDay() - now().toEpochDay();
        boolean future =
                clause == ClauseTense.AHEAD ? !past.equals(now()) : (ahead && days < HALF_A_YEAR) || days < SOON;
        return future ? next : past;
    }

    private YearMonth month() {
        if (!word("year").isEmpty()) {
            return YearMonth.of(number("year"), monthOfYear());
        }
        YearMonth here = YearMonth.from(now());
        YearMonth past = YearMonth.of(here.getYear(), monthOfYear());
        past = past.isAfter(here) ? past.minusYears(1) : past;
        YearMonth next = past.plusYears(1);
        int months = (next.getYear() - here.getYear()) * 12 + next.getMonthValue() - here.getMonthValue();
        boolean future = clause == ClauseTense.AHEAD ? !past.equals(here) : ahead && months <= 6;
        return future ? next : past;
    }

    private int monthOfYear() {
        String name = word("month");
        return Character.isDigit(name.charAt(0))
                ? number("month")
                : "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.substring(0, 3)) / 3 + 1;
    }

    private Optional<Period> weekday() {
        DayOfWeek day = DayOfWeek.valueOf(word("weekday").toUpperCase(Locale.ROOT));
        String side = word("side");
        if (!side.isEmpty()) {
            boolean past = side.endsWith("last") || side.endsWith("past");
            return Optional.of(
                    Period.of(now().with(past ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day))));
        }
        return switch (clause) {
            case PAST -> Optional.of(Period.of(now().with(TemporalAdjusters.previousOrSame(day))));
            case AHEAD -> Optional.of(Period.of(now().with(TemporalAdjusters.nextOrSame(day))));
            case OPEN -> Optional.empty();
        };
    }

    /** A day as seen from today; in a quotation today is the speaker's. */
    private Optional<Period> inDays(int days) {
        return quoted ? Optional.empty() : Optional.of(Period.of(now().plusDays(days)));
    }

    /** "Today" with a capital is mostly a heading or a name. */
    private boolean isHeading() {
        return match.group().equals("Today");
    }

    private Optional<Period> unit() {
        int step = word("side").equals("last") ? -1 : word("side").equals("next") ? 1 : 0;
        return switch (word("unit")) {
            case "week" -> {
                LocalDate monday = now().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(step);
                yield Period.parse(monday + "/" + monday.plusDays(6));
            }
            case "month" -> Period.parse(YearMonth.from(now()).plusMonths(step).toString());
            default -> Period.parse(String.valueOf(now().getYear() + step));
        };
    }

    private Optional<Period> decade() {
        int year = now().getYear();
        return Period.parse(word("side").matches("past|last") ? year - 10 + "/" + year : year + "/" + (year + 10));
    }

    private Optional<Period> span() {
        return word("unit").equals("years")
                ? Period.parse(now().getYear() - count() + "/" + now().getYear())
                : Period.parse(YearMonth.from(now()).minusMonths(count()) + "/" + YearMonth.from(now()));
    }

    private Optional<Period> distance() {
        String side = word("side");
        int count = side.matches("later|after") ? count() : -count();
        LocalDate from = side.equals("ago") ? now() : last();
        return switch (word("unit")) {
            case "day" -> Optional.of(Period.of(from.plusDays(count)));
            case "week" -> side.equals("ago") ? Optional.of(Period.of(from.plusWeeks(count))) : Optional.empty();
            case "month" -> Period.parse(YearMonth.from(from).plusMonths(count).toString());
            default -> Period.parse(String.valueOf(from.getYear() + count));
        };
    }

    private int count() {
        String word = word("count");
        int index = NUMBERS.indexOf(word);
        return word.matches("an?") ? 1 : index > 0 ? index : number("count");
    }
}
