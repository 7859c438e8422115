package org.w3id.diwan.store;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The text index of the current transaction's generation. A query finds its index in the dataset's context, which outlives generations;
 * writing goes through the dataset and never comes here.
 */
final class CurrentTextIndex implements TextIndex {
    private final Supplier<? extends TextIndex> current;

    CurrentTextIndex(Supplier<? extends TextIndex> current) {
        this.current = current;
    }

    @Override
    public EntityDefinition getDocDef() {
        return current.get().getDocDef();
    }

    @Override
    public Map<String, Node> get(String uri) {
        return current.get().get(uri);
    }

    @Override
    public List<TextHit> query(Node property, String text, String graph, String language, int limit) {
        return hits(graph, limit, (in, most) -> current.get().query(property, text, in, language, most));
    }

    @Override
    public List<TextHit> query(Node property, String text, String graph, String language) {
        return query(property, text, graph, language, 0);
    }

    @Override
    public List<TextHit> query(Node property, String text, String graph, String language, int limit, String highlight) {
        return hits(graph, limit, (in, most) -> current.get().query(property, text, in, language, most, highlight));
    }

    @Override
    public List<TextHit> query(
            List<Resource> properties, String text, String graph, String language, int limit, String highlight) {
        return hits(graph, limit, (in, most) -> current.get().query(properties, text, in, language, most, highlight));
    }

    @Override
    public List<TextHit> query(
            String subject,
            List<Resource> properties,
            String text,
            String graph,
            String language,
            int limit,
            String highlight) {
        return hits(
                graph,
                limit,
                (in, most) -> current.get().query(subject, properties, text, in, language, most, highlight));
    }

    @Override
    public List<TextHit> query(
            Node subject,
            List<Resource> properties,
            String text,
            String graph,
            String language,
            int limit,
            String highlight) {
        return hits(
                graph,
                limit,
                (in, most) -> current.get().query(subject, properties, text, in, language, most, highlight));
    }

    /** Asks Lucene for hits in a graph, or in all where that is null. */
    private interface Search {
        List<TextHit> hits(@Nullable String graph, int limit);
    }

    /** Names are indexed with their own graphs, so in the default graph everything is found and hits in readings are left out. */
    private static List<TextHit> hits(@Nullable String graph, int limit, Search search) {
        if (graph == null || !DefaultGraph.isNamed(graph)) {
            return search.hits(graph, limit);
        }
        List<TextHit> all = search.hits(null, limit);
        List<TextHit> reviewed = reviewed(all);
        if (limit <= 0 || reviewed.size() == all.size() || all.size() < limit) {
            return reviewed;
        }
        return reviewed(search.hits(null, 0)).stream().limit(limit).toList();
    }

    private static List<TextHit> reviewed(List<TextHit> hits) {
        return hits.stream()
                .filter(hit -> hit.getGraph() == null || DefaultGraph.includes(hit.getGraph()))
                .toList();
    }

    @Override
    public void prepareCommit() {
        throw readOnly();
    }

    @Override
    public void commit() {
        throw readOnly();
    }

    @Override
    public void rollback() {
        throw readOnly();
    }

    @Override
    public void addEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void updateEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void deleteEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void close() {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("the index is written through the dataset");
    }
}
