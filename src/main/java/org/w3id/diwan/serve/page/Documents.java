package org.w3id.diwan.serve.page;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.diwan.model.vocabulary.Prefixes;
import org.w3id.diwan.serve.http.Etag;
import org.w3id.diwan.serve.http.Representation;

/**
 * Sends documents with validators, so that who has the bytes need not fetch them again. {@code Last-Modified} is since when this server has
 * given a document with these bytes: the graph keeps no such date, and the moment a reader could first have seen a change is what a cache
 * needs.
 */
final class Documents {
    private static final int REMEMBERED = 10_000;

    private final Cache<String, Instant> firstSeen =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

    void send(HttpServletRequest request, HttpServletResponse response, Representation document) throws IOException {
        Etag etag = Etag.of(document.content());
        String seen = request.getRequestURI() + "?" + request.getQueryString() + " " + etag.value();
        Instant since =
                firstSeen.asMap().computeIfAbsent(seen, now -> Instant.now().truncatedTo(ChronoUnit.SECONDS));
        response.setHeader("Vary", "Accept");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(since.atZone(ZoneOffset.UTC)));
        if (etag.answers(request, response)) {
            return;
        }
        if (isUnchanged(request, since)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            document.sendUnchecked(response);
        }
    }

    /** A date counts only where no tag is given, and one that cannot be read not at all (RFC 9110, 13.1.3). */
    private static boolean isUnchanged(HttpServletRequest request, Instant since) {
        if (request.getHeader("If-None-Match") != null) {
            return false;
        }
        try {
            return request.getDateHeader("If-Modified-Since") >= since.toEpochMilli();
        } catch (IllegalArgumentException noDate) {
            return false;
        }
    }

    /** Data as a document. */
    static Representation rdf(DatasetGraph data, DocumentFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (format.hasGraphs()) {
            data.prefixes().putAll(PrefixMapFactory.create(Prefixes.all()));
            RDFWriter.source(data).format(format.writer()).output(bytes);
        } else {
            Graph union = GraphFactory.createDefaultGraph();
            data.stream().forEach(quad -> union.add(quad.asTriple()));
            union.getPrefixMapping().setNsPrefixes(Prefixes.all());
            RDFWriter.source(union).format(format.writer()).output(bytes);
        }
        return new Representation(bytes.toByteArray(), format.contentType());
    }

    /** The Link header of a thing and its documents. */
    static String links(String path, List<DocumentFormat> formats) {
        return "<" + path + ">; rel=\"describes\", "
                + formats.stream()
                        .map(as -> "<" + path + "." + as.extension() + ">; rel=\""
                                + (as.isRdf() ? "alternate describedby" : "alternate")
                                + "\"; type=\""
                                + as.mediaType() + "\"")
                        .collect(Collectors.joining(", "));
    }

    static void send(HttpServletResponse response, int status, Representation document) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        document.sendUnchecked(response);
    }
}
