package org.w3id.diwan.serve.dump;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.w3id.diwan.serve.Etag;
import org.w3id.diwan.serve.HeadAsGet;
import org.w3id.diwan.serve.Negotiation;
import org.w3id.diwan.serve.ProblemDetails;

/**
 * {@code /dump} as Accept or {@code ?format=} asks, {@code /dump.nq}, {@code /dump.trig}, and each zipped as {@code .gz}. What has no
 * {@code .gz} is zipped on the way where the client takes that. Written as it is read: memory does not grow with the graph.
 */
final class DumpServlet extends HttpServlet {
    static final String PATH = "/dump";
    static final String ZIPPED = ".gz";

    private static final int AT_ONCE = 2;
    private static final int BUFFER = 1 << 16;
    private static final String GZIP = "gzip";

    private final transient QuadSource source;
    private final transient Semaphore slots = new Semaphore(AT_ONCE);

    DumpServlet(QuadSource source) {
        this.source = source;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept, Accept-Encoding");
        Optional<DumpFormat> format = format(request);
        if (format.isEmpty()) {
            ProblemDetails.notAcceptable(DumpFormat.mediaTypes()).send(request, response);
            return;
        }
        if (!slots.tryAcquire()) {
            response.setHeader("Retry-After", "60");
            ProblemDetails.of(429, "Others take the whole graph just now; try again in a minute.")
                    .send(request, response);
            return;
        }
        try (QuadSource.Reading reading = source.open()) {
            send(request, response, format.get(), reading);
        } catch (RuntimeIOException broken) {
            if (broken.getCause() instanceof IOException clientLeft) {
                throw clientLeft;
            }
            throw broken;
        } finally {
            slots.release();
        }
    }

    private static Optional<DumpFormat> format(HttpServletRequest request) {
        String file = request.getServletPath().replace(ZIPPED, "");
        String asked = file.equals(PATH) ? request.getParameter("format") : file.substring(PATH.length() + 1);
        if (asked != null) {
            return DumpFormat.named(asked);
        }
        String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
        return Negotiation.choose(accept, DumpFormat.mediaTypes()).flatMap(DumpFormat::named);
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, DumpFormat format, QuadSource.Reading reading)
            throws IOException {
        boolean file = request.getServletPath().endsWith(ZIPPED);
        boolean encoded = !file && takesGzip(request);
        Optional<String> version = reading.version();
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
            write(reading, format, response.getOutputStream(), file || encoded);
        }
    }

    private static void write(QuadSource.Reading reading, DumpFormat format, OutputStream out, boolean zip)
            throws IOException {
        // left open where something fails, so that the answer is seen to be broken off
        OutputStream bytes = zip ? new GZIPOutputStream(out, BUFFER) : new BufferedOutputStream(out, BUFFER);
        StreamRDF writer = StreamRDFWriter.getWriterStream(bytes, format.rdf());
        writer.start();
        if (format == DumpFormat.TRIG) {
            reading.prefixes().forEach(writer::prefix);
        }
        reading.quads().forEachRemaining(writer::quad);
        writer.finish();
        if (bytes instanceof GZIPOutputStream gzip) {
            gzip.finish();
        }
        bytes.flush();
    }

    /** As RFC 9110, 12.5.3 says, as far as it matters for one encoding. */
    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = String.join(",", Collections.list(request.getHeaders("Accept-Encoding")));
        // an encoding is named as a media type is, with a quality
        String asTypes = accepted.replaceAll("(^|,)\\s*([\\w*-]+)", "$1encoding/$2");
        return !accepted.isBlank()
                && Negotiation.choose(asTypes, List.of("encoding/gzip")).isPresent();
    }
}
