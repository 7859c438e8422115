package org.w3id.diwan.dossier;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.MachineReading;
import org.w3id.diwan.model.Mention;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Reading;
import org.w3id.diwan.model.Rejection;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Statement;

/** Writes a source's file in the form that {@link DossierReader} reads. The same content gives the same text. */
public final class SourceWriter {
    private static final String SCHEMA = "# yaml-language-server: $schema=../schema/source.schema.json\n";

    private SourceWriter() {}

    /** A source of a dossier, with what a reviewer refused. */
    public static String write(Reading reading, List<Rejection> rejected) {
        StringBuilder yaml = new StringBuilder(SCHEMA);
        head(reading.sources().get(0), yaml);
        body(reading, Map.of(), yaml);
        if (!rejected.isEmpty()) {
            yaml.append("rejected:\n");
            rejected.forEach(each -> yaml.append("  - {read: ")
                    .append(YamlText.of(each.read()))
                    .append(", at: ")
                    .append(passages(each.at()))
                    .append("}\n"));
        }
        return yaml.toString();
    }

    /** A machine's reading to review: the same with each claim's confidence, the new entities, and where the article is. */
    public static String writeForReview(MachineReading machine, String article) {
        StringBuilder yaml = new StringBuilder("# Read by a machine, reviewed by nobody: `diwan review` this file.\n");
        head(machine.source(), yaml);
        yaml.append("article: ").append(YamlText.quoted(article)).append('\n');
        List<Entity> proposed = machine.reading().entities();
        if (!proposed.isEmpty()) {
            yaml.append("proposed:\n");
            proposed.forEach(entity -> entry(entity.id().value(), entity, "  ", yaml));
        }
        body(machine.reading(), machine.confidence(), yaml);
        return yaml.toString();
    }

    /** An entity's entry in its register, as an addition to the file. */
    static String entry(Entity entity) {
        StringBuilder yaml = new StringBuilder();
        entry(entity.id().value(), entity, "", yaml);
        return yaml.toString();
    }

    private static void head(Source source, StringBuilder yaml) {
        field("source", source.id().value(), yaml);
        field("kind", "article", yaml);
        String title = source.title().isEmpty() ? source.id().value() : source.title();
        field("title", YamlText.of(title), yaml);
        if (!source.publishers().isEmpty()) {
            field("publisher", YamlText.of(source.publishers()), yaml);
        }
        if (!source.authors().isEmpty()) {
            field("author", YamlText.of(source.authors()), yaml);
        }
        if (source.published().isKnown()) {
            field("published", YamlText.quoted(source.published().edtf()), yaml);
        }
        source.url().forEach(url -> field("url", YamlText.quoted(url.toString()), yaml));
        source.text()
                .forEach(text -> field(
                        "text",
                        "{sha256: " + YamlText.quoted(text.sha256()) + ", length: " + text.codePoints() + "}",
                        yaml));
    }

