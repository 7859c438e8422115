package org.w3id.diwan.interop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/** What RDF4J reads in a file. */
final class ReadByRio {
    private ReadByRio() {}

    static SortedSet<String> lines(Path file) throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        RDFFormat format = Rio.getParserFormatForFileName(file.toString()).orElseThrow();
        RDFParser parser = Rio.createParser(format);
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
                lines.add(line(statement));
            }
        });
        try (InputStream in = Files.newInputStream(file)) {
            parser.parse(in);
        }
        return lines;
    }

    private static String line(Statement statement) {
        return Lines.line(
                term(statement.getSubject()),
                term(statement.getPredicate()),
                term(statement.getObject()),
                statement.getContext() == null ? "" : term(statement.getContext()));
    }

    private static String term(Value value) {
        if (value instanceof IRI) {
            return Lines.iri(value.stringValue());
        }
        if (value instanceof Literal literal) {
            return Lines.literal(
                    literal.getLabel(),
                    literal.getLanguage().orElse(""),
                    literal.getDatatype().stringValue());
        }
        throw new AssertionError("neither an IRI nor a literal: " + value);
    }
}
