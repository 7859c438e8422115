package org.w3id.diwan.store.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.w3id.diwan.store.World.WORLD;
import static org.w3id.diwan.store.World.named;
import static org.w3id.diwan.store.World.note;
import static org.w3id.diwan.store.World.update;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.dboe.transaction.txn.TransactionalComponentExternal;
import org.apache.jena.dboe.transaction.txn.TxnId;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.diwan.store.GraphStore;

/** What becomes of a graph where TDB2 can neither finish nor undo a write, as on a full disk. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class FailedWriteTest {
    private static final Node GRAPH = NodeFactory.createURI("https://example.org/notes");
    private static final Node SUBJECT = NodeFactory.createURI("https://example.org/note");

    @TempDir
    private Path temp;

    @ParameterizedTest
    @EnumSource
    void isWrittenAgainOnlyAfterItWasOpenedAgain(Step step) throws IOException {
        try (GraphStore store = loaded()) {
            update(store, note("before"));
            FullDisk disk = new FullDisk(store);

            disk.failsAt(step);
            assertThatThrownBy(() -> update(store, note("failed"))).hasStackTraceContaining(FullDisk.MESSAGE);
            disk.works();

            assertThat(named(store, "before"))
                    .as("read in the thread that failed")
                    .hasSize(1);
            assertThatThrownBy(() -> update(store, note("refused"))).hasMessageContaining("nothing can be written");
        }
        try (GraphStore store = GraphStore.open(temp.resolve("data"))) {
            assertThat(store.verify()).isEmpty();
            assertThat(named(store, "before")).hasSize(1);
            update(store, note("after"));
            assertThat(store.verify()).isEmpty();
            assertThat(named(store, "after")).hasSize(1);
            assertThat(named(store, "refused")).isEmpty();
        }
    }

    @Test
    void isWrittenAfterWhatWasNoWriteFailed() throws IOException {
        try (GraphStore store = loaded()) {
            DatasetGraph graph = store.datasetGraph();
            assertThatThrownBy(graph::abort).isInstanceOf(RuntimeException.class);
            graph.begin(TxnType.READ);
            assertThatThrownBy(() -> graph.add(GRAPH, SUBJECT, SUBJECT, SUBJECT))
                    .isInstanceOf(RuntimeException.class);
            graph.end();

            update(store, note("after"));
            assertThat(named(store, "after")).hasSize(1);
        }
    }

    private GraphStore loaded() throws IOException {
        GraphStore store = GraphStore.open(temp.resolve("data"));
        store.load(List.of(WORLD));
        return store;
    }

    /** Where a write fails; from there on nothing works until there is room again. */
    private enum Step {
        PREPARE,
        COMMIT
    }

    /** A part of the transaction system that fails when it is told to. */
    private static final class FullDisk extends TransactionalComponentExternal<Object> {
        private static final String MESSAGE = "the test's disk is full";

        private boolean works = true;
        private Step failing = Step.PREPARE;

        private FullDisk(GraphStore store) throws IOException {
            super(ComponentId.create(null, new byte[] {1, 2, 3, 4}));
            TransactionCoordinator transactions = TDBInternal.getTransactionCoordinator(
                    ((CurrentDatasetGraph) store.datasetGraph()).generation().database());
            transactions.modifyConfig(() -> transactions.addExternal(this));
        }

        private void failsAt(Step step) {
            works = false;
            failing = step;
        }

        private void works() {
            works = true;
        }

        private void need(boolean room) {
            if (!works && room) {
                throw new IllegalStateException(MESSAGE);
            }
        }

        @Override
        protected Object _begin(ReadWrite mode, TxnId id) {
            return id;
        }

        @Override
        protected @Nullable ByteBuffer _commitPrepare(TxnId id, Object state) {
            need(failing == Step.PREPARE);
            return null;
        }

        @Override
        protected void _commit(TxnId id, Object state) {
            need(failing == Step.COMMIT);
        }

        @Override
        protected void _commitEnd(TxnId id, Object state) {}

        @Override
        protected void _abort(TxnId id, Object state) {
            need(true);
        }
    }
}
