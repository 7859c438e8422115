package org.w3id.diwan.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.w3id.diwan.model.Format;
import org.w3id.diwan.serve.Negotiation;
import org.w3id.diwan.serve.ProblemDetails;
import org.w3id.diwan.serve.Refused;

/**
 * The formats that a thing is described in, each with a document of its own under its extension.
 *
 * @param rdf empty for the page
 */
record DocumentFormat(Optional<Format> rdf) {
    private static final Map<Format, RDFFormat> WRITERS = Map.of(
            Format.TURTLE, RDFFormat.TURTLE_PRETTY,
            Format.TRIG, RDFFormat.TRIG_PRETTY,
            Format.JSONLD, RDFFormat.JSONLD11_PRETTY,
            Format.NTRIPLES, RDFFormat.NTRIPLES_UTF8,
            Format.NQUADS, RDFFormat.NQUADS_UTF8,
            Format.RDFXML, RDFFormat.RDFXML_PLAIN);
    /** The preferred first. */
    static final List<DocumentFormat> ALL = all();

    static final List<String> MEDIA_TYPES =
            ALL.stream().map(DocumentFormat::mediaType).toList();

    static List<DocumentFormat> all() {
        List<DocumentFormat> all = new ArrayList<>(List.of(new DocumentFormat(Optional.empty())));
        for (Format format : Format.values()) {
            if (WRITERS.containsKey(format)) {
                all.add(new DocumentFormat(Optional.of(format)));
            }
        }
        return List.copyOf(all);
    }

    String title() {
        return rdf.map(Format::title).orElse("HTML");
    }

    String extension() {
        return rdf.map(Format::extension).orElse("html");
    }

    String mediaType() {
        return rdf.map(Format::mediaType).orElse("text/html");
    }

    /** As a header names it. */
    String contentType() {
        boolean named = extension().equals("rdf") || extension().equals("jsonld");
        return named ? mediaType() : mediaType() + ";charset=utf-8";
    }

    boolean isPage() {
        return rdf.isEmpty();
    }

    /**
     * Whether a document in it keeps the graphs apart. JSON-LD does not here: what reads it as one graph, as rdflib and browsers do, would
     * find none.
     */
    boolean hasGraphs() {
        return rdf.filter(format -> format != Format.JSONLD)
                .map(Format::hasGraphs)
                .orElse(false);
    }

    /** How Jena writes it. */
    RDFFormat writer() {
        return WRITERS.getOrDefault(rdf.orElse(Format.TURTLE), RDFFormat.TURTLE_PRETTY);
    }

    /** By the ending of an address. */
    static Optional<DocumentFormat> ofExtension(String extension) {
        return ALL.stream()
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    private static Optional<DocumentFormat> named(String word) {
        return word.equals("html") || word.equals("text/html")
                ? Optional.of(ALL.get(0))
                : Format.named(word)
                        .filter(WRITERS::containsKey)
                        .map(format -> new DocumentFormat(Optional.of(format)));
    }

    /**
     * What a request asks for by {@code format=} or, without it, by Accept.
     *
     * @throws Refused with 406 if there is no such format
     */
    static DocumentFormat chosen(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Vary", "Accept");
        return Optional.ofNullable(request.getParameter("format"))
                .flatMap(DocumentFormat::named)
                .or(() -> named(Negotiation.choose(request, response, MEDIA_TYPES)))
                .orElseThrow(() -> ProblemDetails.notAcceptable(MEDIA_TYPES).refusal());
    }

    /** @throws Refused with 400 where {@code format=} asks for another format than the address ends in */
    void expectNoOther(HttpServletRequest request) {
        String format = request.getParameter("format");
        if (format != null && !named(format).equals(Optional.of(this))) {
            throw Refused.with(
                    400,
                    "The address ends in ." + extension() + " but format asks for \"" + Notice.shortened(format)
                            + "\"; leave one of them out.");
        }
    }
}
