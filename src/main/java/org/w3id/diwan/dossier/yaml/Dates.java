package org.w3id.diwan.dossier.yaml;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.diwan.model.Period;

/** Dates and periods in EDTF, each fault told apart. */
public final class Dates {
    private static final String DATE = "\\d{4}(?:-\\d{2}(?:-\\d{2})?)?[~?%]?";
    private static final Pattern FORM =
            Pattern.compile(DATE + "|" + DATE + "/" + DATE + "|" + DATE + "/\\.\\.|\\.\\./" + DATE);

    private Dates() {}

    /** A date or period. */
    public static Optional<Period> period(Word word) {
        Optional<Period> period = Period.parse(word.text());
        if (period.isPresent()) {
            return period;
        }
        if (!FORM.matcher(word.text()).matches()) {
            return word.refuse(
                    "bad-date",
                    word.shown()
                            + " is no date; write 2024-07-22, 2024-07, 2024, 2024~ (about), or two of them as 2024-07-22/2024-07-23");
        }
        boolean possible = Arrays.stream(word.text().split("/"))
                .allMatch(date -> date.equals("..") || Period.parse(date).isPresent());
        return possible
                ? word.refuse("reversed-period", word.shown() + " ends before it begins; swap the dates")
                : word.refuse(
                        "impossible-date", word.shown() + " names a day or month that does not exist; correct it");
    }

    /** One day. */
    public static Optional<LocalDate> day(Word word) {
        return Period.parse(word.text())
                .filter(period -> period.edtf().equals(period.earliest().toString()))
                .map(Period::earliest)
                .or(() -> word.refuse("bad-date", word.shown() + " is no day; write one such as 2024-07-22"));
    }
}
