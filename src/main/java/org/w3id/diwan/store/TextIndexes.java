package org.w3id.diwan.store;

import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.store.Directory;

/**
 * The text index over every name in the graph: {@code ?entity text:query "daesh"} finds by labels and aliases alike, in every script.
 * All naming properties share one field, for an analyst who looks for a name does not care which of them it is.
 */
final class TextIndexes {
    /** Changes whenever what is indexed, or how, changes: part of what makes an index current. */
    static final String DEFINITION = "names-2";

    private static final String FIELD = "name";
    private static final Set<Node> PROPERTIES =
            Set.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());

    private TextIndexes() {}

    /** Opens an index, or an empty one. */
    static TextIndexLucene open(Directory directory) {
        EntityDefinition names = new EntityDefinition("uri", FIELD, "graph");
        PROPERTIES.forEach(property -> names.set(FIELD, property));
        names.setLangField("language");
        // without it a deleted name would stay in the index
        names.setUidField("id");
        TextIndexConfig config = new TextIndexConfig(names);
        config.setAnalyzer(new NameAnalyzer());
        config.setValueStored(true);
        return new TextIndexLucene(directory, config);
    }

    /** Indexes every name of a graph into an empty index and commits it; the caller holds a transaction. Answers how many there are. */
    static long fill(TextIndexLucene index, DatasetGraph graph) throws IOException {
        long count = 0;
        for (Node property : PROPERTIES) {
            for (Iterator<Quad> quads = graph.findNG(Node.ANY, Node.ANY, property, Node.ANY); quads.hasNext(); ) {
                Quad quad = quads.next();
                if (quad.getObject().isLiteral()) {
                    index.addEntity(TextQueryFuncs.entityFromQuad(index.getDocDef(), quad));
                    count++;
                }
            }
        }
        CommitMark.set(CommitMark.inGraph(graph), index.getIndexWriter());
        index.getIndexWriter().commit();
        return count;
    }
}
