package org.w3id.diwan.serve.graph;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdfconnection.RDFConnection;

/** Writes queries in standard SPARQL 1.1 and reads their answers. */
final class Sparql {
    private static final String PREFIXES = """
            PREFIX : <https://w3id.org/diwan/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private Sparql() {}

    static void select(RDFConnection connection, String query, Consumer<QuerySolution> row) {
        connection.querySelect(PREFIXES + query, row);
    }

    /** A variable's IRI or lexical form; empty where it is not bound. */
    static String text(QuerySolution row, String variable) {
        RDFNode node = row.get(variable);
        return node == null ? "" : node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
    }

    static String values(String variable, Collection<String> iris) {
        return "VALUES " + variable + " { " + iris.stream().map(Sparql::iri).collect(Collectors.joining(" ")) + " } ";
    }

    /** Ids and names from a request have been checked; what comes out of the graph may hold characters that end an IRI. */
    private static String iri(String iri) {
        return iri.chars().anyMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0)
                ? "<urn:x-unspeakable:>"
                : "<" + iri + ">";
    }

    static String string(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
