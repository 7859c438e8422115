package org.w3id.diwan.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.w3id.diwan.serve.ProblemDetails;

/**
 * The ontology under its own IRI {@code /ontology}: its page for people, its data for programs, both also at {@code /ontology.html},
 * {@code /ontology.ttl} and so on; its JSON-LD context at {@code /ontology/context.jsonld}, its shapes at {@code /ontology/shapes.ttl}. A
 * term's IRI is this document's with a fragment.
 */
final class OntologyServlet extends ReadOnlyServlet {
    static final String PATH = "/ontology";

    private static final Map<String, String> FILES = Map.of(
            "/context.jsonld", "application/ld+json",
            "/diwan.ttl", "text/turtle;charset=utf-8",
            "/shapes.ttl", "text/turtle;charset=utf-8",
            "/alignments.ttl", "text/turtle;charset=utf-8");

    private final transient FirstSeen firstSeen;
    private final transient Map<Representation, byte[]> documents = new ConcurrentHashMap<>();

    OntologyServlet(FirstSeen firstSeen) {
        this.firstSeen = firstSeen;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        String file = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (FILES.containsKey(file)) {
            Documents.send(request, response, file(file), FILES.getOrDefault(file, "text/plain"), firstSeen);
        } else if (path.startsWith(PATH + ".")) {
            Optional<Representation> as = Representation.named(path.substring(PATH.length() + 1));
            if (as.isPresent() && !contradicts(request, response, as.get())) {
                document(request, response, as.get());
            }
        } else if (file.isEmpty() || file.equals("/")) {
            negotiate(request, response);
        } else {
            ProblemDetails.of(404, "The ontology has no file of that name; its terms are fragments: ontology#Body.")
                    .send(request, response);
        }
    }

    private void negotiate(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        Optional<Representation> chosen = wanted(request);
        if (chosen.isEmpty()) {
            ProblemDetails.notAcceptable(Representation.mediaTypes()).send(request, response);
        } else {
            response.setHeader("Content-Location", PATH + "." + chosen.get().extension());
            document(request, response, chosen.get());
        }
    }

    private void document(HttpServletRequest request, HttpServletResponse response, Representation as)
            throws IOException {
        byte[] body = documents.get(as);
        if (body == null) {
            body = as.rdf().isPresent() ? data(as, as.rdf().get()) : file("/index.html");
            documents.put(as, body);
        }
        response.setHeader("Link", Documents.links(PATH));
        if (as == Representation.HTML) {
            allowStyleOf(body, response);
        }
        Documents.send(request, response, body, as.contentType(), firstSeen);
    }

    /**
     * The page is one file that can be read anywhere, so its style is within it; here it is allowed by its digest.
     *
     * @see <a href="https://www.w3.org/TR/CSP3/#grammardef-hash-source">Content Security Policy, hash sources</a>
     */
    private static void allowStyleOf(byte[] page, HttpServletResponse response) {
        String html = new String(page, StandardCharsets.UTF_8);
        int begin = html.indexOf("<style>") + "<style>".length();
        int end = html.indexOf("</style>", begin);
        String style = end < 0 ? "" : html.substring(begin, end);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'sha256-" + digest(style)
                        + "'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'");
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static byte[] data(Representation as, RDFFormat format) throws IOException {
        DatasetGraph dataset = DatasetGraphFactory.create();
        try (InputStream turtle = open("/diwan.ttl")) {
            RDFParser.source(turtle).lang(Lang.TURTLE).parse(dataset.getDefaultGraph());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (as.hasGraphs()) {
            RDFWriter.source(dataset).format(format).output(bytes);
        } else {
            RDFWriter.source(dataset.getDefaultGraph()).format(format).output(bytes);
        }
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
