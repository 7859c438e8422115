package org.w3id.diwan.dossier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.diwan.model.Review;

/** The part {@code review} of a claim that a machine had read. */
final class ReviewReader {
    static final Set<String> FIELDS = Set.of("by", "on", "of");

    private static final Pattern CLAIM = Pattern.compile("[0-9a-f]{32}");

    private final Problems problems;

    ReviewReader(Problems problems) {
        this.problems = problems;
    }

    /** The review; without {@code of} it accepts the claim as it is. */
    Optional<Review> read(Fields claim) {
        return claim.map("review")
                .map(map -> new Fields(map, claim.where("review"), "a review", FIELDS, problems))
                .flatMap(this::review);
    }

    private Optional<Review> review(Fields fields) {
        fields.require("by", "on");
        String of = fields.text("of").map(word -> hash(word)).orElse("");
        Optional<Word> day = fields.written("on");
        return fields.text("by").flatMap(by -> day.flatMap(this::day).map(on -> new Review(by.text(), on, of)));
    }

    private Optional<LocalDate> day(Word word) {
        try {
            return Optional.of(LocalDate.parse(word.text()));
        } catch (DateTimeException e) {
            problems.error("bad-date", word, Scalars.shown(word.text()) + " is no day; write one such as 2024-07-22");
            return Optional.empty();
        }
    }

    private String hash(Word word) {
        if (!CLAIM.matcher(word.text()).matches()) {
            problems.error(
                    "bad-id",
                    word,
                    Scalars.shown(word.text()) + " is no claim's id; write the 32 digits at the end of its IRI");
        }
        return word.text();
    }
}
