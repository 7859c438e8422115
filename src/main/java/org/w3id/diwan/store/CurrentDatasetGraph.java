package org.w3id.diwan.store;

import java.util.Iterator;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.shared.DeleteDeniedException;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/**
 * The store as Jena sees it.
 *
 * <p>The default graph is the union of all named graphs, in queries and in the API alike. A triple has to be written into a named graph,
 * and graphs that were loaded from files cannot be written: the next load would take such an edit back.
 */
final class CurrentDatasetGraph extends FollowingDatasetGraph {
    CurrentDatasetGraph(CurrentGeneration current, Generations generations) {
        super(current, generations);
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
        noteChange();
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
        noteChange();
    }
}
