package org.w3id.diwan.rdf.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.ParseErrorCollector;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.w3id.diwan.model.file.ShippedFolder;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/**
 * Reads from an ontology what a dossier may say, so that a new class or relation needs no Java. An ontology is a folder: {@code diwan.ttl}
 * has the terms; {@code alignments.ttl}, which says what they are in the words of others, and {@code rules.ttl}, which says what follows
 * from them, may be missing.
 */
public final class OntologyReader {
    static final String TERMS = "diwan.ttl";
    static final String ALIGNMENTS = "alignments.ttl";
    static final String RULES = "rules.ttl";

    private OntologyReader() {}

    /** The ontology that Diwan is shipped with. */
    public static Vocabulary readShipped() throws IOException {
        return shipped().vocabulary();
    }

    /**
     * Another ontology.
     *
     * @throws IOException if a file cannot be read or is not Turtle; the message says where
     */
    public static Vocabulary read(Path folder) throws IOException {
        return terms(folder).vocabulary();
    }

    /** What the terms that Diwan is shipped with mean, in English, by local name. */
    public static Map<String, String> definitionsShipped() throws IOException {
        return shipped().definitions();
    }

    /** What the terms of another ontology mean, in English, by local name. */
    public static Map<String, String> definitions(Path folder) throws IOException {
        return terms(folder).definitions();
    }

    private static OntologyTerms shipped() throws IOException {
        try (ShippedFolder ontology = ShippedFolder.beside("/ontology/" + TERMS)) {
            return terms(ontology.path());
        }
    }

    private static OntologyTerms terms(Path folder) throws IOException {
        Model ontology = new LinkedHashModel();
        for (String file : List.of(TERMS, ALIGNMENTS, RULES)) {
            Path path = folder.resolve(file);
            if (file.equals(TERMS) || Files.exists(path)) {
                try (InputStream in = Files.newInputStream(path)) {
                    parse(in, path.toString(), ontology);
                }
            }
        }
        return new OntologyTerms(ontology);
    }

    /** Adds a file's triples and prefixes; the stream stays open. */
    static void parse(InputStream turtle, String name, Model into) throws IOException {
        RDFParser parser = Rio.createParser(RDFFormat.TURTLE);
        parser.setRDFHandler(new StatementCollector(into));
        // or Rio logs what the exception says again
        parser.setParseErrorListener(new ParseErrorCollector());
        try {
            parser.parse(turtle, IriScheme.base());
        } catch (RDFParseException e) {
            throw new IOException(
                    name + ":" + e.getLineNumber() + ":" + Math.max(e.getColumnNumber(), 0) + ": " + e.getMessage(), e);
        }
    }
}
