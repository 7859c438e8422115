package org.w3id.diwan.article.time;

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
 * @param now the day the article was published
 * @param dated whether that is known
 * @param sentence the sentence
 * @param clause whether its clause tells what lies ahead
 * @param quoted whether the expression stands in a quotation
 * @param last the day named last
 */
record DateFrame(LocalDate now, boolean dated, String sentence, ClauseTime clause, boolean quoted, LocalDate last) {
    private static final Pattern FUTURE = Pattern.compile(
            "\\b(will|would|plans?|planned|begin|beginning|expected|propos\\w+|wants?|intends?|to (?:be|start|end|leave|hold|meet|visit)|by|until|deadline|scheduled|upcoming|starting|next|due|should|set to|invited)\\b");
    private static final List<String> NUMBERS =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "", "twelve");

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
        if (!dated) {
            return Optional.empty();
        }
        LocalDate past = LocalDate.of(now.getYear(), monthOf(month), number(day));
        past = past.isAfter(now) ? past.minusYears(1) : past;
        LocalDate next = past.plusYears(1);
        long ahead = next.toEpochDay() - now.toEpochDay();
        boolean today = past.equals(now);
        boolean future =
                clause == ClauseTime.AHEAD ? !today : (FUTURE.matcher(sentence).find() && ahead < 183) || ahead < 21;
        return Optional.of(Period.of(future ? next : past));
    }

    Optional<Period> month(String name) {
        if (!dated) {
            return Optional.empty();
        }
        YearMonth here = YearMonth.from(now);
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
        if (!dated) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        if (direction == 0 && clause != ClauseTime.PAST) {
            return clause == ClauseTime.AHEAD
                    ? Optional.of(Period.of(now.with(TemporalAdjusters.nextOrSame(day))))
                    : Optional.empty();
        }
        return Optional.of(Period.of(
                direction > 0
                        ? now.with(TemporalAdjusters.next(day))
                        : direction < 0
                                ? now.with(TemporalAdjusters.previous(day))
                                : now.with(TemporalAdjusters.previousOrSame(day))));
    }

    Optional<Period> inDays(int days) {
        return dated ? Optional.of(Period.of(now.plusDays(days))) : Optional.empty();
    }

    Optional<Period> relative(MatchResult match) {
        if (!dated) {
            return Optional.empty();
        }
        int step = switch (match.group(1).toLowerCase(Locale.ROOT)) {
            case "last" -> -1;
            case "next" -> 1;
            default -> 0;
        };
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

    Optional<Period> decade(String side) {
        int year = now.getYear();
        boolean past = side.equalsIgnoreCase("past") || side.equalsIgnoreCase("last");
        return dated ? Period.parse(past ? year - 10 + "/" + year : year + "/" + (year + 10)) : Optional.empty();
    }

    Optional<Period> span(MatchResult match) {
        if (!dated) {
            return Optional.empty();
        }
        int count = count(match.group(1));
        return match.group(2).equalsIgnoreCase("years")
                ? Period.parse(now.getYear() - count + "/" + now.getYear())
                : Period.parse(YearMonth.from(now).minusMonths(count) + "/" + YearMonth.from(now));
    }

    Optional<Period> distance(MatchResult match) {
        if (!dated) {
            return Optional.empty();
        }
        String side = match.group(3).toLowerCase(Locale.ROOT);
        int count = count(match.group(1)) * (side.equals("later") ? 1 : -1);
        LocalDate from = side.equals("ago") ? now : last;
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
