package org.w3id.diwan.store;

import com.google.common.collect.Lists;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.StreamRDFCounting;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.file.Utf8Text;
import org.w3id.diwan.model.file.WholeFile;
import org.w3id.diwan.store.data.BulkLoad;
import org.w3id.diwan.store.data.Filling;
import org.w3id.diwan.store.data.Generation;
import org.w3id.diwan.store.gate.CheckedInput;
import org.w3id.diwan.store.gate.RdfFile;
import org.w3id.diwan.store.journal.Manifest;

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

    /** The quads of a graph; the caller holds a transaction. */
    static WholeFile.Content of(DatasetGraph graph) {
        return output -> {
            StreamRDF quads = StreamRDFWriter.getWriterStream(output, Lang.NQUADS);
            quads.start();
            StreamRDFOps.sendQuadsToStream(graph.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY), quads);
            quads.finish();
        };
    }

    /** Writes a backup and reads it again; the file gets its name when that has gone well. Answers how many quads it holds. */
    static long write(WholeFile.Content quads, Manifest manifest, Path file) throws IOException {
        Path unchecked = file.toAbsolutePath().resolveSibling(file.getFileName() + ".unchecked");
        try {
            WholeFile.write(unchecked, output -> write(quads, manifest, output));
            Backup written = new Backup(unchecked);
            long count = written.parse(new StreamRDFBase());
            if (count < written.manifest().quads()) {
                throw new IOException("the backup holds only " + count + " quads and was not kept");
            }
            WholeFile.move(unchecked, file);
            return count;
        } finally {
            Files.deleteIfExists(unchecked);
        }
    }

    private static void write(WholeFile.Content quads, Manifest manifest, OutputStream output) throws IOException {
        try (OutputStream zipped = new GZIPOutputStream(output, BUFFER)) {
            List<String> header = Lists.transform(manifest.lines(), line -> COMMENT + line + "\n");
            zipped.write((TITLE + "\n" + String.join("", header)).getBytes(StandardCharsets.UTF_8));
            quads.write(zipped);
        }
    }

    private Manifest manifest() throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(RdfFile.unzipped(file), StandardCharsets.UTF_8))) {
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

    private IOException damaged(Exception cause) {
        return new IOException(file + " is damaged: " + cause.getMessage(), cause);
    }

    @Override
    public String digest() throws IOException {
        return manifest().digest();
    }

    @Override
    public List<Problem> fill(Generation generation) throws IOException {
        Manifest manifest = manifest();
        AtomicLong sent = new AtomicLong();
        BulkLoad.write(generation.database(), to -> {
            sent.set(parse(to));
            return true;
        });
        long quads = sent.get();
        BulkLoad.count(generation.database(), quads);
        if (quads < manifest.quads()) {
            throw new IOException(file + " is damaged: it holds " + quads + " quads, not " + manifest.quads());
        }
        generation.indexNames();
        generation.describe(manifest);
        if (quads > manifest.quads()) {
            generation.markEdited();
        }
        return List.of();
    }

    /** Reads all quads and answers how many there are. */
    private long parse(StreamRDF to) throws IOException {
        StreamRDFCounting counted = StreamRDFLib.count(to);
        try (CheckedInput input = new CheckedInput(Utf8Text.checked(RdfFile.unzipped(file)))) {
            RDFParser.source(input)
                    .lang(Lang.NQUADS)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(counted);
            if (input.failure().isPresent()) {
                throw input.failure().get();
            }
        } catch (RiotException | RuntimeIOException | ZipException | EOFException e) {
            throw damaged(e);
        }
        return counted.countQuads();
    }
}
