package org.w3id.diwan.serve.dump;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.serve.http.Etag;
import org.w3id.diwan.serve.http.Feature;
import org.w3id.diwan.serve.http.HeadAsGet;
import org.w3id.diwan.serve.http.Negotiation;
import org.w3id.diwan.serve.http.ProblemDetails;
import org.w3id.diwan.serve.http.ServletFunction;
import org.w3id.diwan.store.GraphStore;

/**
 * {@code /dump} as Accept or {@code ?format=} asks, {@code /dump.nq}, {@code /dump.trig}, and each zipped as {@code .gz}. What has no
 * {@code .gz} is zipped on the way where the client takes that. Written as it is read: memory does not grow with the graph. Beside it
 * {@code /dataset} and {@code /.well-known/void}.
 */
public final class DumpModule extends Feature {
    static final String PATH = "/dump";
    static final String ZIPPED = ".gz";
    /** The preferred first; both keep the graphs apart and are written as they come. */
    static final List<Format> FORMATS = List.of(Format.NQUADS, Format.TRIG);

    private static final List<String> OFFERS =
            FORMATS.stream().map(Format::mediaType).toList();
    private static final int AT_ONCE = 2;
    private static final int BUFFER = 1 << 16;
    private static final String GZIP = "gzip";

    private final Supplier<GraphConnection> connections;
    private final Optional<GraphStore> store;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * Over a graph.
     *
     * @param store which holds it, to be read in one piece; without one it is asked for page by page
     */
    public DumpModule(Supplier<GraphConnection> connections, Optional<GraphStore> store) {
        this.connections = connections;
        this.store = store;
    }

    @Override
    protected Map<String, HttpServlet> servlets() {
        Map<String, HttpServlet> servlets = new HashMap<>(DatasetPage.servlets(connections));
        ServletFunction dump = this::answer;
        servlets.put(PATH, dump.forGet());
        for (Format format : FORMATS) {
            servlets.put(PATH + "." + format.extension(), dump.forGet());
            servlets.put(PATH + "." + format.extension() + ZIPPED, dump.forGet());
        }
        return servlets;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Format format = format(request, response);
        response.setHeader("Vary", "Accept, Accept-Encoding");
        if (!places.tryAcquire()) {
            throw ProblemDetails.of(429, "Others take the whole graph just now; try again in a minute.")
                    .retryAfter(60)
                    .refusal();
        }
        try (QuadSource source = store.isPresent() ? QuadSource.of(store.get()) : QuadSource.of(connections)) {
            send(request, response, format, source);
        } catch (RuntimeIOException broken) {
            if (broken.getCause() instanceof IOException clientLeft) {
                throw clientLeft;
            }
            throw broken;
        } finally {
            places.release();
        }
    }

    private static Format format(HttpServletRequest request, HttpServletResponse response) {
        String file = request.getServletPath().replace(ZIPPED, "");
        String asked = file.equals(PATH) ? request.getParameter("format") : file.substring(PATH.length() + 1);
        String word = asked == null ? Negotiation.choose(request, response, OFFERS) : asked;
        return Format.named(word)
                .filter(FORMATS::contains)
                .orElseThrow(() -> ProblemDetails.notAcceptable(OFFERS).refusal());
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Format format, QuadSource source)
            throws IOException {
        boolean file = request.getServletPath().endsWith(ZIPPED);
        boolean encoded = !file && Negotiation.takesGzip(request);
        Optional<String> version = source.version();
        response.setHeader("Cache-Control", version.isPresent() ? "no-cache" : "no-store");
        response.setHeader("Link", "</dataset>; rel=\"describedby\"");
        if (version.isPresent()
                && Etag.of(version.get(), format.mediaType(), file || encoded ? GZIP : "")
                        .answers(request, response)) {
            return;
        }
        response.setContentType(file ? "application/gzip" : format.mediaType());
        if (encoded) {
            response.setHeader("Content-Encoding", GZIP);
        }
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"diwan." + format.extension() + (file ? ZIPPED : "") + "\"");
        if (HeadAsGet.isHead(request)) {
            response.flushBuffer(); // before anybody concludes that the length is zero
        } else {
            write(source, format, response.getOutputStream(), file || encoded);
        }
    }

    private static void write(QuadSource source, Format format, OutputStream out, boolean zip) throws IOException {
        // left open where something fails, so that the answer is seen to be broken off
        OutputStream bytes = zip ? new GZIPOutputStream(out, BUFFER) : new BufferedOutputStream(out, BUFFER);
        boolean prefixed = format == Format.TRIG;
        StreamRDF writer =
                StreamRDFWriter.getWriterStream(bytes, prefixed ? RDFFormat.TRIG_BLOCKS : RDFFormat.NQUADS_UTF8);
        writer.start();
        if (prefixed) {
            source.prefixes().forEach(writer::prefix);
        }
        source.quads().get().forEachRemaining(writer::quad);
        writer.finish();
        if (bytes instanceof GZIPOutputStream gzip) {
            gzip.finish();
        }
        bytes.flush();
    }
}
