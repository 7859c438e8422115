package org.w3id.diwan.serve.reconcile;

import java.util.Optional;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdfconnection.RDFConnection;
import org.jspecify.annotations.Nullable;

/** A text that changes when the names in a graph do. */
final class StoreVersion {
    /** Diwan's own store counts its commits, in the graph that no other query sees. */
    private static final String COMMIT = """
            SELECT ?n { GRAPH <urn:x-arq:DefaultGraph> { <urn:x-diwan:store> <urn:x-diwan:commit> ?n } }""";

    /** Any other store: how many names there are, and of how many letters. */
    private static final String NAMES = """
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            SELECT (COUNT(*) AS ?n) (SUM(STRLEN(STR(?o))) AS ?letters) {
              VALUES ?p { skos:prefLabel skos:altLabel dcterms:isReplacedBy } GRAPH ?g { ?e ?p ?o } }""";

    private StoreVersion() {}

    /** The same text as long as nothing changed; a change that keeps the number of names and of their letters is missed elsewhere. */
    static String of(RDFConnection connection) {
        StringBuilder version = new StringBuilder();
        Pages.one(
                connection,
                COMMIT,
                row -> version.append("commit ").append(text(row.get("n"))).append(' '));
        Pages.one(
                connection,
                NAMES,
                row -> version.append(text(row.get("n"))).append(' ').append(text(row.get("letters"))));
        return version.toString();
    }

    private static String text(@Nullable RDFNode node) {
        return Optional.ofNullable(node).map(RDFNode::toString).orElse("");
    }
}
