package org.w3id.diwan.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.SD;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.ParseErrorCollector;
import org.w3id.diwan.model.Format;
import org.w3id.diwan.model.Slug;

/** Which files an earlier run wrote into a folder: those whose graphs the description there names. */
final class EarlierFiles {
    private final String sources;
    private final Format format;

    EarlierFiles(Terms terms, Format format) {
        sources = terms.scheme().sources();
        this.format = format;
    }

    /** Their names; none where there is no description or it was changed beyond reading, for then it is safer to leave them. */
    Set<String> describedIn(Path description) throws IOException {
        if (!Files.isRegularFile(description)) {
            return Set.of();
        }
        Set<String> files = new HashSet<>();
        RDFParser parser = Rio.createParser(RioFormats.of(format));
        parser.setParseErrorListener(new ParseErrorCollector());
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement triple) {
                if (triple.getPredicate().equals(SD.NAME)) {
                    addFile(triple.getObject().stringValue(), files);
                }
            }
        });
        try (InputStream in = Files.newInputStream(description)) {
            parser.parse(in);
        } catch (RDFParseException changed) {
            return Set.of();
        }
        return files;
    }

    private void addFile(String graph, Set<String> files) {
        if (graph.startsWith(sources) && Slug.isValid(graph.substring(sources.length()))) {
            files.add(graph.substring(sources.length()) + "." + format.extension());
        }
    }
}
