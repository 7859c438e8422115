package org.w3id.diwan.interop;

import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** What Jena reads in a file; a warning counts as an error. */
final class ReadByJena {
    private ReadByJena() {}

    static SortedSet<String> lines(Path file) {
        SortedSet<String> lines = new TreeSet<>();
        RDFParser.source(file)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .checking(true)
                .parse(new StreamRDFBase() {
                    @Override
                    public void triple(org.apache.jena.graph.Triple triple) {
                        quad(Quad.create(Quad.defaultGraphIRI, triple));
                    }

                    @Override
                    public void quad(Quad quad) {
                        lines.add(line(quad));
                    }
                });
        return lines;
    }

    private static String line(Quad quad) {
        return Lines.line(
                term(quad.getSubject()),
                term(quad.getPredicate()),
                term(quad.getObject()),
                quad.isDefaultGraph() ? "" : term(quad.getGraph()));
    }

    private static String term(Node node) {
        if (node.isURI()) {
            return Lines.iri(node.getURI());
        }
        if (node.isLiteral()) {
            return Lines.literal(node.getLiteralLexicalForm(), node.getLiteralLanguage(), node.getLiteralDatatypeURI());
        }
        throw new AssertionError("neither an IRI nor a literal: " + node);
    }
}
