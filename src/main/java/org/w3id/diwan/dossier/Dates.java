package org.w3id.diwan.dossier;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.diwan.model.Period;

/** Dates and periods in EDTF, each fault told apart. */
final class Dates {
    private static final String DATE = "\\d{4}(?:-\\d{2}(?:-\\d{2})?)?[~?%]?";
    private static final Pattern FORM =
            Pattern.compile(DATE + "|" + DATE + "/" + DATE + "|" + DATE + "/\\.\\.|\\.\\./" + DATE);

    private final Problems problems;

    Dates(Problems problems) {
        this.problems = problems;
    }

    /** The period of a field; {@link Period#UNKNOWN} where it is absent or wrong. */
    Period optional(Fields fields, String name) {
        return fields.written(name).flatMap(this::read).orElse(Period.UNKNOWN);
    }

    /** A date or period. */
    Optional<Period> read(Word word) {
        Optional<Period> period = Period.parse(word.text());
        if (period.isEmpty()) {
            refuse(word);
        }
        return period;
    }

    private void refuse(Word word) {
        String text = Scalars.shown(word.text());
        if (!FORM.matcher(word.text()).matches()) {
            problems.error(
                    "bad-date",
                    word,
                    text
                            + " is no date; write 2024-07-22, 2024-07, 2024, 2024~ (about), or two of them as 2024-07-22/2024-07-23");
            return;
        }
        boolean possible = Arrays.stream(word.text().split("/"))
                .allMatch(date -> date.equals("..") || Period.parse(date).isPresent());
        if (possible) {
            problems.error("reversed-period", word, text + " ends before it begins; swap the dates");
        } else {
            problems.error("impossible-date", word, text + " names a day or month that does not exist; correct it");
        }
    }
}
