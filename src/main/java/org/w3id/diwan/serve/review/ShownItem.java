package org.w3id.diwan.serve.review;

import java.util.Locale;
import java.util.Optional;
import org.w3id.diwan.review.Decision;
import org.w3id.diwan.review.ReviewItem;

/**
 * An item as the page shows it.
 *
 * @param item the item
 * @param anchor its place in the page, such as {@code c3}
 * @param number how people call it, such as {@code 3}
 * @param state how it stands
 * @param version how often it was decided on
 * @param decision what was decided, if anything
 */
public record ShownItem(
        ReviewItem item, String anchor, String number, State state, int version, Optional<Decision> decision) {
    /** How an item stands. */
    public enum State {
        OPEN,
        ACCEPTED,
        CORRECTED,
        REJECTED,
        /** Somebody it speaks of was rejected. */
        FALLEN;

        /** As the page's style names it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String key() {
        return item.key();
    }

    public boolean is(ReviewItem.Kind kind) {
        return item.kind() == kind;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether a person is asked for a decision and has made none. */
    public boolean isAsked() {
        return isOpen() && item.isAsked();
    }
}
