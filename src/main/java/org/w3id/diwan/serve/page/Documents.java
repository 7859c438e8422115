package org.w3id.diwan.serve.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.serve.Etag;

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
        response.setHeader("Vary", "Accept");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader(
                "Last-Modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(firstSeen
                        .of(request.getRequestURI() + "?" + request.getQueryString(), etag.value())
                        .atZone(ZoneOffset.UTC)));
        if (etag.answers(request, response)) {
            return;
        }
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
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
        Utf8ByteOutput output = new Utf8ByteOutput();
        TEMPLATES.render("page/thing.jte", new ThingPageBuilder(iris, kind, thing).build(), output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            output.writeTo(bytes::write);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }
}