    private static void entry(String id, Entity entity, String indent, StringBuilder yaml) {
        yaml.append(indent).append(id).append(":\n");
        field(indent + "  type", entity.type(), yaml);
        if (!entity.description().isEmpty()) {
            field(indent + "  description", YamlText.of(entity.description()), yaml);
        }
        Map<String, List<String>> names = new TreeMap<>();
        entity.names().stream()
                .filter(name -> name.kind() != Name.Kind.ACRONYM)
                .forEach(name -> names.computeIfAbsent(name.language(), tag -> new java.util.ArrayList<>())
                        .add(name.text()));
        String each = names.entrySet().stream()
                .map(name -> name.getKey() + ": " + YamlText.of(name.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
        field(indent + "  names", each, yaml);
        Map<String, List<EntityId>> links = new TreeMap<>();
        entity.links()
                .forEach(link -> links.computeIfAbsent(link.property().name(), name -> new java.util.ArrayList<>())
                        .add(link.target()));
        links.forEach((property, targets) -> field(indent + "  " + property, YamlText.of(targets), yaml));
    }

    private static void body(Reading reading, Map<String, BigDecimal> confidence, StringBuilder yaml) {
        if (!reading.mentions().isEmpty()) {
            yaml.append("names:\n");
            names(reading.mentions(), yaml);
        }
        if (!reading.statements().isEmpty()) {
            yaml.append("statements:\n");
            reading.statements().forEach(statement -> statement(statement, yaml));
        }
        if (!reading.claims().isEmpty()) {
            yaml.append("claims:\n");
            reading.claims().forEach(claim -> claim(claim, confidence, yaml));
        }
    }

    private static void names(List<Mention> mentions, StringBuilder yaml) {
        Map<EntityId, Map<String, List<Passage>>> names = new TreeMap<>();
        mentions.forEach(mention -> names.computeIfAbsent(mention.entity(), id -> new TreeMap<>())
                .computeIfAbsent(mention.name(), name -> new java.util.ArrayList<>())
                .add(mention.passage()));
        names.forEach((entity, written) -> {
            yaml.append("  ").append(entity).append(":\n");
            written.forEach((name, at) -> yaml.append("    ")
                    .append(YamlText.of(name))
                    .append(": [")
                    .append(at.stream().sorted().map(SourceWriter::passage).collect(Collectors.joining(", ")))
                    .append("]\n"));
        });
    }

    private static void statement(Statement statement, StringBuilder yaml) {
        yaml.append("  ").append(statement.key()).append(":\n");
        field("    speaker", YamlText.of(statement.speakers()), yaml);
        if (!statement.addressees().isEmpty()) {
            field("    addressee", YamlText.of(statement.addressees()), yaml);
        }
        field("    act", statement.act(), yaml);
        field("    summary", YamlText.of(statement.summary()), yaml);
        if (!statement.issues().isEmpty()) {
            field("    issues", YamlText.of(statement.issues()), yaml);
        }
        if (statement.when().isKnown()) {
            field("    when", YamlText.quoted(statement.when().edtf()), yaml);
        }
        field("    at", passages(statement.evidence().passages()), yaml);
    }

    private static void claim(Claim claim, Map<String, BigDecimal> confidence, StringBuilder yaml) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("subject", claim.subject().value());
        fields.put("relation", claim.property().name());
        claim.value()
                .<Map<String, String>>match(
                        ref -> Map.of("object", ref.entity().value()),
                        SourceWriter::figure,
                        period -> Map.of("period", YamlText.quoted(period.edtf())))
                .forEach(fields::put);
        if (claim.when().isKnown()) {
            fields.put("when", YamlText.quoted(claim.when().edtf()));
        }
        if (claim.modality() != Modality.ACTUAL) {
            fields.put("modality", word(claim.modality()));
        }
        if (!claim.attribution().sayers().isEmpty()) {
            fields.put("saidBy", YamlText.of(claim.attribution().sayers()));
        }
        if (!claim.attribution().statements().isEmpty()) {
            fields.put("in", YamlText.of(claim.attribution().statements()));
        }
        fields.put("at", passages(claim.evidence().passages()));
        BigDecimal sure = confidence.get(claim.id());
        if (sure != null) {
            fields.put("confidence", sure.toPlainString());
        }
        claim.review()
                .forEach(review -> fields.put(
                        "review",
                        "{by: " + YamlText.of(review.by()) + ", on: "
                                + YamlText.quoted(review.on().toString())
                                + (review.of().equals(claim.id()) ? "" : ", of: " + YamlText.quoted(review.of()))
                                + "}"));
        yaml.append(fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining(", ", "  - {", "}\n")));
    }

    private static Map<String, String> figure(Quantity figure) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("amount", figure.amount().toPlainString());
        if (figure.bound() != Quantity.Bound.EXACTLY) {
            fields.put("bound", word(figure.bound()));
        }
        fields.put("unit", figure.unit());
        if (!figure.places().isEmpty()) {
            fields.put("places", YamlText.of(figure.places()));
        }
        return fields;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String passages(List<Passage> at) {
        return at.size() == 1
                ? passage(at.get(0))
                : at.stream().map(SourceWriter::passage).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String passage(Passage passage) {
        return passage.begin() + "-" + passage.end();
    }

    private static void field(String name, String value, StringBuilder yaml) {
        yaml.append(name).append(": ").append(value).append('\n');
    }
}
