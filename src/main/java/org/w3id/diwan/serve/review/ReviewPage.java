package org.w3id.diwan.serve.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.model.reading.RefusedProposal;
import org.w3id.diwan.review.ClaimWording;
import org.w3id.diwan.review.Decision;
import org.w3id.diwan.review.ReviewDesk;
import org.w3id.diwan.review.ReviewItem;
import org.w3id.diwan.review.page.Pieces;
import org.w3id.diwan.review.page.ReadingPage;

/** What the review page of one article shows: its text cut into pieces, and what there is to decide. */
public final class ReviewPage {
    /** Accepted at once if the reviewer says so. */
    static final BigDecimal SURE = new BigDecimal("0.9");

    /** How many code points of the text are shown around a name. */
    private static final int AROUND = 60;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<ReviewItem.Kind, String> LETTERS = Map.of(
            ReviewItem.Kind.NAME, "n",
            ReviewItem.Kind.STATEMENT, "s",
            ReviewItem.Kind.CLAIM, "c",
            ReviewItem.Kind.REFUSED, "p",
            ReviewItem.Kind.ADDED, "x",
            ReviewItem.Kind.ENTITY, "e");

    private final ArticleUnderReview article;
    private final ReviewDesk desk;
    private final ClaimWording wording;
    private final Setting setting;
    private final List<ShownItem> items;
    private final Map<String, ShownItem> byKey = new HashMap<>();
    private final List<List<ReadingPage.Piece>> text;

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
    record Setting(
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
        text = article.text().map(this::cut).orElse(List.of());
    }

    private List<ShownItem> items() {
        Map<ReviewItem.Kind, Integer> numbers = new EnumMap<>(ReviewItem.Kind.class);
        List<ShownItem> shown = new ArrayList<>();
        for (ReviewItem item : desk.items()) {
            int number = numbers.merge(item.kind(), 1, Integer::sum);
            Optional<Decision> decision = desk.decision(item);
            String letter = LETTERS.getOrDefault(item.kind(), "");
            shown.add(new ShownItem(
                    item,
                    letter + number,
                    (item.kind() == ReviewItem.Kind.CLAIM ? "" : letter.toUpperCase(Locale.ROOT)) + number,
                    state(item, decision),
                    desk.version(item),
                    decision));
        }
        return List.copyOf(shown);
    }

    private ShownItem.State state(ReviewItem item, Optional<Decision> decision) {
        if (decision.isEmpty()) {
            return desk.isFallen(item) ? ShownItem.State.FALLEN : ShownItem.State.OPEN;
        }
        return switch (decision.get().verb()) {
            case ACCEPT -> ShownItem.State.ACCEPTED;
            case CORRECT -> ShownItem.State.CORRECTED;
            case REJECT -> ShownItem.State.REJECTED;
            case UNDO, FILED -> ShownItem.State.OPEN;
        };
    }

    private List<List<ReadingPage.Piece>> cut(String whole) {
        Pieces pieces = new Pieces(whole);
        for (ShownItem shown : items) {
            if (!shown.is(ReviewItem.Kind.NAME)) {
                pieces.add(new ReadingPage.Mark(shown.anchor(), shown.number(), what(shown)), places(shown));
            }
        }
        Map<EntityId, String> names = new HashMap<>();
        items.stream()
                .filter(each -> each.is(ReviewItem.Kind.NAME))
                .forEach(each -> names.put(each.item().entity(), each.anchor()));
        for (Mention mention : desk.reading().mentions()) {
            pieces.name(names.getOrDefault(mention.entity(), ""), mention.passage());
        }
        return pieces.paragraphs();
    }

    private String what(ShownItem shown) {
        return switch (shown.item().kind()) {
            case STATEMENT -> "statement " + shown.number();
            case REFUSED -> "refused " + shown.number();
            default -> "claim " + shown.number();
        };
    }

    /** Where an item stands in the text. */
    public List<Passage> places(ShownItem shown) {
        return switch (shown.item().kind()) {
            case CLAIM, ADDED ->
                claim(shown).map(claim -> claim.evidence().passages()).orElse(List.of());
            case STATEMENT ->
                statement(shown).map(said -> said.evidence().passages()).orElse(List.of());
            case REFUSED ->
                claim(shown)
                        .map(claim -> claim.evidence().passages())
                        .or(() -> statement(shown).map(said -> said.evidence().passages()))
                        .orElseGet(() -> quotePlace(shown).map(List::of).orElse(List.of()));
            case NAME, ENTITY -> shown.item().at();
        };
    }

