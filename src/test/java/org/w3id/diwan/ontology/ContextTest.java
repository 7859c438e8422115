package org.w3id.diwan.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;

/** With the JSON-LD context, plain JSON in the ontology's words is the graph it means. */
final class ContextTest {
    private static final Path CONTEXT = Path.of("ontology/context.jsonld");
    private static final Path CASES = Path.of("src/test/resources/cases/context");
    private static final String NAMESPACE = "https://w3id.org/diwan/ontology#";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void expandsClaimsAndEntities() throws IOException {
        ObjectNode document =
                (ObjectNode) json.readTree(CASES.resolve("claim.jsonld").toFile());

        DatasetGraph expanded = expand(document);

        DatasetGraph expected =
                RDFDataMgr.loadDatasetGraph(CASES.resolve("claim.trig").toString());
        assertThat(IsoMatcher.isomorphic(expanded, expected)).as("%s", expanded).isTrue();
    }

    @Test
    void knowsEveryTermByItsLocalName() throws IOException {
        Map<String, String> missing = new TreeMap<>();
        for (String term : OntologyTerms.read().names()) {
            JsonNode entry = context().path(term);
            String meaning =
                    entry.isTextual() ? entry.asText() : entry.path("@id").asText();
            if (!meaning.equals("diwan:" + term)) {
                missing.put(term, entry.toString());
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void readsTheOntologysWordsAsTypes() throws IOException {
        ObjectNode document = json.createObjectNode().put("@id", "id:everything");
        document.putPOJO("@type", OntologyTerms.read().classes());

        DatasetGraph expanded = expand(document);

        assertThat(expanded.stream().map(quad -> quad.getObject().getURI().replace(NAMESPACE, "")))
                .containsExactlyInAnyOrderElementsOf(OntologyTerms.read().classes());
    }

    private JsonNode context() throws IOException {
        return json.readTree(CONTEXT.toFile()).path("@context");
    }

    private DatasetGraph expand(ObjectNode document) throws IOException {
        document.set("@context", context());
        return RDFParser.create()
                .source(new StringReader(json.writeValueAsString(document)))
                .lang(Lang.JSONLD11)
                .toDatasetGraph();
    }
}
