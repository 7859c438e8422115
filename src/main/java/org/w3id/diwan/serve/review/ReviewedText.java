package org.w3id.diwan.serve.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.model.reading.RefusedProposal;
import org.w3id.diwan.review.ReviewItem;
import org.w3id.diwan.review.page.Pieces;
import org.w3id.diwan.review.page.ReadingPage;

/**
 * The text of an article beside the items that rest on it.
 *
 * @param text the text; empty where it is not at hand
 * @param items all there is to decide on
 */
record ReviewedText(Optional<String> text, List<ShownItem> items) {
    /** How many code points of the text are shown around a name. */
    private static final int AROUND = 60;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Its lines, cut where items and names begin and end. */
    List<List<ReadingPage.Piece>> paragraphs(List<Mention> mentions) {
        if (text.isEmpty()) {
            return List.of();
        }
        Pieces pieces = new Pieces(text.get());
        Map<EntityId, String> names = new HashMap<>();
        for (ShownItem shown : items) {
            if (shown.is(ReviewItem.Kind.NAME)) {
                names.put(shown.item().entity(), shown.anchor());
            } else {
                pieces.add(new ReadingPage.Mark(shown.anchor(), shown.number(), what(shown)), places(shown));
            }
        }
        mentions.forEach(mention -> pieces.name(names.getOrDefault(mention.entity(), ""), mention.passage()));
        return pieces.paragraphs();
    }

    private static String what(ShownItem shown) {
        return switch (shown.item().kind()) {
            case STATEMENT -> "statement " + shown.number();
            case REFUSED -> "refused " + shown.number();
            default -> "claim " + shown.number();
        };
    }

    /** Where an item stands in the text; of what was refused where its quote is. */
    private List<Passage> places(ShownItem shown) {
        List<Passage> places = shown.places();
        return places.isEmpty()
                ? shown.proposal().stream()
                        .flatMap(refused -> text.flatMap(all -> QuotePlace.find(refused.quote(), all)).stream())
                        .toList()
                : places;
    }

    /** How a piece looks that claims rest on: open, or done where all of them are decided. */
    String tone(ReadingPage.Piece piece) {
        Set<String> of = Set.of(piece.classes().split(" "));
        List<ShownItem> claims = items.stream()
                .filter(each -> each.is(ReviewItem.Kind.CLAIM) || each.is(ReviewItem.Kind.ADDED))
                .filter(each -> of.contains(each.anchor()))
                .toList();
        return claims.isEmpty() ? "" : claims.stream().noneMatch(ShownItem::isAsked) ? "claimed done" : "claimed";
    }

    /** The words of the text that an item rests on, or the place where they stand; of a name with the words around. */
    String quote(ShownItem shown) {
        int around = shown.is(ReviewItem.Kind.NAME) ? AROUND : 0;
        return places(shown).stream()
                .findFirst()
                .map(at -> text.map(all -> part(all, at, around))
                        .orElse("code points " + at.begin() + " to " + at.end() + " of the article"))
                .or(() -> shown.proposal().map(RefusedProposal::quote))
                .orElse("");
    }

    private static String part(String all, Passage at, int around) {
        int length = all.codePointCount(0, all.length());
        int from = Math.max(0, Math.min(at.begin(), length) - around);
        int to = Math.min(at.end() + around, length);
        String words = all.substring(all.offsetByCodePoints(0, from), all.offsetByCodePoints(0, to));
        return (around > 0 && from > 0 ? "\u2026" : "")
                + SPACES.matcher(words).replaceAll(" ")
                + (around > 0 && to < length ? "\u2026" : "");
    }
}
