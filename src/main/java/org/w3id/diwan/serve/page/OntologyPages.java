package org.w3id.diwan.serve.page;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.http.Representation;
import org.w3id.diwan.serve.http.ServletFunction;

/**
 * The ontology under its own IRI {@code /ontology}: Diwan's, or that of a dossier that brings its own. Its page for people, its data for programs, both also at {@code /ontology.html},
 * {@code /ontology.ttl} and so on; its JSON-LD context at {@code /ontology/context.jsonld}, its shapes at {@code /ontology/shapes.ttl}. A
 * term's IRI is this document's with a fragment.
 */
final class OntologyPages implements ServletFunction {
    static final String PATH = "/ontology";
    private static final Map<String, String> FILES = Map.of(
            "/context.jsonld", "application/ld+json",
            "/diwan.ttl", "text/turtle;charset=utf-8",
            "/shapes.ttl", "text/turtle;charset=utf-8",
            "/alignments.ttl", "text/turtle;charset=utf-8");

    private final Documents documents;
    private final ServedOntology served;
    private final Map<DocumentFormat, Representation> made =
            Collections.synchronizedMap(new EnumMap<>(DocumentFormat.class));

    OntologyPages(Documents documents, ServedOntology served) {
        this.documents = documents;
        this.served = served;
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        String file = Optional.ofNullable(request.getPathInfo()).orElse("");
        String type = FILES.get(file);
        if (type != null) {
            documents.send(request, response, Representation.of(ServedOntology.file(file), type));
        } else if (path.startsWith(PATH + ".")) {
            DocumentFormat as = DocumentFormat.ofExtension(path.substring(PATH.length() + 1))
                    .orElseThrow();
            as.expectNoOther(request);
            document(request, response, as);
        } else if (file.isEmpty() || file.equals("/")) {
            DocumentFormat chosen = DocumentFormat.chosen(request, response, DocumentFormat.OF_ONTOLOGY);
            response.setHeader("Content-Location", PATH + "." + chosen.extension());
            document(request, response, chosen);
        } else {
            throw Refused.with(404, "The ontology has no file of that name; its terms are fragments: ontology#Body.");
        }
    }

    private void document(HttpServletRequest request, HttpServletResponse response, DocumentFormat as)
            throws IOException {
        response.setHeader("Link", Documents.links(PATH, DocumentFormat.OF_ONTOLOGY));
        Optional<Graph> other = served.other();
        if (other.isPresent()) {
            Graph terms = other.get();
            Representation document = as.isPage()
                    ? HtmlTemplates.page("page/terms.jte", TermsPage.of(terms))
                    : Documents.rdf(DatasetGraphFactory.wrap(terms), as);
            documents.send(request, response, document);
        } else {
            documents.send(request, response, ofDiwan(response, as));
        }
    }

    private Representation ofDiwan(HttpServletResponse response, DocumentFormat as) {
        Representation document = made.computeIfAbsent(
                as,
                format -> format.isPage()
                        ? Representation.of(ServedOntology.file("/index.html"), format.contentType())
                        : Documents.rdf(data(), format));
        if (as.isPage()) {
            response.setHeader(
                    "Content-Security-Policy", policy(new String(document.content(), StandardCharsets.UTF_8)));
        }
        return document;
    }

    /**
     * The page is one file that can be read anywhere, so its style is within it; here it is allowed by its digest.
     *
     * @see <a href="https://www.w3.org/TR/CSP3/#grammardef-hash-source">Content Security Policy, hash sources</a>
     */
    private static String policy(String html) {
        int begin = html.indexOf("<style>") + "<style>".length();
        int end = html.indexOf("</style>", begin);
        String style = end < 0 ? "" : html.substring(begin, end);
        String digest = BaseEncoding.base64()
                .encode(Hashing.sha256()
                        .hashString(style, StandardCharsets.UTF_8)
                        .asBytes());
        return "default-src 'none'; style-src 'sha256-" + digest
                + "'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";
    }

    private static DatasetGraph data() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString(ServedOntology.file("/diwan.ttl"), Lang.TURTLE).parse(dataset.getDefaultGraph());
        return dataset;
    }
}
