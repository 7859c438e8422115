package org.w3id.diwan.dossier.source;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3id.diwan.dossier.DossierReader;
import org.w3id.diwan.dossier.yaml.YamlFields;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.reading.Rejection;

/** Writes a source's file in the form that {@link DossierReader} reads. The same content gives the same text. */
public final class SourceWriter {
    private static final String SCHEMA = "# yaml-language-server: $schema=../schema/source.schema.json\n";

    private final StringBuilder yaml = new StringBuilder();

    private SourceWriter() {}

    /** A source of a dossier, with what a reviewer refused. */
    public static String write(Reading reading, List<Rejection> rejected) {
        SourceWriter writer = new SourceWriter();
        writer.yaml.append(SCHEMA);
        writer.yaml.append(head(reading.sources().get(0)).block(""));
        writer.body(reading, Map.of());
        writer.section(
                "rejected",
                rejected,
                each -> item(new YamlFields().text("read", each.read()).put("at", passages(each.at()))));
        return writer.yaml.toString();
    }

    /** A machine's reading to review: the same with each claim's confidence, the new entities, and where the article is. */
    public static String writeForReview(MachineReading machine, String article) {
        SourceWriter writer = new SourceWriter();
        writer.yaml.append("# Read by a machine, reviewed by nobody: `diwan review` this file.\n");
        writer.yaml.append(
                head(machine.source()).put("article", YamlFields.quote(article)).block(""));
        writer.section("proposed", machine.reading().entities(), entity -> entry(entity, "  "));
        writer.body(machine.reading(), machine.confidence());
        writer.section(
                "refused",
                machine.refused(),
                each -> item(new YamlFields()
                        .put("reason", YamlFields.quote(each.kind()))
                        .put("detail", YamlFields.quote(each.detail()))
                        .put("quote", YamlFields.quote(each.quote()))
                        .put("says", YamlFields.quote(each.line()))));
        return writer.yaml.toString();
    }

    /** An entity's entry in its register, as an addition to the file. */
    public static String entry(Entity entity) {
        return entry(entity, "");
    }

    private static YamlFields head(Source source) {
        YamlFields head = new YamlFields()
                .put("source", source.id().value())
                .put("kind", "article")
                .text("title", source.title().isEmpty() ? source.id().value() : source.title())
                .texts("publisher", source.publishers())
                .texts("author", source.authors())
                .quoted("published", source.published().edtf());
        source.url().forEach(url -> head.quoted("url", url.toString()));
        source.text()
                .forEach(text -> head.put(
                        "text",
                        new YamlFields()
                                .quoted("sha256", text.sha256())
                                .put("length", String.valueOf(text.codePoints()))
                                .texts(
                                        "licence",
                                        text.free().stream()
                                                .map(Source.FreeText::licence)
                                                .toList())
                                .flow()));
        return head;
    }

    private static String entry(Entity entity, String indent) {
        YamlFields names = new YamlFields();
        entity.names().stream()
                .filter(name -> name.kind() != Name.Kind.ACRONYM)
                .collect(groupingBy(Name::language, TreeMap::new, mapping(Name::text, toList())))
                .forEach(names::texts);
        YamlFields fields = new YamlFields()
                .put("type", entity.type())
                .text("description", entity.description())
                .put("names", names.flow());
        entity.links().stream()
                .collect(groupingBy(Entity.Link::property, TreeMap::new, mapping(Entity.Link::target, toList())))
                .forEach((property, targets) -> fields.texts(property, targets));
        return indent + entity.id() + ":\n" + fields.block(indent + "  ");
    }

    private void body(Reading reading, Map<String, BigDecimal> confidence) {
        Map<EntityId, List<Mention>> names =
                reading.mentions().stream().collect(groupingBy(Mention::entity, TreeMap::new, toList()));
        section("names", names.entrySet(), name -> "  " + name.getKey() + ":\n" + names(name.getValue()));
        section("statements", reading.statements(), SourceWriter::statement);
        section("claims", reading.claims(), claim -> claim(claim, confidence));
    }

    private <T> void section(String name, Collection<T> members, Function<T, String> member) {
        if (!members.isEmpty()) {
            yaml.append(name).append(":\n");
            members.forEach(each -> yaml.append(member.apply(each)));
        }
    }

    private static String names(List<Mention> mentions) {
        YamlFields fields = new YamlFields();
        mentions.stream()
                .collect(groupingBy(Mention::name, TreeMap::new, mapping(Mention::passage, toList())))
                .forEach((name, at) -> fields.put(
                        YamlFields.text(name), list(at.stream().sorted().toList())));
        return fields.block("    ");
    }

    private static String statement(Statement statement) {
        YamlFields fields = new YamlFields()
                .texts("speaker", statement.speakers())
                .texts("addressee", statement.addressees())
                .put("act", statement.act())
                .put("summary", YamlFields.text(statement.summary()))
                .texts("issues", statement.issues())
                .quoted("when", statement.when().edtf())
                .put("at", passages(statement.evidence().passages()));
        return "  " + statement.key() + ":\n" + fields.block("    ");
    }

    private static String claim(Claim claim, Map<String, BigDecimal> confidence) {
        YamlFields fields =
                new YamlFields().put("subject", claim.subject().value()).put("relation", claim.property());
        claim.value()
                .<YamlFields>match(
                        ref -> fields.put("object", ref.value()),
                        figure -> fields.put("amount", figure.amount().toPlainString())
                                .choice("bound", figure.bound(), Quantity.Bound.EXACTLY)
                                .put("unit", figure.unit())
                                .texts("places", figure.places()),
                        period -> fields.quoted("period", period.edtf()))
                .quoted("when", claim.when().edtf())
                .choice("modality", claim.modality(), Modality.ACTUAL)
                .texts("saidBy", claim.attribution().sayers())
                .texts("in", claim.attribution().statements())
                .put("at", passages(claim.evidence().passages()));
        BigDecimal sure = confidence.get(claim.id());
        if (sure != null) {
            fields.put("confidence", sure.toPlainString());
        }
        claim.review().forEach(review -> {
            YamlFields by = new YamlFields()
                    .text("by", review.by())
                    .quoted("on", review.on().toString());
            fields.put("review", (review.of().equals(claim.id()) ? by : by.quoted("of", review.of())).flow());
        });
        return item(fields);
    }

    private static String item(YamlFields fields) {
        return "  - " + fields.flow() + "\n";
    }

    private static String passages(List<Passage> at) {
        String list = list(at);
        return at.size() == 1 ? list.substring(1, list.length() - 1) : list;
    }

    private static String list(List<Passage> at) {
        return at.stream()
                .map(passage -> passage.begin() + "-" + passage.end())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
