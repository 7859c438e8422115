package org.w3id.diwan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.w3id.diwan.store.World.WORLD;
import static org.w3id.diwan.store.World.named;
import static org.w3id.diwan.store.World.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.OperationDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.store.data.LoadReport.Outcome;

final class BackupTest {
    private static final String NOTE =
            "INSERT DATA { GRAPH <https://example.org/notes> { _:n <http://www.w3.org/2004/02/skos/core#altLabel> 'Marginalia'@en , 'هامش'@ar } }";

    @TempDir
    private Path temp;

    @Test
    void isNQuadsThatHoldTheWholeGraph() throws IOException {
        Path backup = temp.resolve("backup.nq.gz");
        try (GraphStore store = edited()) {
            long quads = store.backup(backup);

            DatasetGraph all = RDFDataMgr.loadDataset(backup.toString()).asDatasetGraph();
            assertThat(all.getDefaultGraph().isEmpty()).isTrue();
            assertThat(all.stream().count()).isEqualTo(quads);
            assertThat(isomorphic(store.datasetGraph(), all)).isTrue();
        }
    }

    @Test
    void givesBackTheGraphItsNamesAndWhoseGraphsAreWhose() throws IOException {
        Path backup = temp.resolve("backup.nq.gz");
        try (GraphStore store = edited();
                GraphStore restored = GraphStore.open(temp.resolve("restored"))) {
            store.backup(backup);

            assertThat(restored.restore(backup).outcome()).isEqualTo(Outcome.LOADED);

            assertThat(isomorphic(store.datasetGraph(), restored.datasetGraph()))
                    .isTrue();
            assertThat(named(restored, "هامش")).hasSize(1);
            assertThat(restored.load(List.of(WORLD)).outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThatThrownBy(() -> update(restored, "DROP GRAPH <https://w3id.org/diwan/source/register>"))
                    .isInstanceOf(OperationDeniedException.class);
            restored.load(List.of(WORLD, World.MORE));
            assertThat(named(restored, "marginalia")).hasSize(1);
        }
    }

    @Test
    void isRestoredOnlyIntoAnEmptyStore() throws IOException {
        Path backup = temp.resolve("backup.nq.gz");
        try (GraphStore store = edited()) {
            store.backup(backup);

            assertThatThrownBy(() -> store.restore(backup)).hasMessageContaining("empty");
        }
    }

    @Test
    void isRefusedWhenItIsDamaged() throws IOException {
        Path backup = temp.resolve("backup.nq.gz");
        try (GraphStore store = edited()) {
            store.backup(backup);
        }
        byte[] whole = Files.readAllBytes(backup);
        for (int length : new int[] {0, 5, 200, whole.length / 2, whole.length - 4}) {
            Files.write(backup, java.util.Arrays.copyOf(whole, length));
            refuses(backup);
        }
        try (var out = new GZIPOutputStream(Files.newOutputStream(backup))) {
            out.write("<https://example.org/s> <https://example.org/p> 1 .\n"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        refuses(backup);
    }

    @Test
    void leavesTheBackupBeforeInPlaceWhenItFails() throws IOException {
        Path backup = Files.writeString(temp.resolve("backup.nq.gz"), "the one before");
        Files.createDirectory(temp.resolve("backup.nq.gz.unchecked"));
        try (GraphStore store = edited()) {
            assertThatThrownBy(() -> store.backup(backup)).isInstanceOf(IOException.class);
        }
        assertThat(backup).hasContent("the one before");
    }

    private void refuses(Path backup) throws IOException {
        try (GraphStore restored = GraphStore.open(temp.resolve("restored"))) {
            assertThatThrownBy(() -> restored.restore(backup))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("backup.nq.gz");
            assertThatThrownBy(restored::datasetGraph).hasMessageContaining("nothing is loaded");
        }
    }

    private static GraphStore edited() throws IOException {
        GraphStore store = GraphStore.inMemory();
        store.load(List.of(WORLD));
        update(store, NOTE);
        return store;
    }

    private static boolean isomorphic(DatasetGraph one, DatasetGraph other) {
        return IsoMatcher.isomorphic(graphs(one), graphs(other));
    }

    /** A copy without the default graph, which repeats what the others hold. */
    private static DatasetGraph graphs(DatasetGraph graph) {
        DatasetGraph copy = DatasetGraphFactory.create();
        Txn.executeRead(
                graph,
                () -> graph.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(copy::add));
        assertThat(copy.containsGraph(NodeFactory.createURI("https://w3id.org/diwan/ontology")))
                .isTrue();
        return copy;
    }
}
