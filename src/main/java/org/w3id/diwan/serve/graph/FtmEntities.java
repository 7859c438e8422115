package org.w3id.diwan.serve.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.node.GraphNode;
import org.w3id.diwan.query.subgraph.GraphEdge;
import org.w3id.diwan.query.subgraph.Subgraph;

/**
 * FollowTheMoney entities, one JSON object a line. A fact between two entities is an entity of its own, with the claims in {@code recordId} and
 * the sources in {@code sourceUrl}. The model has no place for what is denied or only proposed, and would show it as a link: that becomes a
 * {@code Note} on both ends. It has none for issues either, which are left out; what is said of them is a note on the other end.
 *
 * @see <a href="https://followthemoney.tech/">FollowTheMoney</a>
 */
final class FtmEntities {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String ORGANIZATION = "Organization";
    static final String PUBLIC_BODY = "PublicBody";
    /** Classes of the ontology, the narrower first. */
    private static final ImmutableMap<String, String> SCHEMATA = ImmutableMap.<String, String>builder()
            .put("Person", "Person")
            .put("Government", PUBLIC_BODY)
            .put("GovernmentOffice", PUBLIC_BODY)
            .put("MilitaryUnit", PUBLIC_BODY)
            .put("UnnamedGroup", "LegalEntity")
            .put("Body", ORGANIZATION)
            .put("Actor", "LegalEntity")
            .put("Post", "Position")
            .put("Place", "Address")
            .put("Event", "Event")
            .put("Work", "Document")
            .build();

    /** What an edge of several claims cannot tell of each. */
    private static final Set<String> OF_ONE_CLAIM = Set.of("status", "date", "startDate", "endDate", "description");

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern INTERVAL = Pattern.compile("([0-9-]{4,10}|\\.\\.)/([0-9-]{4,10}|\\.\\.)");

    /** The source of what no claim says. */
    private static final String REGISTER = "register";

    private final Writer output;
    private final boolean statements;
    private final Map<String, String> schemata = new HashMap<>();

    private FtmEntities(Writer output, boolean statements) {
        this.output = output;
        this.statements = statements;
    }

    /** @param statements whether each value stands alone, with the source that says it as its dataset and the claim as its origin */
    static void write(Subgraph part, boolean statements, OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        FtmEntities entities = new FtmEntities(writer, statements);
        part.nodes().forEach(entities::write);
        part.edges().forEach(entities::write);
        writer.flush();
    }

    private static String id(String iri) {
        String entities = IriScheme.entities();
        return "diwan-" + (iri.startsWith(entities) ? iri.substring(entities.length()) : hash(iri));
    }

    private static String hash(String text) {
        return Hashing.sha256()
                .hashString(text, StandardCharsets.UTF_8)
                .toString()
                .substring(0, 40);
    }

