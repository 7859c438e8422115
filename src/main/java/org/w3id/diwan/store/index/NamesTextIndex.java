package org.w3id.diwan.store.index;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * The text index over every name in the graph: {@code ?entity text:query "daesh"} finds by labels and aliases alike, in every script.
 * All naming properties share one field, for an analyst who looks for a name does not care which of them it is.
 */
public final class NamesTextIndex extends TextIndexLucene {
    /** Changes whenever what is indexed, or how, changes: part of what makes an index current. */
    public static final String DEFINITION = "names-2";

    private static final String FIELD = "name";
    private static final int LONGEST_SEARCH = 1_000;
    private static final Set<Node> PROPERTIES =
            Set.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());

    /** Opens an index, or an empty one. */
    public NamesTextIndex(Directory directory) {
        super(directory, config());
    }

    private static TextIndexConfig config() {
        EntityDefinition names = new EntityDefinition("uri", FIELD, "graph");
        PROPERTIES.forEach(property -> names.set(FIELD, property));
        names.setLangField("language");
        // without it a deleted name would stay in the index
        names.setUidField("id");
        TextIndexConfig config = new TextIndexConfig(names);
        config.setAnalyzer(new NameAnalyzer());
        config.setValueStored(true);
        return config;
    }

    /** Indexes every name of a graph into an empty index and commits it; the caller holds a transaction. Answers how many there are. */
    public long fill(DatasetGraph graph) throws IOException {
        long count = 0;
        for (Node property : PROPERTIES) {
            for (Iterator<Quad> quads = graph.findNG(Node.ANY, Node.ANY, property, Node.ANY); quads.hasNext(); ) {
                Quad quad = quads.next();
                if (quad.getObject().isLiteral()) {
                    addEntity(TextQueryFuncs.entityFromQuad(getDocDef(), quad));
                    count++;
                }
            }
        }
        CommitMark.set(CommitMark.inGraph(graph), getIndexWriter());
        getIndexWriter().commit();
        return count;
    }

    /**
     * What all other queries lead to. Names are indexed with their own graphs, so in the default graph everything is found and hits in
     * readings are left out.
     *
     * @param graph where to look; null for everywhere
     * @param limit how many hits at the most; 0 for all
     */
    @Override
    public List<TextHit> query(
            @Nullable String subject,
            List<Resource> properties,
            String text,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        if (text.length() > LONGEST_SEARCH) {
            throw new QueryExecException("A search for names has at most " + LONGEST_SEARCH + " characters.");
        }
        if (graph == null || !DefaultGraph.isNamed(graph)) {
            return super.query(subject, properties, text, graph, language, limit, highlight);
        }
        List<TextHit> all = super.query(subject, properties, text, null, language, limit, highlight);
        List<TextHit> reviewed = reviewed(all);
        if (limit <= 0 || reviewed.size() == all.size() || all.size() < limit) {
            return reviewed;
        }
        List<TextHit> unlimited = super.query(subject, properties, text, null, language, 0, highlight);
        return reviewed(unlimited).stream().limit(limit).toList();
    }

    private static List<TextHit> reviewed(List<TextHit> hits) {
        return hits.stream()
                .filter(hit -> hit.getGraph() == null || DefaultGraph.includes(hit.getGraph()))
                .toList();
    }
}
