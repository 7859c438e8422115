package org.w3id.diwan.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;

/** The queries by which SPARQL editors learn what an endpoint offers, over the shipped description. */
final class EditorsFindTheDescriptionTest {
    private static final String PREFIXES = """
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX diwan: <https://w3id.org/diwan/ontology#>
            PREFIX source: <https://w3id.org/diwan/source/>
            """;

    private final DatasetGraph description = RDFDataMgr.loadDatasetGraph("triples/dataset.trig");

    @Test
    void everyQuestionIsAnExampleThatParses() throws IOException {
        List<String> queries = column("""
                SELECT DISTINCT ?query WHERE {
                  ?example a sh:SPARQLExecutable ; rdfs:comment ?comment ; sh:select|sh:ask|sh:construct ?query
                }""");

        try (Stream<Path> files = Files.list(Path.of("ontology/questions"))) {
            assertThat(queries).hasSize((int)
                    files.filter(file -> file.toString().endsWith(".rq")).count());
        }
        assertThat(queries).isNotEmpty().allSatisfy(query -> QueryFactory.create(query));
    }

    @Test
    void prefixesAreDeclared() {
        assertThat(column("SELECT DISTINCT ?prefix WHERE { [] sh:prefix ?prefix ; sh:namespace ?namespace }"))
                .contains("id", "source", "skos", "prov", "diwan");
    }

    @Test
    void propertiesAreKnownByClass() {
        assertThat(column("""
                SELECT DISTINCT ?property WHERE {
                  ?part void:class diwan:Person ; void:propertyPartition [ void:property ?property ]
                }"""))
                .contains("https://w3id.org/diwan/ontology#holdsPost", "http://www.w3.org/2004/02/skos/core#prefLabel");
    }

    /** As the SIB's editor draws its overview: a node for each class, an edge for each property with the classes at its ends. */
    @Test
    void propertiesJoinTheirClasses() {
        String joined = """
                SELECT DISTINCT ?object WHERE {
                  ?part void:class diwan:%s ; void:propertyPartition ?ofProperty .
                  ?ofProperty void:property %s ; void:classPartition [ void:class ?object ]
                }""";

        assertThat(column(joined.formatted("Person", "diwan:holdsPost")))
                .containsExactly("https://w3id.org/diwan/ontology#Post");
        assertThat(column(joined.formatted("Claim", "diwan:statedIn")))
                .containsExactly("https://w3id.org/diwan/ontology#Statement");
        assertThat(column(joined.formatted("Claim", "rdf:subject")))
                .as("the narrowest classes only")
                .contains("https://w3id.org/diwan/ontology#ArmedGroup")
                .doesNotContain("https://w3id.org/diwan/ontology#Actor", "https://w3id.org/diwan/ontology#Entity");
    }

    @Test
    void everyOtherFileIsANamedGraphWithItsSize() throws IOException {
        List<String> graphs = column("""
                SELECT ?graph WHERE { ?whole sd:namedGraph [ sd:name ?graph ; void:triples ?triples ] }""");

        List<String> expected = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("triples"))) {
            files.map(file -> file.getFileName().toString().replace(".trig", ""))
                    .filter(name -> !name.equals("dataset"))
                    .forEach(name -> expected.add("https://w3id.org/diwan/source/" + name));
        }
        assertThat(graphs).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theWholeIsTheSumOfItsGraphs() {
        String sum = column("SELECT (SUM(?n) AS ?sum) WHERE { [] sd:name ?graph ; void:triples ?n }")
                .get(0);

        assertThat(column("SELECT ?n WHERE { ?whole sd:namedGraph ?graph ; void:triples ?n } LIMIT 1"))
                .containsExactly(sum);
        assertThat(column("SELECT (SUM(?n) AS ?sum) WHERE { ?whole sd:namedGraph [ sd:name source:register ] ; "
                        + "void:propertyPartition [ void:triples ?n ] }"))
                .containsExactly(sum);
    }

    private List<String> column(String query) {
        List<String> values = new ArrayList<>();
        QueryExec.dataset(description)
                .query(PREFIXES + query)
                .select()
                .forEachRemaining(row -> row.vars().forEachRemaining(variable -> {
                    var value = row.get(variable);
                    values.add(value.isURI() ? value.getURI() : value.getLiteralLexicalForm());
                }));
        return values;
    }
}
