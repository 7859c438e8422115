package org.w3id.diwan.dossier.yaml;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.diwan.model.Problem.Location;
import org.w3id.diwan.model.Slug;

/**
 * A single value as it stands in a file.
 *
 * @param text the value
 * @param where its first character
 * @param problems what is wrong with the file
 */
public record Word(String text, Location where, Problems problems) {
    private static final int LONGEST_SHOWN = 60;

    /** Tells an error at its place. */
    public void error(String code, String message) {
        problems.error(code, where, message);
    }

    /** Tells a warning at its place. */
    public void warning(String code, String message) {
        problems.warning(code, where, message);
    }

    /** Tells an error; nothing is read then. */
    public <T> Optional<T> refuse(String code, String message) {
        error(code, message);
        return Optional.empty();
    }

    /** As a message shows it: short and on one line. */
    public String shown() {
        String line = text.replaceAll("\\p{C}+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN - 3)) + "...";
    }

    /** Whether it has the form of an id; tells if not. */
    public boolean isSlug(String what) {
        boolean valid = Slug.isValid(text);
        if (!valid) {
            error(
                    "bad-id",
                    Slug.isWellFormed(text)
                            ? shown() + " is too long: it has " + text.length() + " characters, and the most is "
                                    + Slug.LONGEST
                            : shown() + " is no " + what + "; write lower-case words joined by hyphens");
        }
        return valid;
    }

    /** Whether it has a form; tells if not, beginning with the value. */
    public boolean matches(Pattern form, String code, String message) {
        boolean fits = form.matcher(text).matches();
        if (!fits) {
            error(code, shown() + message);
        }
        return fits;
    }

    /** Whether the ontology has it; tells if not. */
    public boolean isTerm(Collection<String> terms, String code, String what) {
        boolean known = terms.contains(text);
        if (!known) {
            error(code, "the ontology has no " + what + " " + shown() + suggestion(terms, "add it to the ontology"));
        }
        return known;
    }

    /** The end of a message: a known word that is probably meant, or other advice. */
    public String suggestion(Collection<String> known, String otherwise) {
        return Suggestion.of(text, known, otherwise);
    }
}
