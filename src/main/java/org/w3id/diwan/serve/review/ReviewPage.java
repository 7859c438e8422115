package org.w3id.diwan.serve.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.review.ClaimWording;
import org.w3id.diwan.review.Decision;
import org.w3id.diwan.review.ReviewDesk;
import org.w3id.diwan.review.ReviewItem;
import org.w3id.diwan.review.page.ReadingPage;

/** What the review page of one article shows: its text cut into pieces, and what there is to decide. */
public final class ReviewPage {
    /** Accepted at once if the reviewer says so. */
    static final BigDecimal SURE = new BigDecimal("0.9");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final ArticleUnderReview article;
    private final ReviewDesk desk;
    private final ClaimWording wording;
    private final Setting setting;
    private final List<ShownItem> items;
    private final Map<String, ShownItem> byKey = new HashMap<>();
    private final ReviewedText text;

    /**
     * What a page shows besides the article.
     *
     * @param token the second secret of the session
     * @param at the anchor of the item that is being decided; empty for the first open one
     * @param message what came of the last request
     * @param conflict that somebody else decided meanwhile
     * @param form what is being corrected
     * @param several whether other articles are reviewed too
     */
    public record Setting(
            String token,
            String at,
            Optional<Message> message,
            Optional<Conflict> conflict,
            Optional<CorrectionForm> form,
            boolean several) {
        static Setting of(String token, String at, boolean several) {
            return new Setting(token, at, Optional.empty(), Optional.empty(), Optional.empty(), several);
        }

        Setting at(String anchor) {
            return new Setting(token, anchor, message, conflict, form, several);
        }

        Setting saying(Message what) {
            return new Setting(token, at, Optional.of(what), conflict, form, several);
        }

        Setting with(Conflict what) {
            return new Setting(token, at, message, Optional.of(what), form, several);
        }

        Setting with(CorrectionForm what) {
            return new Setting(token, at, message, conflict, Optional.of(what), several);
        }
    }

    /** A message: whether something went wrong, and the lines. */
    public record Message(boolean bad, List<String> lines) {}

    /**
     * Somebody else decided on an item first.
     *
     * @param theirs what they did, as a sentence
     * @param yours what was wanted, as a sentence
     * @param action where the form went
     * @param fields what it held, but for the version
     */
    public record Conflict(String key, String theirs, String yours, String action, Map<String, String> fields) {}

    /** A part of the list: what it is called, its items, and whether it is folded at first. */
    public record Section(String id, String title, String hint, List<ShownItem> items, boolean folded) {}

    ReviewPage(ArticleUnderReview article, Setting setting) {
        this.article = article;
        this.desk = article.desk();
        this.setting = setting;
        wording = desk.wording();
        items = items();
        items.forEach(each -> byKey.put(each.key(), each));
        text = new ReviewedText(article.text(), items);
    }

    private List<ShownItem> items() {
        Map<ReviewItem.Kind, Integer> numbers = new EnumMap<>(ReviewItem.Kind.class);
        return desk.items().stream()
                .map(item -> ShownItem.of(item, numbers.merge(item.kind(), 1, Integer::sum), desk))
                .toList();
    }

    /** The article. */
    public ArticleUnderReview article() {
        return article;
    }

    /** What is shown besides. */
    public Setting setting() {
        return setting;
    }

    /** The form under an item, where it is being corrected. */
    public Optional<CorrectionForm> form(ShownItem shown) {
        return setting.form().filter(form -> form.key().equals(shown.key()));
    }

    /** The form of a claim that is being added. */
    public Optional<CorrectionForm> addition() {
        return setting.form().filter(form -> form.key().isEmpty());
    }

    /** The lines of the text. */
    public List<List<ReadingPage.Piece>> text() {
        return text.paragraphs(desk.reading().mentions());
    }

    /** How a piece looks that claims rest on: open, or done where all of them are decided. */
    public String tone(ReadingPage.Piece piece) {
        return text.tone(piece);
    }

    /** The words of the text that an item rests on, or the place where they stand. */
    public String quote(ShownItem shown) {
        return text.quote(shown);
    }

