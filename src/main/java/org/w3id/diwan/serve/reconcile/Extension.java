package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.entity.EntityClaims;
import org.w3id.diwan.query.entity.EntityClaims.ClaimedValue;
import org.w3id.diwan.query.entity.EntityRegister;
import org.w3id.diwan.query.entity.KnownEntity;
import org.w3id.diwan.query.ontology.AskableProperty;
import org.w3id.diwan.query.ontology.LanguageText;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.http.TextDirection;
import org.w3id.diwan.serve.reconcile.ExtensionColumn.Aspect;

/**
 * Fetches values of entities: {@code extend}. Without settings a property gives each of its actual values once; what else there is of
 * the claims is fetched by a setting or by the property's id followed by a dot and an {@link Aspect}. Where several columns tell of the
 * same property, all have one cell for each claim, so that what stands in a row belongs together.
 */
record Extension(EntityClaims claims, EntityRegister register, AnswerStyle style) {
    private static final int MOST_IDS = 500;

    /** A column's head, on the wire. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Meta(String id, String name, AnswerStyle.@Nullable Term type) {}

    /** The answer, on the wire; its rows are as either version has them. */
    private record Extended(List<Meta> meta, Object rows) {}

    private record DraftRow(String id, List<DraftCell> properties) {}

    private record DraftCell(String id, List<Map<String, Object>> values) {}

    /** The answer on the wire of either version. */
    Object answer(JsonNode asked) {
        List<String> ids = JsonInput.strings("ids", asked.path("ids"));
        if (ids.size() > MOST_IDS) {
            throw Refused.with(413, "ids holds " + ids.size() + " ids; at most " + MOST_IDS + " are answered at once.");
        }
        List<ExtensionColumn> columns = ExtensionColumn.read(asked, register.ontology());
        List<Meta> meta = columns.stream().map(this::meta).toList();
        Map<String, Map<String, List<Map<String, Object>>>> rows = rows(ids, columns);
        return new Extended(meta, style.isDraft() ? draft(rows) : rows);
    }

    private Map<String, Map<String, List<Map<String, Object>>>> rows(List<String> ids, List<ExtensionColumn> columns) {
        register.load(ids);
        Map<String, String> canonical = new LinkedHashMap<>();
        ids.forEach(id -> register.entity(id).ifPresent(known -> canonical.put(id, known.id())));
        List<ClaimedValue> values = claims.allOf(
                        new LinkedHashSet<>(canonical.values()),
                        columns.stream().map(ExtensionColumn::property).toList())
                .orElseThrow(() -> Refused.with(
                        413,
                        "There are more than " + EntityClaims.MOST
                                + " values; ask for fewer ids or properties at once."));
        register.load(mentioned(values));
        Map<String, Map<String, List<Map<String, Object>>>> rows = new LinkedHashMap<>();
        for (String id : ids) {
            Map<String, List<Map<String, Object>>> row = new LinkedHashMap<>();
            String entity = canonical.getOrDefault(id, "");
            columns.forEach(column -> row.put(column.id(), cells(column, entity, values)));
            rows.put(id, row);
        }
        return rows;
    }

    private static List<DraftRow> draft(Map<String, Map<String, List<Map<String, Object>>>> rows) {
        return rows.entrySet().stream()
                .map(row -> new DraftRow(
                        row.getKey(),
                        row.getValue().entrySet().stream()
                                .map(cell -> new DraftCell(cell.getKey(), cell.getValue()))
                                .toList()))
                .toList();
    }

    private static Set<String> mentioned(List<ClaimedValue> values) {
        return values.stream()
                .flatMap(value -> Stream.concat(
                        Stream.of(value.value()).filter(Node::isURI).map(Node::getURI), value.sayers().stream()))
                .collect(Collectors.toSet());
    }

    private Meta meta(ExtensionColumn column) {
        String name = style.term(register.ontology(), column.property().id()).name();
        boolean plain = column.aspect() == Aspect.VALUE;
        Optional<String> type = plain
                ? column.property().range()
                : Optional.of("Actor").filter(actor -> column.aspect() == Aspect.ATTRIBUTION);
        return new Meta(
                column.id(),
                plain ? name : name + " (" + column.aspect().word() + ")",
                type.map(id -> style.term(register.ontology(), id)).orElse(null));
    }

