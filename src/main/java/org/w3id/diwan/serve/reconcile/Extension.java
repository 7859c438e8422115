package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    private record Answer(List<Map<String, Object>> meta, Map<String, Map<String, List<Map<String, Object>>>> rows) {}

    private final Ontology ontology;
    private final ClaimValues claims;

    Extension(Ontology ontology, ClaimValues claims) {
        this.ontology = ontology;
        this.claims = claims;
    }

    Object answer(String extend, Register register) throws MalformedRequest {
        JsonNode asked = Json.object("extend", extend);
        List<String> ids = Json.strings("ids", asked.path("ids"));
        if (ids.size() > MOST_IDS) {
            throw new MalformedRequest(
                    "ids holds " + ids.size() + " ids; at most " + MOST_IDS + " are answered at once.");
        }
        List<Column> columns = columns(asked);
        Map<String, String> canonical = new LinkedHashMap<>();
        for (String id : ids) {
            register.entity(id).ifPresent(known -> canonical.put(id, known.id()));
        }
        List<ClaimValues.Value> values = claims.of(
                new LinkedHashSet<>(canonical.values()),
                columns.stream().map(Column::property).toList());
        Cells cells = new Cells(register);
        Map<String, Map<String, List<Map<String, Object>>>> rows = new LinkedHashMap<>();
        for (String id : ids) {
            Map<String, List<Map<String, Object>>> row = new LinkedHashMap<>();
            String entity = canonical.getOrDefault(id, "");
            columns.forEach(column -> row.put(column.id(), cells(column, entity, values, cells)));
            rows.put(id, row);
        }
        return new Answer(columns.stream().map(Extension::meta).toList(), rows);
    }

    private List<Column> columns(JsonNode asked) throws MalformedRequest {
        JsonNode properties = Json.array("properties", asked.path("properties"));
        if (properties.size() > MOST_PROPERTIES) {
            throw new MalformedRequest("At most " + MOST_PROPERTIES + " properties are answered at once.");
        }
        List<Column> columns = new ArrayList<>();
        for (JsonNode property : properties) {
            columns.add(column(Json.object("Each item of properties", property)));
        }
        return columns;
    }

    private Column column(JsonNode asked) throws MalformedRequest {
        String id = Json.string("The id of a property", asked.path("id"));
        JsonNode settings = asked.path("settings");
        int dot = id.lastIndexOf('.');
        Optional<Aspect> ofId = dot < 0 ? Optional.empty() : Aspect.named(id.substring(dot + 1));
        String name = Ontology.localName(ofId.isPresent() ? id.substring(0, dot) : id);
        Optional<Property> property = Optional.ofNullable(ontology.properties().get(name));
        Optional<Aspect> aspect =
                ofId.or(() -> Aspect.named(settings.path("show").asText("value")));
        if (property.isEmpty()) {
            throw new MalformedRequest("There is no property " + shortened(id) + "; see /reconcile/properties.");
        }
        if (aspect.isEmpty()) {
            throw new MalformedRequest("The setting show must be value, source, date, attribution or modality.");
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
                .filter(value -> column.allClaims() || value.modality().equals("Actual"))
                .map(value -> cells.of(column.aspect(), value));
        return (column.eachClaim() ? all : all.distinct()).toList();
    }

    private static Map<String, Object> meta(Column column) {
        Term property = column.property().term();
        Map<String, Object> meta = new HashMap<>();
        meta.put("id", column.id());
        meta.put(
                "name",
                column.aspect() == Aspect.VALUE
                        ? property.name()
                        : property.name() + " (" + Cells.word(column.aspect().name()) + ")");
        Optional<Term> type = switch (column.aspect()) {
            case VALUE -> column.property().range();
            case ATTRIBUTION -> Optional.of(new Term("Actor", "actor"));
            case SOURCE, DATE, MODALITY -> Optional.empty();
        };
        type.ifPresent(each -> meta.put("type", each));
        return meta;
    }

    private static String shortened(String id) {
        return id.length() > 100 ? id.substring(0, 100) + "..." : id;
    }
}
