package org.w3id.diwan.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3id.diwan.serve.ServedGraph;

/**
 * The W3C's tests of service descriptions. The suite says in words what its schema is: the domains and ranges of the recommendation; they
 * stand here as shapes.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>
 */
@NullMarked
final class W3cServiceDescriptionTest {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String SCHEMA = """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
            [] a sh:NodeShape ; sh:targetClass sd:Service ;
               sh:property [ sh:path sd:endpoint ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
                 [ sh:path sd:feature ; sh:nodeKind sh:IRI ] ,
                 [ sh:path sd:supportedLanguage ; sh:in ( sd:SPARQL10Query sd:SPARQL11Query sd:SPARQL11Update ) ] ,
                 [ sh:path sd:resultFormat ; sh:nodeKind sh:IRI ] , [ sh:path sd:inputFormat ; sh:nodeKind sh:IRI ] ,
                 [ sh:path sd:defaultDataset ; sh:maxCount 1 ; sh:class sd:Dataset ] .
            [] a sh:NodeShape ; sh:targetClass sd:Dataset ;
               sh:property [ sh:path sd:defaultGraph ; sh:maxCount 1 ; sh:class sd:Graph ] ,
                 [ sh:path sd:namedGraph ; sh:class sd:NamedGraph ] .
            [] a sh:NodeShape ; sh:targetClass sd:NamedGraph ;
               sh:property [ sh:path sd:name ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
                 [ sh:path sd:graph ; sh:maxCount 1 ; sh:class sd:Graph ] .
            [] a sh:NodeShape ; sh:targetSubjectsOf sd:endpoint ; sh:class sd:Service .
            [] a sh:NodeShape ; sh:targetSubjectsOf sd:namedGraph ; sh:class sd:Dataset .
            [] a sh:NodeShape ; sh:targetSubjectsOf sd:name ; sh:class sd:NamedGraph .
            """;

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of("<urn:g> { <urn:s> <urn:p> <urn:o> }");

    @TestFactory
    Stream<DynamicTest> everyCaseOfTheSuite() {
        Map<String, Runnable> checks = Map.of(
                "returns-rdf", W3cServiceDescriptionTest::returnsRdf,
                "has-endpoint-triple", W3cServiceDescriptionTest::hasEndpointTriple,
                "conforms-to-schema", W3cServiceDescriptionTest::conformsToSchema);
        var suite = W3cSuite.read("service-description/manifest.ttl").cases();
        assertThat(suite).extracting(W3cSuite.Case::id).containsExactlyInAnyOrderElementsOf(checks.keySet());
        return checks.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), each.getValue()::run));
    }

    private static void returnsRdf() {
        HttpResponse<String> answer = SERVED.get("sparql");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
        assertThat(description().isEmpty()).isFalse();
    }

    private static void hasEndpointTriple() {
        assertThat(description()
                        .listObjectsOfProperty(term("endpoint"))
                        .mapWith(Object::toString)
                        .toList())
                .containsExactly(SERVED.url("sparql").toString());
    }

    private static void conformsToSchema() {
        Model description = description();
        assertThat(description
                        .listSubjectsWithProperty(RDF.type, term("Service"))
                        .toList())
                .hasSize(1);
        var report = ShaclValidator.get()
                .validate(Shapes.parse(RDFParser.fromString(SCHEMA, Lang.TURTLE).toGraph()), description.getGraph());
        assertThat(report.getEntries()).isEmpty();
    }

    private static Property term(String name) {
        return ResourceFactory.createProperty(SD, name);
    }

    private static Model description() {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(SERVED.get("sparql").body(), Lang.TURTLE).parse(model);
        return model;
    }
}
