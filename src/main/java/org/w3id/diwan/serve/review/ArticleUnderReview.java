package org.w3id.diwan.serve.review;

import java.util.Optional;
import org.w3id.diwan.review.ReviewDesk;

/**
 * An article that is reviewed.
 *
 * @param desk what there is to decide
 * @param text the text that passages count in; empty where the article is no longer there or is another by now
 */
public record ArticleUnderReview(ReviewDesk desk, Optional<String> text) {
    /** Its source's id. */
    public String id() {
        return desk.source().id().value();
    }

    /** Its title, or its id where it shows none. */
    public String title() {
        String title = desk.source().title();
        return title.isEmpty() ? id() : title;
    }

    /** The day it was published, in EDTF; empty if nobody knows. */
    public String published() {
        return desk.source().published().edtf();
    }
}
