package org.w3id.diwan.rdf;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.w3id.diwan.model.vocabulary.Format;

/** Writes one graph in one format through Rio. */
final class GraphFormatter {
    private static final int BUFFER = 1 << 16;

    static {
        initializeUriValidator();
    }

    private final RDFFormat format;
    private final Map<String, String> prefixes;

    GraphFormatter(Format format, Map<String, String> prefixes) {
        this.format = rio(format);
        this.prefixes = prefixes;
    }

    /** Rio's name of a format. */
    static RDFFormat rio(Format format) {
        return Rio.getWriterFormatForMIMEType(format.mediaType()).orElseThrow();
    }

    /** Writes the triples in the order given and leaves the stream open. */
    void write(List<Statement> triples, OutputStream out) throws IOException {
        if (format.hasCharset()) {
            // Rio writes text character by character: straight to a stream that costs 14 kB of garbage a triple
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
            write(triples, Rio.createWriter(format, new PlainLines(text)));
            text.flush();
        } else {
            OutputStream bytes = new BufferedOutputStream(out, BUFFER);
            write(triples, Rio.createWriter(format, bytes));
            bytes.flush();
        }
    }

    private void write(List<Statement> triples, RDFWriter writer) throws IOException {
        writer.set(BasicWriterSettings.PRETTY_PRINT, true);
        writer.set(BasicWriterSettings.INLINE_BLANK_NODES, false);
        writer.set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);
        try {
            writer.startRDF();
            prefixes.forEach(writer::handleNamespace);
            triples.forEach(writer::handleStatement);
            writer.endRDF();
        } catch (RDFHandlerException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /**
     * Rio's JSON-LD library builds a table of letters by upper-casing the alphabet in the machine's language, and in Turkish, whose
     * capital I is another letter, fails for as long as the Java machine runs. So it has to build the table in no language.
     */
    private static void initializeUriValidator() {
        Locale ofTheMachine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            Class.forName("no.hasmac.jsonld.uri.PartiallyImplementedUriValidator");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("another JSON-LD library than expected: is this still needed?", e);
        } finally {
            Locale.setDefault(ofTheMachine);
        }
    }

    /**
     * Ends lines with a line feed on every machine and leaves empty lines empty. Rio ends a line as the machine does and indents empty ones
     * too, each with a call of its own, by which they are told from the text.
     */
    private static final class PlainLines extends FilterWriter {
        private static final String END = System.lineSeparator();
        private static final String INDENTATION = "  ";

        private int indentation;

        private PlainLines(Writer out) {
            super(out);
        }

        @Override
        public void write(String text, int start, int length) throws IOException {
            if (text.equals(INDENTATION)) {
                indentation++;
            } else if (text.equals(END)) {
                indentation = 0;
                out.write('\n');
            } else {
                indent();
                out.write(text, start, length);
            }
        }

        @Override
        public void write(char[] text, int start, int length) throws IOException {
            indent();
            out.write(text, start, length);
        }

        @Override
        public void write(int character) throws IOException {
            indent();
            out.write(character);
        }

        @Override
        public void flush() throws IOException {
            indent();
            super.flush();
        }

        private void indent() throws IOException {
            for (; indentation > 0; indentation--) {
                out.write(INDENTATION);
            }
        }
    }
}
