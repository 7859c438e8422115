package org.w3id.diwan.store;

import java.io.IOException;
import java.io.InputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDF;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Problem.Location;

/** Reads a file of RDF and lets nothing pass that Jena would only warn of, or mend in silence. */
final class StrictParser {
    private final Problems problems;
    private final boolean allowsBlankNodes;

    StrictParser(Problems problems, boolean allowsBlankNodes) {
        this.problems = problems;
        this.allowsBlankNodes = allowsBlankNodes;
    }

    /**
     * Reads a file into a stream. What is wrong goes to the problems; reading goes on where the syntax allows.
     *
     * @throws IOException if the file cannot be read
     */
    void parse(RdfFile file, StreamRDF to) throws IOException {
        try (InputStream bytes = file.open();
                InputStream input = file.isUtf8() ? new Utf8Stream(bytes) : bytes) {
            parse(file, input, to);
        } catch (java.util.zip.ZipException e) {
            add(file, "not-gzip", 0, 0, "the name says gzip, but the content is not: " + e.getMessage());
        }
    }

    private void parse(RdfFile file, InputStream input, StreamRDF to) throws IOException {
        Handler handler = new Handler(file);
        IRIxResolver resolver = IRIxResolver.create()
                .noBase()
                .resolve(true)
                .allowRelative(false)
                .build();
        StrictProfile profile = new StrictProfile(
                RiotLib.factoryRDF(),
                handler,
                resolver,
                PrefixMapFactory.create(),
                RIOT.getContext().copy(),
                allowsBlankNodes);
        try {
            RDFParserRegistry.getFactory(file.syntax())
                    .create(file.syntax(), profile)
                    .read(
                            input,
                            null,
                            file.syntax().getContentType(),
                            to,
                            RIOT.getContext().copy());
        } catch (RiotException e) {
            if (!handler.complained) {
                handler.fatal(String.valueOf(e.getMessage()), 0, 0);
            }
        } catch (RuntimeIOException e) {
            if (e.getCause() instanceof Utf8Stream.NotUtf8Exception bad) {
                add(
                        file,
                        "not-utf8",
                        bad.line(),
                        bad.column(),
                        "the bytes are not UTF-8: save the file in that encoding");
            } else {
                throw e.getCause() instanceof IOException io ? io : new IOException(e.getMessage(), e);
            }
        } catch (StackOverflowError e) {
            add(file, "nested-too-deep", 0, 0, "lists or objects are nested too deep to be read");
        }
    }

    private void add(RdfFile file, String code, long line, long column, String message) {
        Location where = new Location(
                file.path().toString(), Math.max(0, Math.toIntExact(line)), Math.max(0, Math.toIntExact(column)));
        problems.add(
                code.equals(StrictProfile.UNWISE)
                        ? Problem.warning(code, where, message)
                        : Problem.error(code, where, message));
    }

    /** Turns everything Jena says into problems. */
    private final class Handler implements ErrorHandler {
        private final RdfFile file;
        private boolean complained;

        private Handler(RdfFile file) {
            this.file = file;
        }

        @Override
        public void warning(String message, long line, long column) {
            add(file, StrictProfile.code(message), line, column, message);
        }

        @Override
        public void error(String message, long line, long column) {
            complained = true;
            add(file, StrictProfile.code(message), line, column, message);
        }

        @Override
        public void fatal(String message, long line, long column) {
            error(message, line, column);
            throw new RiotException(message);
        }
    }
}
