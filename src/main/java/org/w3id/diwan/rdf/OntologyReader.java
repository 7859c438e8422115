package org.w3id.diwan.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.ParseErrorCollector;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.model.Vocabulary;

/** Reads from the ontology, in Turtle, what a dossier may say, so that a new class or relation needs no Java. */
public final class OntologyReader {
    private static final String SHIPPED = "/ontology/diwan.ttl";

    private final IriScheme scheme;

    /** Reads Diwan's own terms. */
    public OntologyReader() {
        this(IriScheme.DIWAN);
    }

    /**
     * Reads the terms of one namespace.
     *
     * @param scheme whose {@linkplain IriScheme#ontology() namespace} the terms are in; all others are passed over
     */
    public OntologyReader(IriScheme scheme) {
        this.scheme = scheme;
    }

    /** The ontology that Diwan is shipped with. */
    public Vocabulary readShipped() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                OntologyReader.class.getResourceAsStream(SHIPPED), "the jar holds no " + SHIPPED)) {
            return read(in, SHIPPED);
        }
    }

    /**
     * Another ontology, from a file.
     *
     * @throws IOException if the file cannot be read or is not Turtle; the message says where
     */
    public Vocabulary read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    /**
     * Another ontology; the stream stays open.
     *
     * @throws IOException if the stream fails or is not Turtle; the message says where
     */
    public Vocabulary read(InputStream turtle) throws IOException {
        return read(turtle, "ontology");
    }

    private Vocabulary read(InputStream turtle, String name) throws IOException {
        try {
            Model ontology = new LinkedHashModel();
            RDFParser parser = Rio.createParser(RDFFormat.TURTLE);
            parser.setRDFHandler(new StatementCollector(ontology));
            // or Rio logs what the exception says again
            parser.setParseErrorListener(new ParseErrorCollector());
            parser.parse(turtle, scheme.base());
            return new OntologyTerms(ontology, scheme.ontology()).vocabulary();
        } catch (RDFParseException e) {
            throw new IOException(
                    name + ":" + e.getLineNumber() + ":" + Math.max(e.getColumnNumber(), 0) + ": " + e.getMessage(), e);
        }
    }
}
