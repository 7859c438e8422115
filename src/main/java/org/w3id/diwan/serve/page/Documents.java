package org.w3id.diwan.serve.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.serve.Etag;
import org.w3id.diwan.serve.ProblemDetails;

/** Sends a thing's documents, with validators, so that who has the bytes need not fetch them again. */
final class Documents {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final IriScheme iris;
    private final FirstSeen firstSeen;

    Documents(IriScheme iris, FirstSeen firstSeen) {
        this.iris = iris;
        this.firstSeen = firstSeen;
    }

    void send(HttpServletRequest request, HttpServletResponse response, Kind kind, Thing thing, Representation as)
            throws IOException {
        byte[] body = as.rdf().isPresent() ? rdf(thing, as, as.rdf().get()) : page(kind, thing);
        send(request, response, body, as.contentType(), firstSeen);
    }

    static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            byte[] body,
            String contentType,
            FirstSeen firstSeen)
            throws IOException {
        Etag etag = Etag.of(body);
        Instant since = firstSeen.of(request.getRequestURI() + "?" + request.getQueryString(), etag.value());
        response.setHeader("Vary", "Accept");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(since.atZone(ZoneOffset.UTC)));
        if (etag.answers(request, response)) {
            return;
        }
        if (isUnchanged(request, since)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
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

    private byte[] rdf(Thing thing, Representation as, RDFFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrefixMap prefixes = PrefixMapFactory.create(Terms.prefixes(iris));
        if (as.hasGraphs()) {
            DatasetGraph dataset = thing.graph();
            dataset.prefixes().putAll(prefixes);
            RDFWriter.source(dataset).format(format).output(bytes);
        } else {
            Graph union = GraphFactory.createDefaultGraph();
            thing.graph().stream().forEach(quad -> union.add(quad.asTriple()));
            union.getPrefixMapping().setNsPrefixes(Terms.prefixes(iris));
            RDFWriter.source(union).format(format).output(bytes);
        }
        return bytes.toByteArray();
    }

    private byte[] page(Kind kind, Thing thing) {
        return render("page/thing.jte", new ThingPageBuilder(iris, kind, thing).build());
    }

    /** The Link header of a thing and its documents. */
    static String links(String path) {
        return "<" + path + ">; rel=\"describes\", "
                + Arrays.stream(Representation.values())
                        .map(as -> "<" + path + "." + as.extension() + ">; rel=\""
                                + (as == Representation.HTML ? "alternate" : "alternate describedby") + "\"; type=\""
                                + as.mediaType() + "\"")
                        .collect(Collectors.joining(", "));
    }

    /** 410, with the day and the reason: as data for who asks for data. */
    void gone(
            HttpServletRequest request,
            HttpServletResponse response,
            Kind kind,
            String name,
            Standing standing,
            Representation as)
            throws IOException {
        if (as.rdf().isPresent()) {
            Thing tombstone = new Thing(standing.thing(), standing.said(), List.of(), 0, false);
            send(response, 410, as.contentType(), rdf(tombstone, as, as.rdf().get()));
            return;
        }
        String detail = "The id " + name + " was withdrawn on " + standing.withdrawn() + " and will not be used again."
                + (standing.why().isEmpty() ? "" : " " + standing.why() + ".");
        notice(request, response, 410, detail, new Notice("Withdrawn", detail, kind.segment() + "/" + name, ""));
    }

    /** 404, with where to search on. */
    void unknown(HttpServletRequest request, HttpServletResponse response, Kind kind, String name) throws IOException {
        String shown = Notice.shortened(name);
        String detail = name.isEmpty()
                ? "The address of " + kind.word() + "s is /" + kind.segment() + "/ and a name."
                : "The graph knows no " + kind.word() + " called \"" + shown + "\".";
        Notice notice = new Notice(
                "Not found", detail, kind.segment() + "/" + shown, kind == Kind.ID ? Notice.words(shown) : "");
        notice(request, response, 404, detail, notice);
    }

    /** A page for who prefers one, else a problem for programs. */
    private static void notice(
            HttpServletRequest request, HttpServletResponse response, int status, String detail, Notice notice)
            throws IOException {
        if (!Notice.isWanted(request)) {
            ProblemDetails.of(status, detail).send(request, response);
            return;
        }
        send(response, status, "text/html;charset=utf-8", render("page/notice.jte", notice));
    }

    private static void send(HttpServletResponse response, int status, String contentType, byte[] body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] render(String template, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        TEMPLATES.render(template, page, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            output.writeTo(bytes::write);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }
}
