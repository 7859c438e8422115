package org.w3id.diwan.serve.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** The formats that a thing is described in, the preferred first; each has a document of its own under its extension. */
enum Representation {
    HTML("HTML", "html", "text/html"),
    TURTLE("Turtle", "ttl", "text/turtle"),
    TRIG("TriG", "trig", "application/trig"),
    JSON_LD("JSON-LD", "jsonld", "application/ld+json"),
    N_TRIPLES("N-Triples", "nt", "application/n-triples"),
    N_QUADS("N-Quads", "nq", "application/n-quads"),
    RDF_XML("RDF/XML", "rdf", "application/rdf+xml");

    private final String word;
    private final String extension;
    private final String mediaType;

    Representation(String word, String extension, String mediaType) {
        this.word = word;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** What people call it. */
    String word() {
        return word;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** As a header names it. */
    String contentType() {
        return this == RDF_XML || this == JSON_LD ? mediaType : mediaType + ";charset=utf-8";
    }

    /** How Jena writes it; empty for the page. */
    Optional<RDFFormat> rdf() {
        return switch (this) {
            case HTML -> Optional.empty();
            case TURTLE -> Optional.of(RDFFormat.TURTLE_PRETTY);
            case TRIG -> Optional.of(RDFFormat.TRIG_PRETTY);
            case JSON_LD -> Optional.of(RDFFormat.JSONLD11_PRETTY);
            case N_TRIPLES -> Optional.of(RDFFormat.NTRIPLES_UTF8);
            case N_QUADS -> Optional.of(RDFFormat.NQUADS_UTF8);
            case RDF_XML -> Optional.of(RDFFormat.RDFXML_PLAIN);
        };
    }

    /** Whether it keeps the graphs apart, and so says which source says what without the claims. */
    boolean hasGraphs() {
        return this == TRIG || this == N_QUADS || this == JSON_LD;
    }

    static List<String> mediaTypes() {
        return Arrays.stream(values()).map(Representation::mediaType).toList();
    }

    static List<String> extensions() {
        return Arrays.stream(values()).map(Representation::extension).toList();
    }

    /** By extension, or by media type as {@code ?format=} may give it. */
    static Optional<Representation> named(String word) {
        return Arrays.stream(values())
                .filter(one -> one.extension.equals(word) || one.mediaType.equals(word))
                .findFirst();
    }
}
