package org.w3id.diwan.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.diwan.model.file.Utf8Text;
import org.w3id.diwan.model.file.WholeFile;

/**
 * Everything a generation holds, as gzipped N-Quads that any tool reads. Its first lines, comments, say which graphs were loaded from
 * files, so that restoring tells them from curators' graphs again.
 *
 * @param file where it lies
 */
record Backup(Path file) implements Filling {
    private static final String COMMENT = "# ";
    private static final String TITLE = COMMENT + "Diwan backup";
    private static final int BUFFER = 1 << 16;

    /** Writes N-Quads to a stream, and answers how many. */
    interface Quads {
        long write(OutputStream to) throws IOException;
    }

    /** The quads of a graph; the caller holds a transaction. */
    static Quads of(DatasetGraph graph) {
        return output -> {
            long count = 0;
            StreamRDF quads = StreamRDFWriter.getWriterStream(output, Lang.NQUADS);
            quads.start();
            for (Iterator<Quad> all = graph.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY); all.hasNext(); ) {
                quads.quad(all.next());
                count++;
            }
            quads.finish();
            return count;
        };
    }

    /** The quads that a server sends. */
    static Quads of(InputStream lines) {
        return output -> {
            long count = 0;
            byte[] buffer = new byte[BUFFER];
            for (int length = lines.read(buffer); length >= 0; length = lines.read(buffer)) {
                output.write(buffer, 0, length);
                for (int i = 0; i < length; i++) {
                    count += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return count;
        };
    }

    /** Writes a backup and reads it again; the file gets its name when that has gone well. Answers how many quads it holds. */
    static long write(Quads quads, Manifest manifest, Path file) throws IOException {
        AtomicLong count = new AtomicLong();
        Path unchecked = file.toAbsolutePath().resolveSibling(file.getFileName() + ".unchecked");
        try {
            WholeFile.write(unchecked, output -> count.set(write(quads, manifest, output)));
            new Backup(unchecked).expect(count.get());
            WholeFile.move(unchecked, file);
        } finally {
            Files.deleteIfExists(unchecked);
        }
        return count.get();
    }

    private static long write(Quads quads, Manifest manifest, OutputStream output) throws IOException {
        try (OutputStream zipped = new GZIPOutputStream(output, BUFFER)) {
            Writer header = new BufferedWriter(new OutputStreamWriter(zipped, StandardCharsets.UTF_8));
            header.write(TITLE + "\n");
            for (String line : manifest.lines()) {
                header.write(COMMENT + line + "\n");
            }
            header.flush();
            return quads.write(zipped);
        }
    }

    private void expect(long quads) throws IOException {
        Counter counter = new Counter();
        parse(counter);
        if (counter.quads != quads || quads < manifest().quads()) {
            throw new IOException("the backup holds " + counter.quads + " quads, not " + quads + ", and was not kept");
        }
    }

    private Manifest manifest() throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            boolean titled = TITLE.equals(reader.readLine());
            String line = reader.readLine();
            while (titled && line != null && line.startsWith(COMMENT)) {
                lines.add(line.substring(COMMENT.length()));
                line = reader.readLine();
            }
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
        return Manifest.parse(lines).orElseThrow(() -> new IOException(file + " is no backup of Diwan"));
    }

    private InputStream open() throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            return new GZIPInputStream(raw, BUFFER);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private IOException damaged(Exception cause) {
        return new IOException(file + " is damaged: " + cause.getMessage(), cause);
    }

    @Override
    public String digest() throws IOException {
        return manifest().digest();
    }

    @Override
    public void fill(Generation generation, GateFindings problems) throws IOException {
        Manifest manifest = manifest();
        Counter counter = new Counter();
        BulkLoad.write(generation.database(), to -> {
            counter.to = to;
            parse(counter);
            return true;
        });
        BulkLoad.count(generation.database(), counter.quads);
        if (counter.quads < manifest.quads()) {
            throw new IOException(file + " is damaged: it holds " + counter.quads + " quads, not " + manifest.quads());
        }
        generation.indexNames();
        generation.describe(manifest);
        if (counter.quads > manifest.quads()) {
            generation.markEdited();
        }
    }

    private void parse(StreamRDF to) throws IOException {
        try (CheckedInput input = new CheckedInput(Utf8Text.checked(open()))) {
            RDFParser.source(input)
                    .lang(Lang.NQUADS)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(to);
            if (input.failure().isPresent()) {
                throw input.failure().get();
            }
        } catch (RiotException | RuntimeIOException | ZipException | EOFException e) {
            throw damaged(e);
        }
    }

    /** Counts on the way. */
    private static final class Counter extends StreamRDFBase {
        private StreamRDF to = new StreamRDFBase();
        private long quads;

        @Override
        public void quad(Quad quad) {
            quads++;
            to.quad(quad);
        }
    }
}
