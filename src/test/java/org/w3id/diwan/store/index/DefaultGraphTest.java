package org.w3id.diwan.store.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.diwan.store.World.ask;
import static org.w3id.diwan.store.World.named;
import static org.w3id.diwan.store.World.update;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateExecution;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.World;

/** What a query without GRAPH sees: everything except readings, whoever wrote it and in whichever way. */
final class DefaultGraphTest {
    private static final String READING = "<https://w3id.org/diwan/reading/wire-2030-05-04>";
    private static final String PREFIX = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";
    private static final String NOTES = "<https://example.org/notes>";
    private static final String OTHER = "<https://example.org/other>";
    private static final String FACT = "<https://example.org/a> skos:altLabel 'Zephyria' .";
    private static final String MERGE = """
            ASK { FILTER NOT EXISTS { ?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }
                  FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o }
                    FILTER (!STRSTARTS(STR(?g), "https://w3id.org/diwan/reading/"))
                    FILTER NOT EXISTS { ?s ?p ?o } } }""";

    @TempDir
    private Path temp;

    private GraphStore store;

    @BeforeEach
    void load() throws IOException {
        store = GraphStore.open(temp.resolve("data"));
        assertThat(store.load(List.of(World.WORLD)).problems()).isEmpty();
    }

    @AfterEach
    void close() throws IOException {
        isTheMergeOfAllGraphsExceptReadings();
        store.close();
    }

    private void isTheMergeOfAllGraphsExceptReadings() throws IOException {
        Dataset dataset = DatasetFactory.wrap(store.datasetGraph());
        assertThat(Txn.calculateRead(
                        dataset,
                        () -> QueryExecution.dataset(dataset)
                                .query(MERGE)
                                .build()
                                .execAsk()))
                .isTrue();
    }

    private void write(String graph) throws IOException {
        update(store, PREFIX + "INSERT DATA { GRAPH " + graph + " { " + FACT + " } }");
    }

    private List<String> plain() throws IOException {
        return ask(store, "SELECT ?s { ?s skos:altLabel 'Zephyria' }");
    }

    private List<String> graphs() throws IOException {
        return ask(store, "SELECT ?g { GRAPH ?g { ?s skos:altLabel 'Zephyria' } } ORDER BY ?g");
    }

    @Test
    void leavesReadingsOutAndTheirGraphsReachable() throws IOException {
        write(READING);
        assertThat(plain()).isEmpty();
        assertThat(graphs()).containsExactly("https://w3id.org/diwan/reading/wire-2030-05-04");
        assertThat(ask(store, "SELECT ?s { GRAPH " + READING + " { ?s ?p ?o } }"))
                .hasSize(1);
        assertThat(ask(store, "SELECT ?s { GRAPH <urn:x-arq:UnionGraph> { ?s skos:altLabel 'Zephyria' } }"))
                .hasSize(1);
    }

    @Test
    void findsNamesOfReadingsInTheirGraphsOnly() throws IOException {
        write(READING);
        assertThat(named(store, "Zephyria")).isEmpty();
        assertThat(ask(store, "SELECT ?e { GRAPH " + READING + " { ?e text:query 'Zephyria' } }"))
                .containsExactly("https://example.org/a");
    }

    @Test
    void findsAsManyNamesAsAskedForBehindThoseOfReadings() throws IOException {
        for (int i = 0; i < 5; i++) {
            update(
                    store,
                    PREFIX + "INSERT DATA { GRAPH <https://w3id.org/diwan/reading/wire-" + i
                            + "> { <https://example.org/r" + i + "> skos:altLabel 'Zephyria' } }");
        }
        update(
                store,
                PREFIX + "INSERT DATA { GRAPH " + NOTES
                        + " { <https://example.org/n> skos:altLabel 'Zephyria of the far and long western shore' } }");
        assertThat(ask(store, "SELECT ?e { ?e text:query ('Zephyria' 1) }")).containsExactly("https://example.org/n");
    }

    @Test
    void keepsWhatAnotherGraphHolds() throws IOException {
        write(NOTES);
        write(OTHER);
        write(READING);
        assertThat(plain()).hasSize(1);
        update(store, "CLEAR GRAPH " + NOTES);
        assertThat(plain()).hasSize(1);
        update(store, PREFIX + "DELETE DATA { GRAPH " + OTHER + " { " + FACT + " } }");
        assertThat(plain()).isEmpty();
        assertThat(graphs()).hasSize(1);
    }

    @Test
    void followsGraphsThatAreMovedAndReplaced() throws IOException {
        write(READING);
        update(store, "MOVE " + READING + " TO " + NOTES);
        assertThat(plain()).hasSize(1);
        Model other = ModelFactory.createDefaultModel();
        other.add(other.createResource("https://example.org/b"), SKOS.altLabel, "Quixotia");
        Dataset dataset = DatasetFactory.wrap(store.datasetGraph());
        Txn.executeWrite(dataset, () -> dataset.replaceNamedModel("https://example.org/notes", other));
        assertThat(plain()).isEmpty();
        assertThat(named(store, "Quixotia")).containsExactly("https://example.org/b");
    }

    @Test
    void forgetsWhatIsAbandoned() throws IOException {
        Dataset dataset = DatasetFactory.wrap(store.datasetGraph());
        dataset.begin(ReadWrite.WRITE);
        UpdateExecution.dataset(dataset)
                .update(PREFIX + "INSERT DATA { GRAPH " + NOTES + " { " + FACT + " } }")
                .execute();
        dataset.abort();
        dataset.end();
        assertThat(plain()).isEmpty();
    }

    @Test
    void isTheSameAfterALoadAndAfterRestoring() throws IOException {
        write(READING);
        write(NOTES);
        assertThat(store.load(List.of(World.WORLD, World.MORE)).problems()).isEmpty();
        isTheMergeOfAllGraphsExceptReadings();
        assertThat(plain()).hasSize(1);

        Path file = temp.resolve("backup.nq.gz");
        store.backup(file);
        store.close();
        store = GraphStore.open(temp.resolve("restored"));
        store.restore(file);
        assertThat(plain()).hasSize(1);
        assertThat(graphs()).hasSize(2);
    }

    @Test
    void showsNoMarkAmongThePrefixes() throws IOException {
        write(NOTES);
        Dataset dataset = DatasetFactory.wrap(store.datasetGraph());
        assertThat(Txn.calculateRead(dataset, () -> dataset.getPrefixMapping().getNsPrefixMap()))
                .doesNotContainKey(CommitMark.PREFIX)
                .containsKey("prov");
    }
}
