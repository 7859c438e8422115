package org.w3id.diwan.store.data;

import java.util.Iterator;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.shared.DeleteDeniedException;
import org.apache.jena.sparql.core.DatasetGraphBase;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/**
 * The store as Jena sees it. Its quads are those of the named graphs; a triple has to be written into one of them, and graphs that were
 * loaded from files cannot be written: the next load would take such an edit back. The default graph follows.
 */
public final class CurrentDatasetGraph extends FollowingDatasetGraph {
    public CurrentDatasetGraph(Generations generations) {
        super(generations);
    }

    // ---- graphs that go through this class when they are written

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getUnionGraph() {
        return GraphView.createUnionGraph(this);
    }

    @Override
    public Graph getGraph(Node name) {
        return Quad.isDefaultGraph(name) ? getDefaultGraph() : GraphView.createNamedGraph(this, name);
    }

    // ---- no triple twice: what asks for all quads gets those of the named graphs

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
        return Node.ANY.equals(g) ? findNG(g, s, p, o) : super.find(g, s, p, o);
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
        if (generation().manifest().holds(graph)) {
            throw denied.apply("the graph " + graph.getURI()
                    + " was loaded from files: change them and load again, or write into a graph of your own");
        }
        noteChange();
    }

    private void requireNothingLoaded() {
        if (!generation().manifest().graphs().isEmpty()) {
            throw new DeleteDeniedException(
                    "graphs that were loaded from files cannot be deleted: name the graphs that shall go");
        }
        noteChange();
    }

    @Override
    public void add(Quad quad) {
        requireWritable(quad.getGraph(), AddDeniedException::new);
        write(() -> generation().add(quad));
    }

    @Override
    public void add(Node g, Node s, Node p, Node o) {
        add(Quad.create(g, s, p, o));
    }

    @Override
    public void delete(Quad quad) {
        requireWritable(quad.getGraph(), DeleteDeniedException::new);
        write(() -> generation().delete(quad));
    }

    @Override
    public void delete(Node g, Node s, Node p, Node o) {
        delete(Quad.create(g, s, p, o));
    }

    @Override
    public void deleteAny(Node g, Node s, Node p, Node o) {
        if (Node.ANY.equals(g)) {
            requireNothingLoaded();
        } else {
            requireWritable(g, DeleteDeniedException::new);
        }
        DatasetGraphBase.deleteAny(this, g, s, p, o);
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        removeGraph(name);
        GraphUtil.addInto(getGraph(name), graph);
    }

    @Override
    public void removeGraph(Node name) {
        deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public void clear() {
        deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    }
}