    /** What is to be decided, in the order in which it is best decided. */
    public List<Section> sections() {
        return List.of(
                new Section("names", "Whom the names mean", "", of(ReviewItem.Kind.NAME, true), false),
                new Section("statements", "Who speaks", "", of(ReviewItem.Kind.STATEMENT, true), false),
                new Section("claims", "Claims", "", of(ReviewItem.Kind.CLAIM, true), false),
                new Section("added", "Claims you added", "", of(ReviewItem.Kind.ADDED, false), false),
                new Section("newcomers", "Names you added", "", of(ReviewItem.Kind.ENTITY, false), false),
                new Section(
                        "links",
                        "Names that the register bears out",
                        "These stand unless you object.",
                        of(ReviewItem.Kind.NAME, false),
                        true),
                new Section(
                        "refused",
                        "Proposed and refused",
                        "The text does not bear these as they were proposed. You can take one up after all.",
                        of(ReviewItem.Kind.REFUSED, false),
                        true));
    }

    private List<ShownItem> of(ReviewItem.Kind kind, boolean asked) {
        return items.stream()
                .filter(each -> each.is(kind) && each.item().isAsked() == asked)
                .toList();
    }

    /** The item that is being decided: the one asked for, else the first open one. */
    public String current() {
        return items.stream()
                .filter(each -> each.anchor().equals(setting.at()))
                .findFirst()
                .or(() -> sections().stream()
                        .flatMap(section -> section.items().stream())
                        .filter(ShownItem::isAsked)
                        .findFirst())
                .map(ShownItem::anchor)
                .orElse("");
    }

    /** The anchor of the open item after another, in the order of the page; that item's own if none is open. */
    String next(String key) {
        List<ShownItem> all =
                sections().stream().flatMap(section -> section.items().stream()).toList();
        List<String> keys = all.stream().map(ShownItem::key).toList();
        int here = keys.indexOf(key);
        List<ShownItem> round = new ArrayList<>(all.subList(here + 1, all.size()));
        round.addAll(all.subList(0, here + 1));
        return round.stream()
                .filter(ShownItem::isAsked)
                .findFirst()
                .map(ShownItem::anchor)
                .orElseGet(() -> anchor(key));
    }

    /** Where an item stands in the page. */
    String anchor(String key) {
        return Optional.ofNullable(byKey.get(key)).map(ShownItem::anchor).orElse("");
    }

    /** The key of the item at an anchor; empty if there is none. */
    String key(String anchor) {
        return items.stream()
                .filter(each -> each.anchor().equals(anchor))
                .findFirst()
                .map(ShownItem::key)
                .orElse("");
    }

    public long asked() {
        return items.stream().filter(each -> each.item().isAsked()).count();
    }

    public long open() {
        return items.stream().filter(ShownItem::isAsked).count();
    }

    /** How many claims join the dossier by now. */
    public int accepted() {
        return desk.outcome().source().claims().size();
    }

    public boolean isEmpty() {
        return desk.isEmpty();
    }

    /** How many open claims the machine is sure of. */
    public long sure() {
        return items.stream()
                .filter(each -> each.isAsked()
                        && each.item().needs().isEmpty()
                        && each.item()
                                .confidence()
                                .filter(its -> its.compareTo(SURE) >= 0)
                                .isPresent())
                .count();
    }

    public String surePercent() {
        return percent(SURE);
    }

    /** The key of the reviewer's last decision; empty if there is none to take back. */
    public String last() {
        return desk.last().map(Decision::key).orElse("");
    }

    /** The name of whom a name means by now. */
    public String label(ShownItem name) {
        return wording.label(desk.meaning(name.item().entity()));
    }

    /** How claims are told in words. */
    public ClaimWording wording() {
        return wording;
    }

    /** The class in words of whom a name means by now. */
    public String type(ShownItem name) {
        return Optional.ofNullable(desk.types().get(desk.meaning(name.item().entity())))
                .map(ClaimWording::spaced)
                .orElse("");
    }

    /** Whether a name means somebody whom no register holds. */
    public boolean isNew(ShownItem name) {
        return !desk.isRegistered(desk.meaning(name.item().entity()));
    }

    /** How the text calls somebody. */
    public String written(ShownItem name) {
        return desk.reading().mentions().stream()
                .filter(mention -> mention.entity().equals(name.item().entity()))
                .map(Mention::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The items that an item waits for: somebody new on whom nothing is decided. */
    public List<ShownItem> waitsFor(ShownItem shown) {
        return shown.item().needs().stream()
                .sorted()
                .flatMap(key -> Optional.ofNullable(byKey.get(key)).stream())
                .filter(ShownItem::isOpen)
                .toList();
    }

    public String percent(ShownItem shown) {
        return shown.item().confidence().map(ReviewPage::percent).orElse("");
    }

    private static String percent(BigDecimal share) {
        return share.multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %";
    }
}
