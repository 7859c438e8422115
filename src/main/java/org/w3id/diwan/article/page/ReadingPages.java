package org.w3id.diwan.article.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.diwan.article.page.ReadingPage.Claimed;
import org.w3id.diwan.article.page.ReadingPage.Named;
import org.w3id.diwan.article.page.ReadingPage.Spoken;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.MachineReading;
import org.w3id.diwan.model.Mention;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Statement;

/** Writes a reading as one HTML page that needs neither a network nor a script. Safe for many threads. */
public final class ReadingPages {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Function<EntityId, List<Entity>> register;
    private final String style;

    /** @param register an entity of the dossier by its id: one or none */
    public ReadingPages(Function<EntityId, List<Entity>> register) {
        this.register = register;
        this.style = style();
    }

    /**
     * The page.
     *
     * @param text the text that the passages count in
     */
    public String html(MachineReading machine, String text) {
        StringOutput html = new StringOutput();
        templates.render("article/reading.jte", page(machine, text), html);
        return html.toString();
    }

    private ReadingPage page(MachineReading machine, String text) {
        Map<EntityId, Entity> entities = new LinkedHashMap<>();
        machine.reading().entities().forEach(entity -> entities.put(entity.id(), entity));
        Map<EntityId, String> names = new LinkedHashMap<>();
        for (Mention mention : machine.reading().mentions()) {
            names.putIfAbsent(mention.entity(), "n" + (names.size() + 1));
        }
        List<Claimed> claims = new ArrayList<>();
        Pieces pieces = new Pieces(text);
        for (Claim claim : machine.reading().claims()) {
            Claimed row = claimed(claim, machine.confidence(), entities, claims.size() + 1);
            claims.add(row);
            pieces.add(row.key(), row.number(), row.relation(), claim.evidence().passages());
        }
        List<Spoken> statements = new ArrayList<>();
        for (Statement statement : machine.reading().statements()) {
            Spoken row = spoken(statement, entities, statements.size() + 1);
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
                named(names, machine, entities));
    }

    private Claimed claimed(
            Claim claim, Map<String, BigDecimal> confidence, Map<EntityId, Entity> entities, int number) {
        BigDecimal sure = confidence.getOrDefault(claim.id(), BigDecimal.ZERO);
        String object = claim.value()
                .<String>match(
                        ref -> label(ref.entity(), entities),
                        figure -> spaced(figure.bound().name()).replace('_', ' ') + " "
                                + figure.amount().toPlainString() + " " + spaced(figure.unit()),
                        Period::edtf);
        return new Claimed(
                "c" + number,
                Integer.toString(number),
                label(claim.subject(), entities),
                spaced(claim.property().name()),
                object,
                claim.when().edtf(),
                claim.modality().name().toLowerCase(Locale.ROOT),
                labels(claim.attribution().sayers(), entities),
                sure.toPlainString(),
                sure.multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %",
                places(claim.evidence().passages()));
    }

    private Spoken spoken(Statement statement, Map<EntityId, Entity> entities, int number) {
        return new Spoken(
                "s" + number,
                "S" + number,
                labels(statement.speakers(), entities),
                spaced(statement.act()),
                statement.when().edtf(),
                places(statement.evidence().passages()));
    }

    private List<Named> named(Map<EntityId, String> names, MachineReading machine, Map<EntityId, Entity> entities) {
        List<Named> rows = new ArrayList<>();
        names.forEach((id, key) -> rows.add(new Named(
                key,
                label(id, entities),
                find(id, entities).stream()
                        .map(entity -> spaced(entity.type()))
                        .findFirst()
                        .orElse(""),
                id.value(),
                id.isProposed(),
                (int) machine.reading().mentions().stream()
                        .filter(mention -> mention.entity().equals(id))
                        .count())));
        return rows;
    }

    private List<Entity> find(EntityId id, Map<EntityId, Entity> entities) {
        Entity own = entities.get(id);
        return own == null ? register.apply(id) : List.of(own);
    }

    private String label(EntityId id, Map<EntityId, Entity> entities) {
        return find(id, entities).stream()
                .flatMap(entity -> entity.names().stream())
                .filter(name -> name.language().equals("en"))
                .map(name -> name.text())
                .findFirst()
                .orElse(id.value());
    }

    private String labels(List<EntityId> ids, Map<EntityId, Entity> entities) {
        return ids.stream().map(id -> label(id, entities)).collect(Collectors.joining(" and "));
    }

    private static String places(List<Passage> at) {
        return at.stream().map(each -> each.begin() + "–" + each.end()).collect(Collectors.joining(", "));
    }

    private static String spaced(String term) {
        return INNER_CAPITAL.matcher(term).replaceAll(" ").toLowerCase(Locale.ROOT);
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
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String digest(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
