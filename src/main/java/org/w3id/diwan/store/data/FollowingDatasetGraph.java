package org.w3id.diwan.store.data;

import com.google.common.reflect.Reflection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.store.index.CommitMark;

/** A dataset graph whose every transaction runs in the generation that is current when it begins. */
abstract class FollowingDatasetGraph extends DatasetGraphWrapper {
    /** A thread's transaction: what it runs in, for a write what keeps loads out, and whether it has changed anything. */
    private record Transaction(Generation generation, Optional<FileLocks.Held> edit, AtomicBoolean changed) {
        private void endEdit() {
            edit.ifPresent(FileLocks.Held::close);
        }
    }

    private final Generations generations;
    private volatile boolean writeFailed;

    @SuppressWarnings("ThreadLocalUsage") // a transaction belongs to a thread and a store; removed when it ends
    private final ThreadLocal<@Nullable Transaction> transaction = new ThreadLocal<>();

    @SuppressWarnings("NullAway") // the wrapped graph changes: get() answers for it
    FollowingDatasetGraph(Generations generations) {
        // a copy, for it holds TDB2's own way to execute queries, without which they are slow and some fail
        super(null, generations.peek().database().getContext().copy());
        this.generations = generations;
        // whatever the process is set to
        getContext().setFalse(TDB2.symUnionDefaultGraph);
        getContext().set(TextQuery.textIndex, currentIndex());
        QC.setFactory(getContext(), StoppablePaths.FACTORY);
    }

    /** The index of the current transaction's generation; a query finds its index in the context, which outlives generations. */
    private TextIndex currentIndex() {
        return Reflection.newProxy(TextIndex.class, (proxy, method, arguments) -> {
            try {
                return method.invoke(generation().index(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    /** What the calling thread sees. */
    public Generation generation() {
        Transaction running = transaction.get();
        return running == null ? generations.peek() : running.generation;
    }

    @Override
    protected DatasetGraph get() {
        return generation().graph();
    }

    /** A copy without Diwan's own mark. */
    @Override
    public PrefixMap prefixes() {
        PrefixMap visible = PrefixMapFactory.create(
                isInTransaction() ? get().prefixes() : Txn.calculateRead(this, () -> get().prefixes()));
        visible.delete(CommitMark.PREFIX);
        return visible;
    }

    @Override
    public void begin() {
        begin(TxnType.READ);
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public void begin(TxnType type) {
        if (transaction.get() != null) {
            throw new JenaTransactionException("already in a transaction");
        }
        Transaction begun = type == TxnType.WRITE
                ? beginWrite()
                : new Transaction(generations.hold(), Optional.empty(), new AtomicBoolean());
        transaction.set(begun);
        try {
            get().begin(type == TxnType.WRITE ? type : TxnType.READ);
        } catch (RuntimeException e) {
            leave();
            throw e;
        }
    }

    private Transaction beginWrite() {
        try {
            if (writeFailed) {
                throw new IOException(
                        "No space left, or another failure, when something was written before: start again");
            }
            FileLocks.Held edit = generations.beginEdit();
            try {
                return new Transaction(generations.holdNewest(), Optional.of(edit), new AtomicBoolean());
            } catch (IOException | RuntimeException e) {
                edit.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("nothing can be written: " + e.getMessage(), e);
        }
    }

    /** A read stays a read: a write has to keep loads out from its beginning. */
    @Override
    public boolean promote(Promote mode) {
        Transaction running = transaction.get();
        return running != null && running.edit.isPresent();
    }

    @Override
    public void commit() {
        Transaction running = transaction.get();
        if (running == null || !running.changed.get()) {
            get().commit();
            return;
        }
        finish(() -> running.generation.commit());
        // given back even where a caller forgets to end
        running.endEdit();
    }

    @Override
    public void abort() {
        finish(() -> get().abort());
    }

    /** Commits or undoes. A transaction that fails to is ended: its callers do not, and its thread would stay in it. */
    private void finish(Runnable step) {
        try {
            write(step);
        } catch (RuntimeException | InternalError failure) {
            try {
                end();
            } catch (RuntimeException | InternalError again) {
                failure.addSuppressed(again);
            }
            throw failure;
        }
    }

    @Override
    public void end() {
        try {
            write(() -> generation().end());
        } finally {
            leave();
        }
    }

    private void leave() {
        Transaction running = transaction.get();
        if (running != null) {
            transaction.remove();
            running.endEdit();
            generations.release(running.generation);
        }
    }

    @Override
    public boolean isInTransaction() {
        return transaction.get() != null && get().isInTransaction();
    }

    @Override
    public void close() {
        // the store closes what it opened
    }

    /**
     * Writes, undoes or ends. After a write transaction fails to, for example on a full disk, nothing more is written until the store is
     * opened again: TDB2 may have taken back only a part of it in memory, and keeps its lock for writers.
     */
    final void write(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | InternalError failure) {
            Transaction running = transaction.get();
            if (running != null && running.edit.isPresent()) {
                writeFailed = true;
            }
            throw failure;
        }
    }

    /** To be called before anything is written: what changed nothing is not committed as an edit. */
    final void noteChange() {
        Transaction running = transaction.get();
        if (running != null) {
            running.changed.set(true);
        }
    }
}
