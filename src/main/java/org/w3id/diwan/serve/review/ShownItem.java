package org.w3id.diwan.serve.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.reading.RefusedProposal;
import org.w3id.diwan.review.Decision;
import org.w3id.diwan.review.ReviewDesk;
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
 * @param claim the claim as it stands by now, if it is one
 * @param statement the statement as it stands by now, if it is one
 * @param proposal what was proposed and refused, if it is that
 */
public record ShownItem(
        ReviewItem item,
        String anchor,
        String number,
        State state,
        int version,
        Optional<Decision> decision,
        Optional<Claim> claim,
        Optional<Statement> statement,
        Optional<RefusedProposal> proposal) {
    private static final Map<ReviewItem.Kind, String> LETTERS = Map.of(
            ReviewItem.Kind.NAME, "n",
            ReviewItem.Kind.STATEMENT, "s",
            ReviewItem.Kind.CLAIM, "c",
            ReviewItem.Kind.REFUSED, "p",
            ReviewItem.Kind.ADDED, "x",
            ReviewItem.Kind.ENTITY, "e");

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

    /** The item as it stands by now, with its number among those of its kind. */
    static ShownItem of(ReviewItem item, int number, ReviewDesk desk) {
        String letter = LETTERS.getOrDefault(item.kind(), "");
        Optional<Decision> decision = desk.decision(item);
        return new ShownItem(
                item,
                letter + number,
                (item.kind() == ReviewItem.Kind.CLAIM ? "" : letter.toUpperCase(Locale.ROOT)) + number,
                decision.map(each -> state(each.verb())).orElse(desk.isFallen(item) ? State.FALLEN : State.OPEN),
                desk.version(item),
                decision,
                desk.claim(item),
                desk.statement(item),
                desk.proposal(item));
    }

    private static State state(Decision.Verb verb) {
        return switch (verb) {
            case ACCEPT -> State.ACCEPTED;
            case CORRECT -> State.CORRECTED;
            case REJECT -> State.REJECTED;
            case UNDO, FILED -> State.OPEN;
        };
    }

    /** Its key. */
    public String key() {
        return item.key();
    }

    /** Whether it is of a kind. */
    public boolean is(ReviewItem.Kind kind) {
        return item.kind() == kind;
    }

    /** Whether nothing is decided on it or on somebody it speaks of. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether a person is asked for a decision and has made none. */
    public boolean isAsked() {
        return isOpen() && item.isAsked();
    }

    /** Where it stands in the text by now. */
    List<Passage> places() {
        return claim.map(each -> each.evidence().passages())
                .or(() -> statement.map(each -> each.evidence().passages()))
                .orElse(item.at());
    }

    /** What it was read as, where it was corrected. */
    public String before() {
        boolean isRead = is(ReviewItem.Kind.CLAIM) || is(ReviewItem.Kind.STATEMENT);
        return isRead && state == State.CORRECTED ? item.words() : "";
    }
}
