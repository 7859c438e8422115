package org.w3id.diwan.serve.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.diwan.serve.Negotiation;
import org.w3id.diwan.serve.ProblemDetails;

/**
 * The ontology under its own IRI {@code /ontology}: its page for people, its file for programs, its JSON-LD context at {@code
 * /ontology/context.jsonld}, its shapes at {@code /ontology/shapes.ttl}. A term's IRI is this document's with a fragment.
 */
final class OntologyServlet extends HttpServlet {
    private static final Map<String, RDFFormat> DATA = Map.of(
            "text/turtle", RDFFormat.TURTLE_PRETTY,
            "application/ld+json", RDFFormat.JSONLD11_PRETTY,
            "application/n-triples", RDFFormat.NTRIPLES_UTF8,
            "application/rdf+xml", RDFFormat.RDFXML_PLAIN);
    private static final List<String> OFFERS =
            List.of("text/html", "text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml");
    private static final Map<String, String> FILES = Map.of(
            "/context.jsonld", "application/ld+json",
            "/diwan.ttl", "text/turtle;charset=utf-8",
            "/shapes.ttl", "text/turtle;charset=utf-8",
            "/alignments.ttl", "text/turtle;charset=utf-8");

    private final transient FirstSeen firstSeen;

    OntologyServlet(FirstSeen firstSeen) {
        this.firstSeen = firstSeen;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (FILES.containsKey(path)) {
            Documents.send(request, response, file(path), FILES.getOrDefault(path, "text/plain"), firstSeen);
        } else if (path.isEmpty() || path.equals("/")) {
            negotiate(request, response);
        } else {
            ProblemDetails.of(404, "The ontology has no file of that name; its terms are fragments: ontology#Body.")
                    .send(request, response);
        }
    }

    private void negotiate(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
        Optional<String> chosen = Negotiation.choose(accept, OFFERS);
        response.setHeader("Vary", "Accept");
        if (chosen.isEmpty()) {
            ProblemDetails.notAcceptable(OFFERS).send(request, response);
        } else if (chosen.get().equals("text/html")) {
            Documents.send(request, response, file("/index.html"), "text/html;charset=utf-8", firstSeen);
        } else {
            Documents.send(
                    request,
                    response,
                    data(Objects.requireNonNull(DATA.get(chosen.get()), "every offer has a format")),
                    chosen.get(),
                    firstSeen);
        }
    }

    private static byte[] data(RDFFormat format) throws IOException {
        Graph ontology = GraphFactory.createDefaultGraph();
        try (InputStream turtle = open("/diwan.ttl")) {
            RDFParser.source(turtle).lang(Lang.TURTLE).parse(ontology);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter.source(ontology).format(format).output(bytes);
        return bytes.toByteArray();
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream file = open(name)) {
            return file.readAllBytes();
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = OntologyServlet.class.getResourceAsStream("/ontology" + name);
        if (file == null) {
            throw new FileNotFoundException("this build of Diwan lacks ontology" + name);
        }
        return file;
    }
}
