package org.w3id.diwan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.w3id.diwan.store.World.MORE;
import static org.w3id.diwan.store.World.WORLD;
import static org.w3id.diwan.store.World.ask;
import static org.w3id.diwan.store.World.named;
import static org.w3id.diwan.store.World.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.shared.OperationDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.diwan.store.data.LoadReport;
import org.w3id.diwan.store.data.LoadReport.Outcome;

/** What holds for a store in a folder and in memory alike. */
final class GraphStoreTest {
    private static final String NOTE = "INSERT DATA { GRAPH <https://w3id.org/diwan/source/notes> { "
            + "<https://example.org/n> <http://www.w3.org/2004/02/skos/core#altLabel> 'Marginalia' } }";

    enum Kind {
        IN_FOLDER,
        IN_MEMORY
    }

    @TempDir
    private Path temp;

    private GraphStore open(Kind kind) throws IOException {
        return kind == Kind.IN_MEMORY ? GraphStore.inMemory() : GraphStore.open(temp.resolve("data"));
    }

    private GraphStore loaded(Kind kind) throws IOException {
        GraphStore store = open(kind);
        assertThat(store.load(List.of(WORLD)).problems()).isEmpty();
        return store;
    }

    @ParameterizedTest
    @EnumSource
    void answersFromWhatWasLoaded(Kind kind) throws IOException {
        try (GraphStore store = loaded(kind)) {
            assertThat(ask(store, "SELECT ?who { ?who :holdsPost ?post }")).containsExactly(World.ID + "jane-doe");
            assertThat(ask(store, "SELECT ?source { GRAPH ?source { ?who :holdsPost ?post } }"))
                    .containsExactly("https://w3id.org/diwan/source/tenures");
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheOntologyInItsGraph(Kind kind) throws IOException {
        try (GraphStore store = loaded(kind)) {
            assertThat(ask(store, "SELECT ?class { GRAPH <https://w3id.org/diwan/ontology> { ?class a owl:Class } }"))
                    .contains("https://w3id.org/diwan/ontology#Person");
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsTheDatasetsDescriptionToAPlainQuery(Kind kind) throws IOException {
        Path dataset = Files.writeString(
                temp.resolve("dataset.trig"), "<https://w3id.org/diwan/dataset> a <http://rdfs.org/ns/void#Dataset> .");
        try (GraphStore store = open(kind)) {
            assertThat(store.load(List.of(WORLD, dataset)).problems()).isEmpty();

            assertThat(ask(store, "SELECT ?s { ?s a void:Dataset }")).containsExactly("https://w3id.org/diwan/dataset");
            assertThat(ask(store, "SELECT ?g { GRAPH ?g { ?s a void:Dataset } }"))
                    .containsExactly("https://w3id.org/diwan/dataset");
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasTheDefaultGraphInTheApiTooAndNoTripleTwice(Kind kind) throws IOException {
        try (GraphStore store = loaded(kind)) {
            long quads = Long.parseLong(ask(store, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")
                    .get(0));
            long triples = Long.parseLong(
                    ask(store, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").get(0));
            DatasetGraph graph = store.datasetGraph();
            graph.begin(ReadWrite.READ);
            try {
                assertThat(graph.stream().count()).isEqualTo(quads);
                assertThat(graph.getDefaultGraph().stream().count()).isEqualTo(triples);
            } finally {
                graph.end();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesItsGraphs(Kind kind) throws IOException {
        try (GraphStore store = loaded(kind)) {
            // only TDB2's own executor can do this
            assertThat(ask(store, "SELECT ?graph { GRAPH ?graph {} }"))
                    .containsExactlyInAnyOrder(
                            "https://w3id.org/diwan/ontology",
                            "https://w3id.org/diwan/source/register",
                            "https://w3id.org/diwan/source/tenures",
                            "https://w3id.org/diwan/source/herald-2030-05-02",
                            "https://w3id.org/diwan/reading/wire-2030-05-03");
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesEverythingAloneWhenTheSameIsLoadedAgain(Kind kind) throws IOException {
        try (GraphStore store = loaded(kind)) {
            String version = store.version();

            LoadReport again = store.load(List.of(WORLD));

            assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(again.quads()).isPositive();
            assertThat(store.version()).isEqualTo(version);
        }
    }

    @ParameterizedTest
    @EnumSource
    void replacesWhatWasLoadedBefore(Kind kind) throws IOException {
        try (GraphStore store = open(kind)) {
            LoadReport more = store.load(List.of(WORLD, MORE));
            String version = store.version();

            LoadReport less = store.load(List.of(WORLD));

            assertThat(less.outcome()).isEqualTo(Outcome.LOADED);
            assertThat(less.quads()).isEqualTo(more.quads() - 6);
            assertThat(ask(store, "SELECT ?p { ?p a :Passage FILTER CONTAINS(STR(?p), '300,306') }"))
                    .isEmpty();
            assertThat(store.version()).isNotEqualTo(version);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatBreaksARuleAndKeepsWhatItHas(Kind kind) throws IOException {
        try (GraphStore store = loaded(kind)) {
            String version = store.version();

            LoadReport report = store.load(List.of(WORLD, World.BAD));

            assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(report.problems()).isNotEmpty();
            assertThat(store.version()).isEqualTo(version);
            assertThat(named(store, "harbour")).containsExactly(World.ID + "harbour-front");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsATransactionInTheGraphItBeganWith(Kind kind) throws Exception {
        try (GraphStore store = loaded(kind)) {
            DatasetGraph graph = store.datasetGraph();
            graph.begin(ReadWrite.READ);
            long before = graph.stream().count();
            String version = store.version();

            store.load(List.of(WORLD, MORE));

            assertThat(graph.stream().count()).isEqualTo(before);
            assertThat(store.version()).isEqualTo(version);
            graph.end();
            graph.begin(ReadWrite.READ);
            assertThat(graph.stream().count()).isEqualTo(before + 6);
            graph.end();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheVersionThatATransactionSees(Kind kind) throws Exception {
        try (GraphStore store = loaded(kind)) {
            DatasetGraph graph = store.datasetGraph();
            graph.begin(ReadWrite.READ);
            String before = store.version();
            inAnotherThread(() -> {
                update(store, NOTE);
                return store.version();
            });

            assertThat(store.version()).isEqualTo(before);
            graph.end();
            assertThat(store.version()).isNotEqualTo(before);
        }
    }

    private static <T> T inAnotherThread(Callable<T> work) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(work).get();
        } finally {
            thread.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatCuratorsAddedThroughALoad(Kind kind) throws IOException {
        try (GraphStore store = loaded(kind)) {
            update(store, NOTE);

            store.load(List.of(WORLD, MORE));
            store.load(List.of(WORLD));

            assertThat(named(store, "marginalia")).containsExactly("https://example.org/n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAndForgetsNamesAsCuratorsAddAndDeleteThem(Kind kind) throws IOException {
        try (GraphStore store = loaded(kind)) {
            String version = store.version();
            update(store, NOTE);
            assertThat(named(store, "marginalia")).containsExactly("https://example.org/n");
            assertThat(store.version()).isNotEqualTo(version);

            update(store, NOTE.replace("INSERT", "DELETE"));

            assertThat(named(store, "marginalia")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgetsAnAbandonedEdit(Kind kind) throws IOException {
        try (GraphStore store = loaded(kind);
                RDFConnection connection = RDFConnection.connect(DatasetFactory.wrap(store.datasetGraph()))) {
            connection.begin(ReadWrite.WRITE);
            connection.update(NOTE);
            connection.abort();
            connection.end();

            assertThat(named(store, "marginalia")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesEditsOfWhatFilesSay(Kind kind) throws IOException {
        try (GraphStore store = loaded(kind)) {
            String register = "<https://w3id.org/diwan/source/register>";
            for (String edit : List.of(
                    "INSERT DATA { GRAPH " + register + " { <urn:x-a> <urn:x-b> <urn:x-c> } }",
                    "DELETE WHERE { GRAPH " + register + " { ?s ?p ?o } }",
                    "DROP GRAPH " + register,
                    "CLEAR ALL",
                    "DROP NAMED",
                    "COPY " + register + " TO <https://w3id.org/diwan/source/tenures>",
                    "INSERT DATA { <urn:x-a> <urn:x-b> <urn:x-c> }",
                    "DELETE WHERE { ?s ?p ?o }")) {
                String version = store.version();
                assertThatThrownBy(() -> update(store, edit))
                        .as(edit)
                        .isInstanceOf(OperationDeniedException.class)
                        .hasMessageContaining("graph");
                assertThat(store.version()).isEqualTo(version);
            }
            assertThat(named(store, "harbour")).containsExactly(World.ID + "harbour-front");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesToLoadAGraphThatCuratorsWrote(Kind kind) throws IOException {
        try (GraphStore store = loaded(kind)) {
            update(store, NOTE);
            Path same = Files.writeString(temp.resolve("same.trig"), """
                    @prefix : <https://w3id.org/diwan/ontology#> .
                    @prefix dcterms: <http://purl.org/dc/terms/> .
                    @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                    <https://w3id.org/diwan/source/notes> {
                      <https://w3id.org/diwan/source/notes> a :Source ; dcterms:title "Notes"@en ;
                        foaf:page <https://example.org/notes.html> .
                    }
                    """);
            assertThatThrownBy(() -> store.load(List.of(WORLD, same)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("https://w3id.org/diwan/source/notes");

            assertThat(named(store, "marginalia")).containsExactly("https://example.org/n");
        }
    }
}
