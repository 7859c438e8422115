package org.w3id.diwan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.shared.DeleteDeniedException;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.TDB2;
import org.jspecify.annotations.Nullable;

/**
 * The store as Jena sees it: every transaction runs in the generation that is current when it begins.
 *
 * <p>The default graph is the union of all named graphs, in queries and in the API alike. A triple has to be written into a named graph,
 * and graphs that were loaded from files cannot be written: the next load would take such an edit back.
 */
final class CurrentDatasetGraph extends DatasetGraphWrapper {
    /** A thread's transaction: what it runs in, and for a write what keeps loads out. */
    private record Transaction(CurrentGeneration.Use use, Optional<FileLocks.Held> edit) {
        boolean isWrite() {
            return edit.isPresent();
        }

        void endEdit() throws IOException {
            if (edit.isPresent()) {
                edit.get().close();
            }
        }
    }

    private final CurrentGeneration current;
    private final Generations generations;

    @SuppressWarnings("ThreadLocalUsage") // a transaction belongs to a thread and a store; removed when it ends
    private final ThreadLocal<@Nullable Transaction> transaction = new ThreadLocal<>();

    @SuppressWarnings("NullAway") // the wrapped graph changes: get() answers for it
    CurrentDatasetGraph(CurrentGeneration current, Generations generations) {
        // a copy, for it holds TDB2's own way to execute queries, without which they are slow and some fail
        super(null, current.peek().database().getContext().copy());
        this.current = current;
        this.generations = generations;
        getContext().setTrue(TDB2.symUnionDefaultGraph);
        getContext()
                .set(
                        TextQuery.textIndex,
                        new CurrentTextIndex(() -> generation().index()));
    }

    /** What the calling thread sees. */
    Generation generation() {
        Transaction running = transaction.get();
        return running == null ? current.peek() : running.use().generation();
    }

    @Override
    protected DatasetGraph get() {
        return generation().graph();
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
        Transaction begun = type == TxnType.WRITE ? beginWrite() : new Transaction(current.use(), Optional.empty());
        transaction.set(begun);
        try {
            get().begin(type);
        } catch (RuntimeException e) {
            leave();
            throw e;
        }
    }

    private Transaction beginWrite() {
        try {
            FileLocks.Held edit = generations.beginEdit();
            try {
                return new Transaction(current.useNewest(), Optional.of(edit));
            } catch (IOException | RuntimeException e) {
                edit.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("nothing can be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void commit() {
        Transaction running = transaction.get();
        if (running == null || !running.isWrite()) {
            get().commit();
            return;
        }
        try {
            generation().markEdited();
            generation().commit();
            // given back even where a caller forgets to end
            running.endEdit();
        } catch (IOException e) {
            throw new UncheckedIOException("the transaction cannot be committed", e);
        }
    }

    @Override
    public void end() {
        try {
            get().end();
        } finally {
            leave();
        }
    }

    private void leave() {
        Transaction running = transaction.get();
        if (running == null) {
            return;
        }
        transaction.remove();
        try {
            running.endEdit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            running.use().close();
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

    // ---- the default graph is the union of all others

    @Override
    public Graph getDefaultGraph() {
        return getUnionGraph();
    }

    @Override
    public Graph getUnionGraph() {
        return GraphView.createUnionGraph(this);
    }

    @Override
    public Graph getGraph(Node name) {
        return Quad.isDefaultGraph(name) ? getUnionGraph() : GraphView.createNamedGraph(this, name);
    }

    @Override
    public Iterator<Quad> find() {
        return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public Iterator<Quad> find(Quad quad) {
        return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
        if (Node.ANY.equals(g)) {
            return findNG(g, s, p, o);
        }
        return super.find(Quad.isDefaultGraph(g) ? Quad.unionGraph : g, s, p, o);
    }

    @Override
    public boolean contains(Quad quad) {
        return contains(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public boolean contains(Node g, Node s, Node p, Node o) {
        return super.contains(Quad.isDefaultGraph(g) ? Quad.unionGraph : g, s, p, o);
    }

    @Override
    public boolean containsGraph(Node name) {
        return Quad.isDefaultGraph(name) || super.containsGraph(name);
    }

    @Override
    public boolean isEmpty() {
        return !findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).hasNext();
    }

    // ---- who may write where

    private void requireWritable(Node graph, Function<String, RuntimeException> denied) {
        if (Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph)) {
            throw denied.apply("name the graph: every triple stands in a graph that says where it comes from");
        }
        if (graph.isURI() && generation().manifest().graphs().contains(graph.getURI())) {
            throw denied.apply("the graph " + graph.getURI()
                    + " was loaded from files: change them and load again, or write into a graph of your own");
        }
    }

    @Override
    public void add(Quad quad) {
        requireWritable(quad.getGraph(), AddDeniedException::new);
        super.add(quad);
    }

    @Override
    public void add(Node g, Node s, Node p, Node o) {
        requireWritable(g, AddDeniedException::new);
        super.add(g, s, p, o);
    }

    @Override
    public void delete(Quad quad) {
        requireWritable(quad.getGraph(), DeleteDeniedException::new);
        super.delete(quad);
    }

    @Override
    public void delete(Node g, Node s, Node p, Node o) {
        requireWritable(g, DeleteDeniedException::new);
        super.delete(g, s, p, o);
    }

    @Override
    public void deleteAny(Node g, Node s, Node p, Node o) {
        if (Node.ANY.equals(g)) {
            requireNothingLoaded();
        } else {
            requireWritable(g, DeleteDeniedException::new);
        }
        super.deleteAny(g, s, p, o);
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        requireWritable(name, AddDeniedException::new);
        super.addGraph(name, graph);
    }

    @Override
    public void removeGraph(Node name) {
        requireWritable(name, DeleteDeniedException::new);
        super.removeGraph(name);
    }

    @Override
    public void clear() {
        requireNothingLoaded();
        super.clear();
    }

    private void requireNothingLoaded() {
        if (!generation().manifest().graphs().isEmpty()) {
            throw new DeleteDeniedException(
                    "graphs that were loaded from files cannot be deleted: name the graphs that shall go");
        }
    }
}
