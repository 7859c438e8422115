package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fetches values of entities: {@code extend}. Without settings a property gives each of its actual values once; what else there is of
 * the claims is fetched by a setting or by the property's id followed by a dot and an {@link Aspect}.
 */
final class Extension {
    private static final int MOST_IDS = 500;
    private static final int MOST_PROPERTIES = 30;

    /**
     * One column.
     *
     * @param id as asked
     * @param eachClaim whether a value stands as often as it is claimed
     * @param allClaims whether proposals and denials count
     */
    private record Column(String id, Property property, Aspect aspect, boolean eachClaim, boolean allClaims) {}

    /** A column's head, on the wire. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Meta(String id, String name, @Nullable Term type) {}

    private record FinalAnswer(List<Meta> meta, Map<String, Map<String, List<Map<String, Object>>>> rows) {}

    private record DraftAnswer(List<Meta> meta, List<DraftRow> rows) {}

    private record DraftRow(String id, List<DraftCell> properties) {}

    private record DraftCell(String id, List<Map<String, Object>> values) {}

    private final Ontology ontology;
    private final ClaimValues claims;

    Extension(Ontology ontology, ClaimValues claims) {
        this.ontology = ontology;
        this.claims = claims;
    }

    Object answer(JsonNode asked, Register register, Wanted wanted) throws RefusedRequest {
        List<String> ids = Json.strings("ids", asked.path("ids"));
        if (ids.size() > MOST_IDS) {
            throw RefusedRequest.with(
                    413, "ids holds " + ids.size() + " ids; at most " + MOST_IDS + " are answered at once.");
        }
        List<Column> columns = columns(asked);
        List<Meta> meta = columns.stream().map(column -> meta(column, wanted)).toList();
        Map<String, Map<String, List<Map<String, Object>>>> rows = rows(ids, columns, register, wanted);
        return wanted.isDraft() ? new DraftAnswer(meta, draft(rows)) : new FinalAnswer(meta, rows);
    }

    private Map<String, Map<String, List<Map<String, Object>>>> rows(
            List<String> ids, List<Column> columns, Register register, Wanted wanted) throws RefusedRequest {
        register.load(ids);
        Map<String, String> canonical = new LinkedHashMap<>();
        for (String id : ids) {
            register.entity(id).ifPresent(known -> canonical.put(id, known.id()));
        }
        List<ClaimValues.Value> values = claims.of(
                new LinkedHashSet<>(canonical.values()),
                columns.stream().map(Column::property).toList());
        register.load(mentioned(values));
        Cells cells = new Cells(register, wanted);
        Map<String, Map<String, List<Map<String, Object>>>> rows = new LinkedHashMap<>();
        for (String id : ids) {
            Map<String, List<Map<String, Object>>> row = new LinkedHashMap<>();
            String entity = canonical.getOrDefault(id, "");
            columns.forEach(column -> row.put(column.id(), cells(column, entity, values, cells)));
            rows.put(id, row);
        }
        return rows;
    }

    private static List<DraftRow> draft(Map<String, Map<String, List<Map<String, Object>>>> rows) {
        List<DraftRow> all = new ArrayList<>();
        rows.forEach((id, row) -> {
            List<DraftCell> cells = new ArrayList<>();
            row.forEach((property, values) -> cells.add(new DraftCell(property, values)));
            all.add(new DraftRow(id, cells));
        });
        return all;
    }

    private static Set<String> mentioned(List<ClaimValues.Value> values) {
        Set<String> iris = new LinkedHashSet<>();
        for (ClaimValues.Value value : values) {
            if (value.value().isURI()) {
                iris.add(value.value().getURI());
            }
            iris.addAll(value.sayers());
        }
        return iris;
    }

    private List<Column> columns(JsonNode asked) throws RefusedRequest {
        JsonNode properties = Json.array("properties", asked.path("properties"));
        if (properties.size() > MOST_PROPERTIES) {
            throw RefusedRequest.with(413, "At most " + MOST_PROPERTIES + " properties are answered at once.");
        }
        List<Column> columns = new ArrayList<>();
        for (JsonNode property : properties) {
            columns.add(column(Json.object("Each item of properties", property)));
        }
        return columns;
    }

    private Column column(JsonNode asked) throws RefusedRequest {
        String id = Json.string("The id of a property", asked.path("id"));
        JsonNode settings = asked.path("settings");
        int dot = id.lastIndexOf('.');
        Optional<Aspect> ofId = dot < 0 ? Optional.empty() : Aspect.named(id.substring(dot + 1));
        String name = Ontology.localName(ofId.isPresent() ? id.substring(0, dot) : id);
        Optional<Property> property = Optional.ofNullable(ontology.properties().get(name));
        Optional<Aspect> aspect =
                ofId.or(() -> Aspect.named(settings.path("show").asText("value")));
        if (property.isEmpty()) {
            throw RefusedRequest.malformed(
                    "There is no property " + Json.shortened(id) + "; see /reconcile/extend/propose?type=Entity.");
        }
        if (aspect.isEmpty()) {
            throw RefusedRequest.malformed(
                    "The setting show must be one of " + String.join(", ", Aspect.words()) + ".");
        }
        return new Column(
                id,
                property.get(),
                aspect.get(),
                aspect.get() != Aspect.VALUE || isChecked(settings, "each_claim"),
                isChecked(settings, "all_claims"));
    }

    /** OpenRefine sends a check box as a boolean or as a text. */
    private static boolean isChecked(JsonNode settings, String name) {
        JsonNode value = settings.path(name);
        return value.asBoolean() || value.asText().equals("on");
    }

    private static List<Map<String, Object>> cells(
            Column column, String entity, List<ClaimValues.Value> values, Cells cells) {
        Stream<Map<String, Object>> all = values.stream()
                .filter(value -> value.entity().equals(entity)
                        && value.property().equals(column.property().iri()))
                .filter(value -> column.allClaims() || value.isActual())
                .map(value -> cells.of(column.aspect(), value));
        return (column.eachClaim() ? all : all.distinct()).toList();
    }

    private Meta meta(Column column, Wanted wanted) {
        String name = ontology.term(column.property().id(), wanted).name();
        Optional<String> type = switch (column.aspect()) {
            case VALUE -> column.property().range();
            case ATTRIBUTION -> Optional.of("Actor");
            default -> Optional.empty();
        };
        return new Meta(
                column.id(),
                column.aspect() == Aspect.VALUE
                        ? name
                        : name + " (" + column.aspect().word() + ")",
                type.map(id -> ontology.term(id, wanted)).orElse(null));
    }
}
