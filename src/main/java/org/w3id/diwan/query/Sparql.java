package org.w3id.diwan.query;

import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;

/** Writes parts of queries. */
public final class Sparql {
    private Sparql() {}

    /** {@code VALUES ?v { <a> <b> } } */
    public static String values(String variable, Collection<String> iris) {
        return "VALUES " + variable + " { " + iris(iris) + " } ";
    }

    /** IRIs after each other. What cannot be written is left out: a graph elsewhere may hold characters that end an IRI. */
    public static String iris(Collection<String> iris) {
        return iris.stream()
                .filter(Sparql::isWritable)
                .map(iri -> "<" + iri + ">")
                .collect(Collectors.joining(" "));
    }

    private static boolean isWritable(String iri) {
        return iri.chars().noneMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0);
    }

    /** A plain text. */
    public static String string(String text) {
        return NodeFmtLib.strNT(NodeFactory.createLiteralString(text));
    }
}