    private Optional<Passage> quotePlace(ShownItem shown) {
        return desk.proposal(shown.item())
                .flatMap(proposal -> article.text().flatMap(all -> QuotePlace.find(proposal.quote(), all)));
    }

    public String id() {
        return article.id();
    }

    public String title() {
        return article.title();
    }

    public String published() {
        return desk.source().published().edtf();
    }

    public String token() {
        return setting.token();
    }

    public boolean several() {
        return setting.several();
    }

    public Optional<Message> message() {
        return setting.message();
    }

    public Optional<Conflict> conflict() {
        return setting.conflict();
    }

    /** The form under an item, where it is being corrected. */
    public Optional<CorrectionForm> form(ShownItem shown) {
        return setting.form().filter(form -> form.key().equals(shown.key()));
    }

    /** The form of a claim that is being added. */
    public Optional<CorrectionForm> addition() {
        return setting.form().filter(form -> form.key().isEmpty());
    }

    public boolean hasText() {
        return article.text().isPresent();
    }

    /** The lines of the text. */
    public List<List<ReadingPage.Piece>> text() {
        return text;
    }

    /** How a piece looks that claims rest on: open, or done where all of them are decided. */
    public String tone(ReadingPage.Piece piece) {
        Set<String> of = Set.of(piece.classes().split(" "));
        List<ShownItem> claims = items.stream()
                .filter(each -> each.is(ReviewItem.Kind.CLAIM) || each.is(ReviewItem.Kind.ADDED))
                .filter(each -> of.contains(each.anchor()))
                .toList();
        return claims.isEmpty() ? "" : claims.stream().noneMatch(ShownItem::isAsked) ? "claimed done" : "claimed";
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

    /** The claim of an item as it stands by now. */
    public Optional<Claim> claim(ShownItem shown) {
        return desk.currentClaim(shown.item());
    }

    /** What a claim was read as, where it was corrected. */
    public String before(ShownItem shown) {
        boolean isRead = shown.is(ReviewItem.Kind.CLAIM) || shown.is(ReviewItem.Kind.STATEMENT);
        return isRead && shown.state() == ShownItem.State.CORRECTED
                ? shown.item().words()
                : "";
    }

    public Optional<RefusedProposal> proposal(ShownItem shown) {
        return desk.proposal(shown.item());
    }

    /** The statement of an item as it stands by now. */
    public Optional<Statement> statement(ShownItem shown) {
        return desk.currentStatement(shown.item());
    }

    public String label(EntityId id) {
        return wording.label(desk.meaning(id));
    }

    public String labels(List<EntityId> ids) {
        return ids.stream().map(this::label).collect(Collectors.joining(" and "));
    }

    public String value(Claim claim) {
        return wording.value(claim);
    }

    /** The id that a name means by now. */
    public String meaning(ShownItem name) {
        return desk.meaning(name.item().entity()).value();
    }

    /** The class of an entity in words. */
    public String type(EntityId id) {
        return Optional.ofNullable(desk.types().get(desk.meaning(id)))
                .map(ClaimWording::spaced)
                .orElse("");
    }

    /** Whether a reading proposes an entity that no register holds, and nobody has said it is another. */
    public boolean isNew(EntityId id) {
        return !desk.isRegistered(desk.meaning(id));
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

    /** The words of the text that an item rests on, or the place where they stand; of a name with the words around. */
    public String quote(ShownItem shown) {
        int around = shown.is(ReviewItem.Kind.NAME) ? AROUND : 0;
        return places(shown).stream()
                .findFirst()
                .map(at -> article.text()
                        .map(all -> part(all, at, around))
                        .orElse("code points " + at.begin() + " to " + at.end() + " of the article"))
                .or(() -> proposal(shown).map(RefusedProposal::quote))
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

    public String percent(ShownItem shown) {
        return shown.item().confidence().map(ReviewPage::percent).orElse("");
    }

    private static String percent(BigDecimal share) {
        return share.multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %";
    }
}
