package org.w3id.diwan.article.text;

import java.time.LocalDate;
import java.util.List;

/**
 * The text of an article: passages count in it.
 *
 * @param text the text
 * @param title its headline, or empty
 * @param published the day it says it was published: one or none
 * @param shortened whether more of the page's running text was passed over than kept
 */
public record CleanedText(String text, String title, List<LocalDate> published, boolean shortened) {
    public CleanedText {
        published = List.copyOf(published);
    }
}
