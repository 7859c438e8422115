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
        return current.get().query(property, text, graph, language, limit);
    }

    @Override
    public List<TextHit> query(Node property, String text, String graph, String language) {
        return current.get().query(property, text, graph, language);
    }

    @Override
    public List<TextHit> query(Node property, String text, String graph, String language, int limit, String highlight) {
        return current.get().query(property, text, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            List<Resource> properties, String text, String graph, String language, int limit, String highlight) {
        return current.get().query(properties, text, graph, language, limit, highlight);
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
        return current.get().query(subject, properties, text, graph, language, limit, highlight);
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
        return current.get().query(subject, properties, text, graph, language, limit, highlight);
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
