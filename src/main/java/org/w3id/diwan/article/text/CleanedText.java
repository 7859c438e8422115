package org.w3id.diwan.article.text;

import java.time.LocalDate;
import java.util.List;

/**
 * The text of an article: passages count in it.
 *
 * @param text the text
 * @param title its headline, or empty
 * @param published the day it says it was published: one or none
 */
public record CleanedText(String text, String title, List<LocalDate> published) {
    public CleanedText {
        published = List.copyOf(published);
    }
}
