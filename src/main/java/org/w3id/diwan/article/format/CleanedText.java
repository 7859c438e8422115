package org.w3id.diwan.article.format;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text of an article: passages count in it.
 *
 * @param text the text
 * @param title its headline, or empty
 * @param published the days on which it says it was published, the surest first
 * @param warnings what its reader should know before trusting it
 */
public record CleanedText(String text, String title, List<StatedDay> published, List<TextWarning> warnings) {
    /** Where a day of publication is stated, the surest first. */
    public enum DayOrigin {
        LINKED_DATA("the page's JSON-LD"),
        METADATA("the page's metadata"),
        FIRST_LINES("the first lines of the text"),
        ADDRESS("the page's address"),
        MAIL("the e-mail's Date"),
        PDF("the PDF's metadata");

        private final String told;

        DayOrigin(String told) {
            this.told = told;
        }

        @Override
        public String toString() {
            return told;
        }
    }

    /** A day of publication and where it is stated. */
    public record StatedDay(LocalDate day, DayOrigin origin) {}

    /**
     * Something that is wrong with a text that can be read all the same.
     *
     * @param code a short stable name such as {@code text-left-out}
     * @param message a sentence without a full stop
     */
    public record TextWarning(String code, String message) {}

    public CleanedText {
        published = published.stream()
                .sorted(Comparator.comparing(StatedDay::origin))
                .toList();
        warnings = List.copyOf(warnings);
    }

    /** A text that says nothing of itself: as it is, without soft hyphens and ligatures. */
    public static CleanedText plain(String text) {
        return new CleanedText(Typography.letters(text), "", List.of(), List.of());
    }

    /** The same with another day that it states. */
    public CleanedText stating(StatedDay day) {
        return new CleanedText(
                text, title, Stream.concat(published.stream(), Stream.of(day)).toList(), warnings);
    }

    /** The same with another warning. */
    public CleanedText warning(TextWarning warning) {
        return new CleanedText(
                text,
                title,
                published,
                Stream.concat(warnings.stream(), Stream.of(warning)).toList());
    }
}