    private void write(GraphNode node) throws IOException {
        String schema = SCHEMATA.entrySet().stream()
                .filter(each -> node.types().contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        if (schema.isEmpty()) {
            return;
        }
        schemata.put(node.id(), schema);
        Map<String, List<String>> properties = new TreeMap<>();
        put(properties, "name", List.of(node.label()));
        put(properties, "summary", List.of(node.description()));
        put(properties, "wikidataId", List.of(node.wikidata()));
        put(properties, "sourceUrl", List.of(node.id()));
        if (schema.equals("Address")) {
            put(properties, "full", List.of(node.label()));
            if (node.hasPoint()) {
                put(properties, "latitude", List.of(node.point().get(0).toString()));
                put(properties, "longitude", List.of(node.point().get(1).toString()));
            }
        }
        if (schema.equals("Document")) {
            put(properties, "fileName", List.of(node.label())); // the model demands one
        }
        if (schema.equals("Event")) {
            put(properties, "startDate", List.of(node.earliest()));
            put(properties, "endDate", List.of(node.latest()));
        }
        if (statements) {
            writeStatements(id(node.id()), schema, properties, REGISTER, "");
        } else {
            write(id(node.id()), schema, node.label(), properties);
        }
    }

    private void write(GraphEdge edge) throws IOException {
        List<String> ends = Stream.of(edge.source(), edge.target())
                .filter(schemata::containsKey)
                .map(FtmEntities::id)
                .distinct()
                .toList();
        if (ends.isEmpty()) {
            return;
        }
        Map<String, List<String>> properties = new TreeMap<>();
        put(properties, "sourceUrl", edge.sources());
        if (!edge.modality().equals("Actual") || ends.size() < 2) {
            writeNote(edge, ends, properties);
            return;
        }
        put(properties, "recordId", edge.claims());
        put(properties, "role", List.of(Curie.words(edge.relation())));
        put(properties, "status", List.of(voice(edge)));
        putDates(edge, properties);
        FtmLink link = FtmLink.of(
                edge.relation(),
                Objects.requireNonNull(schemata.get(edge.source())),
                Objects.requireNonNull(schemata.get(edge.target())));
        boolean turned = link.turned();
        put(properties, link.from(), List.of(id(turned ? edge.target() : edge.source())));
        put(properties, link.to(), List.of(id(turned ? edge.source() : edge.target())));
        if (link.schema().equals("Occupancy")) {
            properties.remove("role");
        }
        write(edge, link.schema(), Curie.words(edge.relation()), properties);
    }

    private void write(GraphEdge edge, String schema, String caption, Map<String, List<String>> properties)
            throws IOException {
        String id = "diwan-" + hash(edge.id());
        if (!statements) {
            write(id, schema, caption, properties);
            return;
        }
        boolean alone = edge.claims().size() == 1;
        for (int i = 0; i < edge.claims().size(); i++) {
            Map<String, List<String>> own = new TreeMap<>(properties);
            if (!alone) {
                own.keySet().removeAll(OF_ONE_CLAIM); // which claim says which of these is not told here
                own.computeIfPresent("name", (name, said) -> List.of(fact(edge)));
            }
            String source = edge.claimSources().get(i);
            own.put("sourceUrl", List.of(source));
            own.replace("recordId", List.of(edge.claims().get(i)));
            String dataset = source.substring(source.lastIndexOf('/') + 1);
            writeStatements(id, schema, own, dataset, edge.claims().get(i));
        }
    }

    /**
     * Writes statements.
     *
     * @param dataset the id of the source that says so
     * @param origin the claim; empty where there is none
     * @see <a href="https://followthemoney.tech/docs/statements/">Statements</a>
     */
    private void writeStatements(
            String id, String schema, Map<String, List<String>> properties, String dataset, String origin)
            throws IOException {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("id", List.of(id));
        all.putAll(properties);
        for (Map.Entry<String, List<String>> property : all.entrySet()) {
            for (String value : property.getValue()) {
                Map<String, Object> statement = new LinkedHashMap<>();
                statement.put("canonical_id", id);
                statement.put("entity_id", id);
                statement.put("prop", property.getKey());
                statement.put("schema", schema);
                statement.put("value", value);
                statement.put("dataset", dataset);
                statement.put("external", false);
                statement.put("origin", origin);
                statement.put("id", key(String.join(".", dataset, id, property.getKey(), value)));
                output.write(JSON.writeValueAsString(statement));
                output.write('\n');
            }
        }
    }

    /** As the format makes the ids of statements. */
    @SuppressWarnings("deprecation") // the format says SHA-1, and nothing secret depends on it
    private static String key(String text) {
        return Hashing.sha1().hashString(text, StandardCharsets.UTF_8).toString();
    }

    private void writeNote(GraphEdge edge, List<String> ends, Map<String, List<String>> properties) throws IOException {
        String said = sentence(edge);
        put(properties, "name", List.of(said));
        put(properties, "description", List.of(said + ". Claims: " + String.join(" ", edge.claims())));
        put(properties, "entity", ends);
        write(edge, "Note", said, properties);
    }

    /** Such as {@code Denied, said by Reuters: A - agreed to - B}. */
    private static String sentence(GraphEdge edge) {
        return edge.modality().equals("Actual")
                ? voice(edge) + ": " + fact(edge)
                : fact(edge).replaceFirst(": ", ", " + Matcher.quoteReplacement(voice(edge)) + ": ");
    }

    private static String fact(GraphEdge edge) {
        String mode = edge.modality().equals("Actual") ? "" : edge.modality() + ": ";
        return mode + edge.from().label() + " - " + Curie.words(edge.relation()) + " - "
                + edge.to().label();
    }

    private static String voice(GraphEdge edge) {
        return edge.speakers().isEmpty() ? "reported by the source" : "said by " + String.join(", ", edge.speakers());
    }

    /** An interval has a start and an end, anything else is one date; of what claims say differently all is told. */
    private static void putDates(GraphEdge edge, Map<String, List<String>> properties) {
        List<String> dates = new ArrayList<>();
        List<String> starts = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        for (String when : edge.when()) {
            Matcher interval = INTERVAL.matcher(when);
            if (interval.matches()) {
                starts.add(interval.group(1));
                ends.add(interval.group(2));
            } else {
                dates.add(when);
            }
        }
        put(properties, "date", dates(dates));
        put(properties, "startDate", dates(starts));
        put(properties, "endDate", dates(ends));
    }

    private static List<String> dates(List<String> written) {
        return written.stream().filter(each -> DATE.matcher(each).matches()).toList();
    }

    private static void put(Map<String, List<String>> properties, String name, List<String> values) {
        Set<String> told = new LinkedHashSet<>(values);
        told.remove("");
        if (!told.isEmpty()) {
            properties.put(name, List.copyOf(told));
        }
    }

    private void write(String id, String schema, String caption, Map<String, List<String>> properties)
            throws IOException {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("id", id);
        entity.put("caption", caption);
        entity.put("schema", schema);
        entity.put("properties", properties);
        output.write(JSON.writeValueAsString(entity));
        output.write('\n');
    }
}
