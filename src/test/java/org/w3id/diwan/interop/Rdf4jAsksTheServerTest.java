package org.w3id.diwan.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3id.diwan.serve.ServedGraph;

/** A SPARQL client that is not Jena asks {@code /sparql}: RDF4J, with its own Accept headers, its own parsers and its own way to send. */
@Timeout(120)
final class Rdf4jAsksTheServerTest {
    private static final String AUSTIN = "https://w3id.org/diwan/id/lloyd-austin";
    private static final String LABELS = "SELECT ?name { GRAPH ?g { <" + AUSTIN
            + "> <http://www.w3.org/2004/02/skos/core#prefLabel> ?name } } ORDER BY ?name";

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(shipped("register") + shipped("rudaw-2024-01-25"));

    private static SPARQLRepository repository;

    @BeforeAll
    static void connect() {
        repository = new SPARQLRepository(SERVED.url("sparql").toString());
        repository.init();
    }

    @AfterAll
    static void disconnect() {
        repository.shutDown();
    }

    @Test
    void rowsArriveWithTheirLanguages() {
        try (RepositoryConnection connection = repository.getConnection()) {
            List<BindingSet> rows =
                    QueryResults.asList(connection.prepareTupleQuery(LABELS).evaluate());
            assertThat(rows)
                    .extracting(row -> String.valueOf(row.getValue("name")))
                    .contains("\"Lloyd Austin\"@en", "\"لويد أوستن\"@ar");
        }
    }

    @Test
    void truthArrives() {
        try (RepositoryConnection connection = repository.getConnection()) {
            assertThat(connection
                            .prepareBooleanQuery("ASK { GRAPH ?g { <" + AUSTIN + "> ?p ?o } }")
                            .evaluate())
                    .isTrue();
            assertThat(connection
                            .prepareBooleanQuery("ASK { <urn:none> ?p ?o }")
                            .evaluate())
                    .isFalse();
        }
    }

    @Test
    void triplesArrive() {
        try (RepositoryConnection connection = repository.getConnection()) {
            List<Statement> triples = QueryResults.asList(connection
                    .prepareGraphQuery(
                            "CONSTRUCT { ?s ?p ?o } { GRAPH <https://w3id.org/diwan/source/rudaw-2024-01-25> { ?s ?p ?o } }")
                    .evaluate());
            assertThat(triples).hasSizeGreaterThan(500);
            assertThat(triples)
                    .extracting(Statement::getPredicate)
                    .extracting(Value::stringValue)
                    .contains("http://www.w3.org/ns/prov#hadPrimarySource");
        }
    }

    @Test
    void longQueriesAreSentByPost() {
        String values = "<urn:x> ".repeat(2_000);
        try (RepositoryConnection connection = repository.getConnection()) {
            assertThat(connection
                            .prepareBooleanQuery("ASK { VALUES ?x { " + values + "} }")
                            .evaluate())
                    .isTrue();
        }
    }

    @Test
    void boundVariablesAreSent() {
        try (RepositoryConnection connection = repository.getConnection()) {
            var query = connection.prepareTupleQuery(
                    "SELECT ?type { GRAPH ?g { ?who a ?type } FILTER (STRENDS(STR(?type), \"#Person\") && STRSTARTS(STR(?type), \"https://w3id.org/diwan/\")) }");
            query.setBinding("who", SimpleValueFactory.getInstance().createIRI(AUSTIN));
            assertThat(QueryResults.asList(query.evaluate())).hasSize(1);
        }
    }

    @Test
    void mistakesAreToldAsMistakes() {
        try (RepositoryConnection connection = repository.getConnection()) {
            assertThatThrownBy(() ->
                            connection.prepareTupleQuery("SELECT ?x { ?x }").evaluate())
                    .isInstanceOf(QueryEvaluationException.class)
                    .hasMessageContaining("at line 1, column 16");
        }
    }

    private static String shipped(String name) {
        try {
            return Files.readString(Path.of("triples", name + ".trig"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
