package org.w3id.diwan.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.w3id.diwan.model.Period;

/**
 * Times as people read them: {@code since 22 Jan 2021} for {@code 2021-01-22/..}.
 *
 * @see <a href="https://www.loc.gov/standards/datetime/">Extended Date/Time Format</a>
 */
public final class EdtfText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final int YEAR_ONLY = "2024".length();
    private static final int MONTH_ONLY = "2024-07".length();

    private EdtfText() {}

    /** The time in words; what is no time that Diwan writes stays as it is. */
    public static String of(String edtf) {
        return Period.parse(edtf).isPresent() ? words(edtf) : edtf;
    }

    /** A time by its first and last day, a whole month or year as such; empty if both are. */
    public static String between(String first, String last) {
        for (int length : new int[] {MONTH_ONLY, YEAR_ONLY}) {
            String date = first.length() < length ? "" : first.substring(0, length);
            boolean whole = Period.parse(date)
                    .filter(period -> period.earliest().toString().equals(first)
                            && period.latest().toString().equals(last))
                    .isPresent();
            if (whole) {
                return of(date);
            }
        }
        if (first.isEmpty() && last.isEmpty()) {
            return "";
        }
        return first.equals(last)
                ? of(first)
                : of((first.isEmpty() ? ".." : first) + "/" + (last.isEmpty() ? ".." : last));
    }

    private static String words(String edtf) {
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            return date(edtf);
        }
        String from = edtf.substring(0, slash);
        String to = edtf.substring(slash + 1);
        if (to.equals("..")) {
            return "since " + date(from);
        }
        return from.equals("..") ? "until " + date(to) : withoutRepetition(date(from), date(to));
    }

    /** Month and year once where both days share them. */
    private static String withoutRepetition(String from, String to) {
        int month = from.indexOf(' ');
        boolean shared =
                month > 0 && to.indexOf(' ') > 0 && from.substring(month).equals(to.substring(to.indexOf(' ')));
        boolean days = Character.isDigit(from.charAt(0)) && from.indexOf(' ', month + 1) > 0;
        return shared && days ? from.substring(0, month) + "\u2013" + to : from + " \u2013 " + to;
    }

    private static String date(String edtf) {
        char last = edtf.charAt(edtf.length() - 1);
        return switch (last) {
            case '~' -> "about " + plain(edtf.substring(0, edtf.length() - 1));
            case '?' -> "perhaps " + plain(edtf.substring(0, edtf.length() - 1));
            case '%' -> "perhaps about " + plain(edtf.substring(0, edtf.length() - 1));
            default -> plain(edtf);
        };
    }

    private static String plain(String date) {
        if (date.length() == YEAR_ONLY) {
            return date;
        }
        return date.length() == MONTH_ONLY ? MONTH.format(YearMonth.parse(date)) : DAY.format(LocalDate.parse(date));
    }
}
