package org.w3id.diwan.serve.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.geojson.Feature;
import org.geojson.FeatureCollection;
import org.geojson.LineString;
import org.geojson.Point;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.BaseEventDrivenImporter;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.csv.CSVFormat;
import org.jgrapht.nio.csv.CSVImporter;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.query.subgraph.GraphEdge;
import org.w3id.diwan.serve.ServedGraph;

/** Every format says the same of the same graph, and programs that others wrote can read it. */
@NullMarked
final class GraphFormatsTest {
    private static final String ID = "https://w3id.org/diwan/id/";
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(EvidenceGraph.TRIG, server -> server.module(GraphModule::new));

    /** What every format must say, of nodes and edges by id. */
    private record Content(TreeSet<String> nodes, Map<String, Map<String, String>> edges) {}

    private static String get(String format) {
        var answer = SERVED.get("graph?format=" + format);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Cytoscape's is the measure. */
    private static Content expected() throws IOException {
        JsonNode elements = JSON.readTree(get("cytoscape")).path("elements");
        Content content = new Content(new TreeSet<>(), new HashMap<>());
        elements.path("nodes")
                .forEach(node -> content.nodes.add(node.at("/data/id").asText()));
        elements.path("edges")
                .forEach(edge -> content.edges.put(edge.at("/data/id").asText(), fields(edge.path("data"))));
        return content;
    }

    /** Without what formats part titles by. */
    private static String plain(String text) {
        return text.replace(" | ", " ").replace("Three; at", "Three, at");
    }

    private static Map<String, String> fields(JsonNode data) {
        Map<String, String> fields = new HashMap<>();
        for (Field<GraphEdge> field : Field.OF_EDGES) {
            List<String> values = new ArrayList<>();
            JsonNode value = data.path(field.name());
            if (value.isArray()) {
                value.forEach(each -> values.add(each.asText()));
            } else if (!value.isMissingNode()) {
                values.add(value.asText());
            }
            fields.put(field.name(), plain(String.join(" ", values)));
        }
        return fields;
    }

    @Test
    void carriesTheEvidenceOnEveryEdge() throws IOException {
        Content content = expected();

        assertThat(content.nodes).hasSize(6);
        assertThat(content.edges).hasSize(6);
        assertThat(Objects.requireNonNull(content.edges.get("league memberOf union Actual")))
                .containsEntry("relation", "memberOf")
                .containsEntry("modality", "Actual")
                .containsEntry("when", "../2023 2024-01 2024-03-01")
                .containsEntry("earliest", "")
                .containsEntry("latest", "2024-03-01")
                .containsEntry("sourceCount", "3")
                .containsEntry("publishers", ID + "courier " + ID + "gazette")
                .containsEntry("saidBy", ID + "jane-doe " + ID + "wire")
                .containsEntry("claims", claims("01", "07", "09"))
                .containsEntry("speakers", "Jane Doe")
                .containsEntry("sourceTitles", "One <script> Three, at once two")
                .containsEntry("passages", "https://w3id.org/diwan/source/three#char=5,9")
                .containsEntry("statedOn", "2024-04-01")
                .containsEntry("publishedOn", "2024-02 2024-04-02")
                .as("the gazette and the courier both cite the wire")
                .containsEntry("independentSources", "2");
    }

    private static String claims(String... ids) {
        return String.join(
                " ",
                List.of(ids).stream()
                        .map(id -> "https://w3id.org/diwan/claim/" + id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jgf", "gexf", "graphml", "dot", "csv", "neo4j", "geojson"})
    void saysTheSameInEveryFormat(String format) throws Exception {
        Content expected = expected();
        Content content = switch (format) {
            case "jgf" -> jgf();
            case "gexf" -> imported(gexf(), get("gexf"), "id");
            case "graphml" -> imported(graphMl(), get("graphml"), "diwanId");
            case "dot" -> imported(dot(), get("dot"), "id");
            case "csv" -> rows("edges.csv", Map.of("edges.csv", get("csv")), " ");
            case "neo4j" -> neo4j();
            default -> geoJson();
        };

        assertThat(content.nodes).isEqualTo(expected.nodes);
        assertThat(content.edges).isEqualTo(expected.edges);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cytoscape | \"label\" : \"denied: memberOf\"",
                "jgf | \"relation\" : \"denied: memberOf\"",
                "gexf | label=\"denied: memberOf\"",
                "gexf | <viz:shape value=\"dotted\">",
                "graphml | <data key=\"edge-label\">denied: memberOf</data>",
                "dot | label=\"denied: memberOf\"",
                "dot | style=dotted",
                "csv | ,denied: memberOf,",
                "geojson | denied: The \\\"League",
                "timeline | proposed: The",
            })
    void showsNoDenialOrProposalAsAFact(String format, String mark) {
        assertThat(get(format)).contains(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cytoscape", "jgf", "gexf", "graphml", "dot", "csv", "geojson", "timeline"})
    void saysInsideTheFileThatThereIsMore(String format) {
        String cut = SERVED.get("graph?limit=1&format=" + format).body();

        assertThat(cut).contains("there are more edges. Go on with after=");
        assertThat(get(format)).doesNotContain("there are more edges");
    }

    @Test
    void describesEntitiesByOneTypeALineAndTheirWikidataId() throws IOException {
        JsonNode jane = JSON.readTree(SERVED.get("graph?focus=jane-doe").body()).at("/elements/nodes/0/data");

        assertThat(jane.path("type").asText()).isEqualTo("Person");
        assertThat(jane.path("description").asText()).isEqualTo("Speaker of the union");
        assertThat(jane.path("wikidata").asText()).isEqualTo("Q42");
    }

    @Test
    void namesBothEndsInRows() {
        assertThat(get("csv")).contains(",attended,Jane Doe,Summit\r\n");
    }

    @Test
    void givesDenialsATypeOfTheirOwnInNeo4j() throws IOException {
        assertThat(table(Objects.requireNonNull(neo4jFiles().get("edges.csv"))).stream()
                        .map(row -> row.get("id") + ": " + row.get(":TYPE")))
                .contains(
                        "league memberOf union Actual: MEMBER_OF",
                        "league memberOf union Denied: DENIED_MEMBER_OF",
                        "league supports union Proposed: PROPOSED_SUPPORTS");
    }

    @Test
    void putsDatedEventsAndDatedEdgesOnTheTimeLine() throws IOException {
        List<String> ids = new ArrayList<>();
        JsonNode events = JSON.readTree(get("timeline")).path("events");
        events.forEach(event -> ids.add(event.path("unique_id").asText()));

        assertThat(ids).containsExactly(ID + "summit", "league supports union Proposed");
        assertThat(events.at("/0/start_date/day").asInt()).isEqualTo(6);
        assertThat(events.at("/0/end_date/day").asInt()).isEqualTo(7);
        assertThat(events.at("/1/end_date").isMissingNode()).isTrue();
        assertThat(events.at("/1/text/headline").asText()).contains("&lt;b&gt;A &amp; B&lt;/b&gt;");
        assertThat(events.at("/0/group").asText()).isEqualTo("Events");
        assertThat(events.at("/1/group").asText()).isEqualTo("Proposals");
        assertThat(events.at("/1/text/text").asText())
                .contains("proposed or planned. ")
                .doesNotContain("Proposed");
    }

    @ParameterizedTest
    @CsvSource({"gexf, /graph/gexf-1.3.xsd", "graphml, /graphml.xsd"})
    void writesWhatTheSchemaAllows(String format, String schema) throws Exception {
        SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Schema rules = schemas.newSchema(GraphFormatsTest.class.getResource(schema));

        rules.newValidator().validate(new StreamSource(new StringReader(get(format))));
    }

    @Test
    void writesJsonGraphsThatTheSchemaAllows() throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(GraphFormatsTest.class.getResourceAsStream("/graph/jgf-2.schema.json"))) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(JSON.readTree(get("jgf"))))
                    .isEmpty();
        }
    }

    @Test
    void locatesPlacesEventsAndEdges() throws IOException {
        Map<String, Feature> features = new HashMap<>();
        JSON.readValue(get("geojson"), FeatureCollection.class)
                .forEach(feature -> features.put(feature.getId(), feature));

        Feature event = Objects.requireNonNull(features.get(ID + "summit"));
        assertThat(((Point) event.getGeometry()).getCoordinates().getLongitude())
                .as("where the harbour is")
                .isEqualTo(44.25);
        assertThat(event.<String>getProperty("place")).isEqualTo(ID + "harbour");
        Feature border = Objects.requireNonNull(features.get("hill borders harbour Actual"));
        assertThat(((LineString) border.getGeometry()).getCoordinates()).hasSize(2);
        assertThat(Objects.requireNonNull(features.get(ID + "jane-doe")).getGeometry())
                .isNull();
    }

    @Test
    void namesThingsInTheLanguageAskedFor() throws IOException {
        JsonNode nodes = JSON.readTree(
                        SERVED.get("graph?focus=jane-doe&language=ar").body())
                .at("/elements/nodes");
        List<String> labels = new ArrayList<>();
        nodes.forEach(node -> labels.add(node.at("/data/label").asText()));

        assertThat(labels).containsExactly("\u062C\u064A\u0646 \u062F\u0648", "Summit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cytoscape", "jgf", "gexf", "graphml", "dot", "csv", "geojson", "timeline", "svg"})
    void givesTheSameBytesEachTime(String format) {
        assertThat(get(format)).isEqualTo(get(format));
    }

    private static Content jgf() throws IOException {
        JsonNode graph = JSON.readTree(get("jgf")).path("graph");
        Content content = new Content(new TreeSet<>(), new HashMap<>());
        graph.path("nodes").fieldNames().forEachRemaining(content.nodes::add);
        graph.path("edges").forEach(edge -> content.edges.put(edge.path("id").asText(), fields(edge.path("metadata"))));
        return content;
    }

    private static Content geoJson() throws IOException {
        Content content = new Content(new TreeSet<>(), new HashMap<>());
        for (JsonNode feature : JSON.readTree(get("geojson")).path("features")) {
            String id = feature.path("id").asText();
            if (feature.at("/properties/element").asText().equals("node")) {
                content.nodes.add(id);
            } else {
                content.edges.put(id, fields(feature.path("properties")));
            }
        }
        return content;
    }

    /** Its schema is that of GEXF 1.2. */
    private static SimpleGEXFImporter<String, DefaultEdge> gexf() {
        SimpleGEXFImporter<String, DefaultEdge> importer = new SimpleGEXFImporter<>();
        importer.setSchemaValidation(false);
        importer.setVertexFactory(id -> id);
        return importer;
    }

    private static GraphMLImporter<String, DefaultEdge> graphMl() {
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setVertexFactory(id -> id);
        return importer;
    }

    private static DOTImporter<String, DefaultEdge> dot() {
        DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
        importer.setVertexFactory(id -> id);
        return importer;
    }

    /** Reads with an importer of JGraphT's; the attribute named holds the id that all formats share. */
    private static <I extends BaseEventDrivenImporter<String, DefaultEdge> & GraphImporter<String, DefaultEdge>>
            Content imported(I importer, String text, String idKey) {
        Graph<String, DefaultEdge> graph = GraphTypeBuilder.<String, DefaultEdge>directed()
                .allowingMultipleEdges(true)
                .allowingSelfLoops(true)
                .edgeClass(DefaultEdge.class)
                .buildGraph();
        Map<DefaultEdge, Map<String, String>> edges = new HashMap<>();
        importer.addEdgeAttributeConsumer(
                (pair, attribute) -> edges.computeIfAbsent(pair.getFirst(), edge -> new HashMap<>())
                        .put(pair.getSecond(), value(attribute)));
        Map<String, String> names = new HashMap<>();
        importer.addVertexAttributeConsumer((pair, attribute) -> {
            if (pair.getSecond().equals(idKey)) {
                names.put(pair.getFirst(), value(attribute));
            }
        });
        importer.importGraph(graph, new StringReader(text));
        Content content = new Content(new TreeSet<>(), new HashMap<>());
        graph.vertexSet().forEach(vertex -> content.nodes.add(names.getOrDefault(vertex, vertex)));
        edges.values().forEach(each -> {
            Map<String, String> fields = new HashMap<>();
            Field.OF_EDGES.forEach(field -> fields.put(field.name(), plain(each.getOrDefault(field.name(), ""))));
            content.edges.put(Objects.requireNonNull(each.get(idKey)), fields);
        });
        return content;
    }

    private static String value(Attribute attribute) {
        return attribute.getValue();
    }

    private static Map<String, String> neo4jFiles() throws IOException {
        Map<String, String> files = new HashMap<>();
        byte[] zip = SERVED.bytes("graph?format=neo4j");
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                entries.transferTo(bytes);
                files.put(entry.getName(), bytes.toString(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static Content neo4j() throws IOException {
        Map<String, String> files = neo4jFiles();
        Content content = rows("edges.csv", files, ";");
        content.nodes.clear();
        table(Objects.requireNonNull(files.get("nodes.csv")))
                .forEach(row -> content.nodes.add(Objects.requireNonNull(row.get("iri:ID"))));
        return content;
    }

    private static Content rows(String name, Map<String, String> files, String between) {
        Content content = new Content(new TreeSet<>(), new HashMap<>());
        for (Map<String, String> row : table(Objects.requireNonNull(files.get(name)))) {
            Map<String, String> fields = new HashMap<>();
            for (Field<GraphEdge> field : Field.OF_EDGES) {
                String value = row.entrySet().stream()
                        .filter(cell -> cell.getKey()
                                .replaceAll(":(int|double|string\\[])", "")
                                .equals(field.name()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow();
                fields.put(field.name(), plain(between.equals(" ") ? value : value.replace(between, " ")));
            }
            content.edges.put(Objects.requireNonNull(row.get("id")), fields);
            content.nodes.add(row.getOrDefault("source", row.getOrDefault(":START_ID", "")));
            content.nodes.add(row.getOrDefault("target", row.getOrDefault(":END_ID", "")));
        }
        return content;
    }

    /** Plain rows: the cells that would need quotation marks are names, which are read elsewhere. */
    private static List<Map<String, String>> table(String csv) {
        List<List<String>> lines = new ArrayList<>();
        for (String line : csv.split("\r\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(cells(line));
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.get(0).get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + ",").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }

    @Test
    void writesRowsThatJGraphTReads() {
        Graph<String, DefaultEdge> graph = GraphTypeBuilder.<String, DefaultEdge>directed()
                .allowingMultipleEdges(true)
                .edgeClass(DefaultEdge.class)
                .buildGraph();
        CSVImporter<String, DefaultEdge> importer = new CSVImporter<>(CSVFormat.EDGE_LIST);
        importer.setVertexFactory(id -> id);
        String ends = table(get("csv")).stream()
                .map(row -> row.get("source") + "," + row.get("target") + "\n")
                .reduce("", String::concat);
        importer.importGraph(graph, new StringReader(ends));

        assertThat(graph.vertexSet()).hasSize(6);
        assertThat(graph.edgeSet()).hasSize(6);
    }
}
