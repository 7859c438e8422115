package org.w3id.diwan.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as precise as its source, in the <a href="https://www.loc.gov/standards/datetime/">Extended Date/Time Format</a>: a day, month
 * or year, each possibly approximate ({@code ~}) or uncertain ({@code ?}), or an interval of two of them, open with {@code ..}.
 *
 * @param edtf the expression; empty for {@link #UNKNOWN}
 * @param earliest the first day it can mean; {@link LocalDate#MIN} where open or unknown
 * @param latest the last day it can mean; {@link LocalDate#MAX} where open or unknown
 */
public record Period(String edtf, LocalDate earliest, LocalDate latest) implements Value {
    /** The source does not say when. */
    public static final Period UNKNOWN = new Period("", LocalDate.MIN, LocalDate.MAX);

    private static final String OPEN = "..";
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?[~?%]?");

    /** Reads an expression; empty where it is none, names an impossible date, or runs backwards. */
    public static Optional<Period> parse(String edtf) {
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            return OPEN.equals(edtf) ? Optional.empty() : date(edtf);
        }
        String from = edtf.substring(0, slash);
        String to = edtf.substring(slash + 1);
        Optional<Period> first = OPEN.equals(from) ? Optional.of(UNKNOWN) : date(from);
        Optional<Period> last = OPEN.equals(to) ? Optional.of(UNKNOWN) : date(to);
        if (first.isEmpty() || last.isEmpty() || (OPEN.equals(from) && OPEN.equals(to))) {
            return Optional.empty();
        }
        LocalDate earliest = first.get().earliest();
        LocalDate latest = last.get().latest();
        // From May 2024 to some day of 2024 is in order: only an end that is wholly before the beginning is not.
        return latest.isBefore(earliest) ? Optional.empty() : Optional.of(new Period(edtf, earliest, latest));
    }

    /** One day. */
    public static Period of(LocalDate day) {
        return new Period(day.toString(), day, day);
    }

    /** Whether the source says when at all. */
    public boolean isKnown() {
        return !edtf.isEmpty();
    }

    /** Whether there is a first day. */
    public boolean hasEarliest() {
        return !earliest.equals(LocalDate.MIN);
    }

    /** Whether there is a last day. */
    public boolean hasLatest() {
        return !latest.equals(LocalDate.MAX);
    }

    private static Optional<Period> date(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        try {
            if (parts.group(2) == null) {
                return Optional.of(new Period(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
            if (parts.group(3) == null) {
                return Optional.of(new Period(text, month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate day = month.atDay(Integer.parseInt(parts.group(3)));
            return Optional.of(new Period(text, day, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
