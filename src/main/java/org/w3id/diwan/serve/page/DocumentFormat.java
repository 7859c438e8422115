package org.w3id.diwan.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.serve.http.Negotiation;
import org.w3id.diwan.serve.http.ProblemDetails;
import org.w3id.diwan.serve.http.Refused;

/** The formats that a thing is described in, the preferred first, each with a document of its own under its extension. */
public enum DocumentFormat {
    /** For people. */
    HTML("HTML", "html", "text/html"),
    /** Turtle. */
    TURTLE(Format.TURTLE, RDFFormat.TURTLE_PRETTY),
    /** TriG. */
    TRIG(Format.TRIG, RDFFormat.TRIG_PRETTY),
    /** JSON-LD. */
    JSONLD(Format.JSONLD, RDFFormat.JSONLD11_PRETTY),
    /** For programs that know no RDF. */
    JSON("JSON", "json", "application/json"),
    /** N-Triples. */
    NTRIPLES(Format.NTRIPLES, RDFFormat.NTRIPLES_UTF8),
    /** N-Quads. */
    NQUADS(Format.NQUADS, RDFFormat.NQUADS_UTF8),
    /** RDF/XML. */
    RDFXML(Format.RDFXML, RDFFormat.RDFXML_PLAIN),
    /** How to cite it. */
    BIBTEX("BibTeX", "bib", "application/x-bibtex"),
    /** The same for reference managers. */
    CSL("CSL-JSON", "csl", "application/vnd.citationstyles.csl+json");

    static final List<DocumentFormat> ALL = List.of(values());
    /** What an ontology has: a page and its data. */
    static final List<DocumentFormat> OF_ONTOLOGY =
            ALL.stream().filter(format -> format.isPage() || format.isRdf()).toList();

    /** What a thing's page offers as data. */
    public static final List<DocumentFormat> DATA = ALL.stream()
            .filter(format -> !format.isPage() && !format.isCitation())
            .toList();

    private static final int LONGEST = 100;

    private final String title;
    private final String extension;
    private final String mediaType;
    private final @Nullable Format rdf;

    @SuppressWarnings("ImmutableEnumChecker") // an RDFFormat never changes, though it does not say so
    private final RDFFormat writer;

    DocumentFormat(String title, String extension, String mediaType) {
        this.title = title;
        this.extension = extension;
        this.mediaType = mediaType;
        this.rdf = null;
        this.writer = RDFFormat.TURTLE_PRETTY;
    }

    DocumentFormat(Format rdf, RDFFormat writer) {
        this.title = rdf.title();
        this.extension = rdf.extension();
        this.mediaType = rdf.mediaType();
        this.rdf = rdf;
        this.writer = writer;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** What addresses of its documents end in, behind a dot. */
    public String extension() {
        return extension;
    }

    /** Without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** As a header names it. */
    String contentType() {
        boolean named = this == RDFXML || this == JSONLD || this == JSON || this == CSL;
        return named ? mediaType : mediaType + ";charset=utf-8";
    }

    boolean isCitation() {
        return this == BIBTEX || this == CSL;
    }

    boolean isRdf() {
        return rdf != null;
    }

    boolean isPage() {
        return this == HTML;
    }

    /**
     * Whether a document in it keeps the graphs apart. JSON-LD does not here: what reads it as one graph, as rdflib and browsers do, would
     * find none.
     */
    boolean hasGraphs() {
        return rdf != null && rdf.hasGraphs() && this != JSONLD;
    }

    /** How Jena writes it. */
    RDFFormat writer() {
        return writer;
    }

    /** By the ending of an address. */
    static Optional<DocumentFormat> ofExtension(String extension) {
        return ALL.stream().filter(format -> format.extension.equals(extension)).findFirst();
    }

    private static Optional<DocumentFormat> named(String word, List<DocumentFormat> offers) {
        Format rdf = Format.named(word).orElse(null);
        return offers.stream()
                .filter(format -> format.extension.equals(word) || format.mediaType.equals(word))
                .findFirst()
                .or(() -> offers.stream()
                        .filter(format -> rdf != null && format.rdf == rdf)
                        .findFirst());
    }

    /**
     * What a request asks for by {@code format=} or, without it, by Accept.
     *
     * @throws Refused with 406 if there is no such format
     */
    static DocumentFormat chosen(
            HttpServletRequest request, HttpServletResponse response, List<DocumentFormat> offers) {
        response.setHeader("Vary", "Accept");
        List<String> types = offers.stream().map(DocumentFormat::mediaType).toList();
        return Optional.ofNullable(request.getParameter("format"))
                .flatMap(format -> named(format, offers))
                .or(() -> named(Negotiation.choose(request, response, types), offers))
                .map(best -> best.hasGraphs() ? oneGraph(request, offers).orElse(best) : best)
                .orElseThrow(() -> ProblemDetails.notAcceptable(types).refusal());
    }

    /**
     * What a client that reads many formats gets instead of one with graphs. Comunica, for one, prefers N-Quads and then asks the default
     * graph only, in which nothing stands.
     */
    private static Optional<DocumentFormat> oneGraph(HttpServletRequest request, List<DocumentFormat> offers) {
        List<String> accepted = Negotiation.named(request);
        return request.getParameter("format") != null
                ? Optional.empty()
                : Negotiation.choose(
                                String.join(",", accepted),
                                offers.stream()
                                        .filter(format -> format.rdf != null && !format.hasGraphs())
                                        .map(format -> format.mediaType)
                                        .filter(type -> accepted.stream().anyMatch(range -> range.startsWith(type)))
                                        .toList())
                        .flatMap(type -> named(type, offers));
    }

    /** Not more than a line of what was asked. */
    static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }

    /** @throws Refused with 400 where {@code format=} asks for another format than the address ends in */
    void expectNoOther(HttpServletRequest request) {
        String format = request.getParameter("format");
        if (format != null && !named(format, ALL).equals(Optional.of(this))) {
            throw Refused.with(
                    400,
                    "The address ends in ." + extension + " but format asks for \"" + shortened(format)
                            + "\"; leave one of them out.");
        }
    }
}
