package org.w3id.diwan.serve.page;

import org.apache.jena.graph.Node;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;

/** Copies the quads that a query finds into memory: variables {@code ?g ?s ?p ?o}. */
final class Quads {
    private final RDFConnection connection;
    private final DatasetGraph found;

    Quads(RDFConnection connection, DatasetGraph found) {
        this.connection = connection;
        this.found = found;
    }

    /** Adds what is found; returns how many quads that was. */
    int add(ParameterizedSparqlString query) {
        int[] count = {0};
        connection.querySelect(query.toString(), row -> {
            found.add(node(row, "g"), node(row, "s"), node(row, "p"), node(row, "o"));
            count[0]++;
        });
        return count[0];
    }

    private static Node node(QuerySolution row, String variable) {
        return row.get(variable).asNode();
    }
}
