package org.w3id.diwan.review.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
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
import org.w3id.diwan.model.MachineReading;
import org.w3id.diwan.model.Mention;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.review.ClaimWording;
import org.w3id.diwan.review.page.ReadingPage.Claimed;
import org.w3id.diwan.review.page.ReadingPage.Named;
import org.w3id.diwan.review.page.ReadingPage.Spoken;

/** Writes a reading as one HTML page that needs neither a network nor a script. Safe for many threads. */
public final class ReadingPages {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<EntityId, Entity> register = new HashMap<>();
    private final String style;

    /** @param register the dossier's entities, for their names */
    public ReadingPages(List<Entity> register) {
        register.forEach(entity -> this.register.put(entity.id(), entity));
        style = style();
    }

    /**
     * The page.
     *
     * @param text the text that the passages count in
     */
    public String html(MachineReading machine, String text) {
        StringOutput html = new StringOutput();
        templates.render("review/reading.jte", page(machine, text), html);
        return html.toString();
    }

    private ReadingPage page(MachineReading machine, String text) {
        Map<EntityId, Entity> entities = new HashMap<>(register);
        machine.reading().entities().forEach(entity -> entities.put(entity.id(), entity));
        ClaimWording wording = new ClaimWording(entities);
        Map<EntityId, String> names = new LinkedHashMap<>();
        for (Mention mention : machine.reading().mentions()) {
            names.putIfAbsent(mention.entity(), "n" + (names.size() + 1));
        }
        List<Claimed> claims = new ArrayList<>();
        Pieces pieces = new Pieces(text);
        for (Claim claim : machine.reading().claims()) {
            Claimed row = claimed(claim, machine.confidence(), wording, claims.size() + 1);
            claims.add(row);
            pieces.add(row.key(), row.number(), row.relation(), claim.evidence().passages());
        }
        List<Spoken> statements = new ArrayList<>();
        for (Statement statement : machine.reading().statements()) {
            Spoken row = spoken(statement, wording, statements.size() + 1);
            statements.add(row);
            pieces.add(
                    row.key(),
                    row.number(),
                    row.speaker() + " speaks",
                    statement.evidence().passages());
        }
        machine.reading()
                .mentions()
                .forEach(
                        mention -> pieces.name(Objects.requireNonNull(names.get(mention.entity())), mention.passage()));
        String joined = style + joins(claims, statements, names);
        return new ReadingPage(
                machine.source().title().isEmpty()
                        ? machine.source().id().value()
                        : machine.source().title(),
                machine.source().id().value(),
                machine.source().published().edtf(),
                joined,
                "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-" + digest(joined) + "'",
                pieces.paragraphs(),
                claims,
                statements,
                named(names, machine, entities, wording));
    }

    private Claimed claimed(Claim claim, Map<String, BigDecimal> confidence, ClaimWording wording, int number) {
        BigDecimal sure = confidence.getOrDefault(claim.id(), BigDecimal.ZERO);
        return new Claimed(
                "c" + number,
                Integer.toString(number),
                wording.label(claim.subject()),
                ClaimWording.spaced(claim.property().name()),
                wording.value(claim),
                claim.when().edtf(),
                claim.modality().name().toLowerCase(Locale.ROOT),
                wording.labels(claim.attribution().sayers()),
                sure.toPlainString(),
                sure.multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %",
                places(claim.evidence().passages()));
    }

    private Spoken spoken(Statement statement, ClaimWording wording, int number) {
        return new Spoken(
                "s" + number,
                "S" + number,
                wording.labels(statement.speakers()),
                ClaimWording.spaced(statement.act()),
                statement.when().edtf(),
                places(statement.evidence().passages()));
    }

    private List<Named> named(
            Map<EntityId, String> names, MachineReading machine, Map<EntityId, Entity> entities, ClaimWording wording) {
        List<Named> rows = new ArrayList<>();
        names.forEach((id, key) -> rows.add(new Named(
                key,
                wording.label(id),
                Optional.ofNullable(entities.get(id))
                        .map(entity -> ClaimWording.spaced(entity.type()))
                        .orElse(""),
                id.value(),
                !register.containsKey(id),
                (int) machine.reading().mentions().stream()
                        .filter(mention -> mention.entity().equals(id))
                        .count())));
        return rows;
    }

    private static String places(List<Passage> at) {
        return at.stream().map(each -> each.begin() + "–" + each.end()).collect(Collectors.joining(", "));
    }

    /** The rules that light up a claim's passages when the claim is the page's target, and the other way round. */
    private static String joins(List<Claimed> claims, List<Spoken> statements, Map<EntityId, String> names) {
        StringBuilder rules = new StringBuilder();
        claims.forEach(claim -> join(claim.key(), rules));
        statements.forEach(statement -> join(statement.key(), rules));
        names.values()
                .forEach(key -> rules.append("body:has(#" + key + ":target) ." + key + "{background:var(--lit)}\n"));
        return rules.toString();
    }

    private static void join(String key, StringBuilder rules) {
        rules.append("body:has(#" + key + ":target) ." + key + ",body:has(#t" + key + ":target) ." + key
                + "{background:var(--lit)}\n");
        rules.append("body:has(#t" + key + ":target) #" + key + "{outline:3px solid var(--ink)}\n");
    }

    private static String style() {
        try (InputStream in = ReadingPages.class.getResourceAsStream("reading.css")) {
            return new String(Objects.requireNonNull(in, "reading.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String style) {
        return Base64.getEncoder()
                .encodeToString(
                        new Digest().add(style.getBytes(StandardCharsets.UTF_8)).bytes());
    }
}
