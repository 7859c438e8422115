package org.w3id.diwan.review;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Slug;

/**
 * Whom a reviewer says a name means: an id, and for somebody new a class if it is another than the machine's, such as {@code
 * camp-victoria type=Place}.
 *
 * @param id the entity
 * @param type the local name of its class
 */
record NameCorrection(EntityId id, Optional<String> type) {
    private static final Pattern FORM = Pattern.compile("(\\S+)(?: type=([A-Za-z]+))?");

    /** Reads it; empty if it is none. */
    static Optional<NameCorrection> parse(String words) {
        Matcher parts = FORM.matcher(words.strip());
        return parts.matches() && Slug.isValid(parts.group(1))
                ? Optional.of(new NameCorrection(new EntityId(parts.group(1)), Optional.ofNullable(parts.group(2))))
                : Optional.empty();
    }
}
