package org.w3id.diwan.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.cli.Run;
import org.w3id.diwan.cli.terminal.ExitCode;
import org.w3id.diwan.serve.DiwanServer;
import org.w3id.diwan.serve.dump.DumpModule;
import org.w3id.diwan.store.GraphStore;

/** {@code backup} and {@code restore}, as an operator uses them. */
final class BackupCommandTest {
    private static final String WORLD = "src/test/resources/cases/shapes/world.trig";

    @TempDir
    private Path temp;

    private Path data;
    private Path file;

    @BeforeEach
    void load() {
        data = temp.resolve("data");
        file = temp.resolve("backup.nq.gz");
        assertThat(Run.diwan("load", WORLD, "--data", data.toString()).exit()).isZero();
    }

    private void addANote(GraphStore store) throws IOException {
        var dataset = DatasetFactory.wrap(store.datasetGraph());
        Txn.executeWrite(
                dataset,
                () -> UpdateExecution.dataset(dataset)
                        .update(
                                "INSERT DATA { GRAPH <https://example.org/notes> { _:n <https://example.org/p> 'هامش' } }")
                        .execute());
    }

    private DatasetGraph restored() throws IOException {
        Path folder = temp.resolve("restored");
        assertThat(Run.diwan("restore", file.toString(), "--data", folder.toString())
                        .exit())
                .isZero();
        Path again = temp.resolve("again.nq.gz");
        assertThat(Run.diwan("backup", again.toString(), "--data", folder.toString())
                        .exit())
                .isZero();
        return RDFDataMgr.loadDataset(again.toString()).asDatasetGraph();
    }

    @Test
    void givesBackTheSameGraph() throws IOException {
        try (GraphStore store = GraphStore.open(data)) {
            addANote(store);
        }
        Run run = Run.diwan("backup", file.toString(), "--data", data.toString());
        assertThat(run.err()).contains("backup.nq.gz: ").contains("triples");
        DatasetGraph written = RDFDataMgr.loadDataset(file.toString()).asDatasetGraph();
        assertThat(written.containsGraph(org.apache.jena.graph.NodeFactory.createURI("https://example.org/notes")))
                .isTrue();
        assertThat(IsoMatcher.isomorphic(written, restored())).isTrue();
    }

    /** The dump is what the command asks a server in another process for. */
    @Test
    void isTakenFromAServerWhileItServes() throws IOException {
        try (GraphStore store = GraphStore.open(data);
                DiwanServer server = DiwanServer.over(store.datasetGraph())
                        .module(connections -> new DumpModule(connections, java.util.Optional.of(store)))
                        .port(0)
                        .start()) {
            addANote(store);
            EndpointNote.in(data).write(server.url().resolve("sparql"));
            Run run = Run.diwan("backup", file.toString(), "--data", data.toString());
            assertThat(run.err()).contains("backup.nq.gz: ");
            assertThat(run.exit()).isZero();
        }
        DatasetGraph written = RDFDataMgr.loadDataset(file.toString()).asDatasetGraph();
        assertThat(IsoMatcher.isomorphic(written, restored())).isTrue();
    }

    @Test
    void refusesWhatIsNoBackupAndAFolderInUse() throws IOException {
        Run no = Run.diwan("restore", WORLD, "--data", temp.resolve("other").toString());
        assertThat(no.exit()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(no.err()).contains("world.trig");

        Run.diwan("backup", file.toString(), "--data", data.toString());
        Run full = Run.diwan("restore", file.toString(), "--data", data.toString());
        assertThat(full.exit()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(full.err()).contains("empty store");
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "other", "backup.nq.gz");
        }
    }
}
