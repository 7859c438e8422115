package org.w3id.diwan.review.page;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.review.ClaimWording;

/** What the page of a reading shows: the article's text cut into pieces beside the reading itself. */
public final class ReadingPage {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final MachineReading machine;
    private final Map<EntityId, Entity> register;
    private final Map<EntityId, Entity> entities;
    private final ClaimWording wording;
    private final Map<EntityId, String> names = new LinkedHashMap<>();
    private final List<List<Piece>> text;

    /**
     * A stretch in which nothing begins or ends.
     *
     * @param begin where it begins in the text, in code points
     * @param text its text
     * @param classes the claims and statements that it belongs to
     * @param name the number of the entity it names; empty if it names none
     * @param starts the claims and statements that begin here
     */
    public record Piece(int begin, String text, String classes, String name, List<Mark> starts) {}

    /** The number of a claim or statement at its first passage: {@code c3} or {@code s1}, as people read it. */
    public record Mark(String key, String number, String title) {}

    ReadingPage(MachineReading machine, String text, Map<EntityId, Entity> register) {
        this.machine = machine;
        this.register = register;
        entities = new HashMap<>(register);
        machine.reading().entities().forEach(entity -> entities.put(entity.id(), entity));
        wording = new ClaimWording(entities);
        Pieces pieces = new Pieces(text);
        int number = 0;
        for (Claim claim : machine.reading().claims()) {
            number++;
            String relation = ClaimWording.spaced(claim.property());
            pieces.add(
                    new Mark("c" + number, Integer.toString(number), relation),
                    claim.evidence().passages());
        }
        number = 0;
        for (Statement said : machine.reading().statements()) {
            number++;
            String title = wording.labels(said.speakers()) + " speaks";
            pieces.add(
                    new Mark("s" + number, "S" + number, title), said.evidence().passages());
        }
        for (Mention mention : machine.reading().mentions()) {
            names.putIfAbsent(mention.entity(), "n" + (names.size() + 1));
            pieces.name(Objects.requireNonNull(names.get(mention.entity())), mention.passage());
        }
        this.text = pieces.paragraphs();
    }

    public MachineReading machine() {
        return machine;
    }

    public ClaimWording wording() {
        return wording;
    }

    public String title() {
        String title = machine.source().title();
        return title.isEmpty() ? machine.source().id().value() : title;
    }

    /** The lines of the text. */
    public List<List<Piece>> text() {
        return text;
    }

    /** Whom it names, with the number of each. */
    public Map<EntityId, String> names() {
        return names;
    }

    public BigDecimal confidence(Claim claim) {
        return machine.confidence().getOrDefault(claim.id(), BigDecimal.ZERO);
    }

    public String percent(Claim claim) {
        return confidence(claim).multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %";
    }

    /** Who found a claim; empty where patterns alone did. */
    public String arms(Claim claim) {
        List<String> arms = machine.arms().getOrDefault(claim.id(), List.of());
        return arms.equals(List.of(MachineReading.PATTERNS)) ? "" : String.join(" and ", arms);
    }

    public String status(Claim claim) {
        return claim.modality().name().toLowerCase(Locale.ROOT);
    }

    public String places(List<Passage> at) {
        return at.stream().map(each -> each.begin() + "–" + each.end()).collect(Collectors.joining(", "));
    }

    public String type(EntityId id) {
        return Optional.ofNullable(entities.get(id))
                .map(entity -> ClaimWording.spaced(entity.type()))
                .orElse("");
    }

    /** Whether no register holds an entity. */
    public boolean isNew(EntityId id) {
        return !register.containsKey(id);
    }

    public long times(EntityId id) {
        return machine.reading().mentions().stream()
                .filter(mention -> mention.entity().equals(id))
                .count();
    }
}