    private List<Map<String, Object>> cells(ExtensionColumn column, String entity, List<ClaimedValue> values) {
        if (column.property().id().equals(AskableProperty.TYPE)) {
            return narrowestType(entity);
        }
        Stream<ClaimedValue> own = values.stream()
                .filter(value -> value.entity().equals(entity)
                        && value.property().equals(column.property().iri()));
        if (column.property().id().equals(AskableProperty.WIKIDATA)) {
            return own.flatMap(value -> AskableProperty.wikidata(value.value()).stream())
                    .map(Extension::text)
                    .toList();
        }
        Stream<Map<String, Object>> all =
                own.filter(value -> column.allClaims() || value.isActual()).map(value -> cell(column.aspect(), value));
        return (column.eachClaim() ? all : all.distinct()).toList();
    }

    private List<Map<String, Object>> narrowestType(String entity) {
        return register.entity(entity).stream()
                .flatMap(known -> known.types().stream().limit(1))
                .map(type -> text(style.term(register.ontology(), type).name()))
                .toList();
    }

    /** An entity, a text, a number, or nothing. */
    private Map<String, Object> cell(Aspect aspect, ClaimedValue value) {
        return switch (aspect) {
            case VALUE -> cell(value.value());
            case SOURCE -> text(value.source());
            case DATE -> text(value.when());
            case EARLIEST -> text(day(value.when(), Period::hasEarliest, Period::earliest));
            case LATEST -> text(day(value.when(), Period::hasLatest, Period::latest));
            case ATTRIBUTION -> sayers(value.sayers());
            case MODALITY -> text(Curie.words(value.modality()));
            case UNIT -> text(Curie.words(value.unit()));
            case BOUND -> text(Curie.words(value.bound()));
            case CLAIM -> text(value.claim());
        };
    }

    /** As spreadsheets read it; empty where the time is open or unknown. */
    private static String day(String when, Predicate<Period> isKnown, Function<Period, LocalDate> day) {
        return Period.parse(when)
                .filter(isKnown)
                .map(day)
                .map(LocalDate::toString)
                .orElse("");
    }

    private Map<String, Object> cell(Node value) {
        if (value.isURI()) {
            return register.entityOfIri(value.getURI()).map(this::entity).orElseGet(() -> text(value.getURI()));
        }
        String text = value.getLiteralLexicalForm();
        if (XSDDatatype.XSDinteger.equals(value.getLiteralDatatype())) {
            return Map.of("int", new BigDecimal(text).toBigInteger());
        }
        if (XSDDatatype.XSDdecimal.equals(value.getLiteralDatatype())) {
            return Map.of("float", new BigDecimal(text));
        }
        return in(value.getLiteralLanguage(), text(text));
    }

    private Map<String, Object> sayers(Set<String> sayers) {
        if (sayers.size() == 1) {
            return cell(NodeFactory.createURI(sayers.iterator().next()));
        }
        return text(sayers.stream()
                .map(iri -> register.entityOfIri(iri)
                        .map(known -> known.name(style.languages()).text())
                        .orElse(iri))
                .collect(Collectors.joining("; ")));
    }

    private Map<String, Object> entity(KnownEntity known) {
        LanguageText name = known.name(style.languages());
        return in(name.language(), Map.of("id", known.id(), "name", name.text()));
    }

    private static Map<String, Object> text(String text) {
        return text.isEmpty() ? Map.of() : Map.of("str", text);
    }

    /** Version 0.2 allows no language in a cell. */
    private Map<String, Object> in(String language, Map<String, Object> cell) {
        Map<String, Object> more = new TreeMap<>(cell);
        if (!style.told(language).isEmpty()) {
            more.put("lang", language);
            more.put("dir", TextDirection.ofLanguage(language));
        }
        return more;
    }
}
