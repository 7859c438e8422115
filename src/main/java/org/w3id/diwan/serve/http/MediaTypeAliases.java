package org.w3id.diwan.serve.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The other names that Jena, RDF4J, rdflib, SPARQLWrapper and browsers use for the formats of RDF and of SPARQL's results. */
public final class MediaTypeAliases {
    private static final String TURTLE = "text/turtle";
    private static final String NTRIPLES = "application/n-triples";
    private static final String NQUADS = "application/n-quads";
    private static final String TRIG = "application/trig";
    private static final String JSONLD = "application/ld+json";
    private static final String RDFXML = "application/rdf+xml";
    private static final String JSON = "application/sparql-results+json";

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("application/turtle", TURTLE),
            Map.entry("application/x-turtle", TURTLE),
            Map.entry("text/n3", TURTLE),
            Map.entry("text/rdf+n3", TURTLE),
            Map.entry("application/n3", TURTLE),
            Map.entry("text/nt", NTRIPLES),
            Map.entry("text/ntriples", NTRIPLES),
            Map.entry("text/nquads", NQUADS),
            Map.entry("text/n-quads", NQUADS),
            Map.entry("text/x-nquads", NQUADS),
            Map.entry("text/trig", TRIG),
            Map.entry("application/x-trig", TRIG),
            Map.entry("application/json", JSONLD),
            Map.entry("application/x-json+ld", JSONLD),
            Map.entry("application/xml", RDFXML),
            Map.entry("text/xml", RDFXML),
            Map.entry("text/plain", NTRIPLES));
    private static final Map<String, String> OF_RESULTS = Map.of(
            "text/javascript",
            JSON,
            "application/javascript",
            JSON,
            "text/json",
            JSON,
            "text/xml",
            "application/sparql-results+xml",
            "text/tsv",
            "text/tab-separated-values",
            "text/boolean",
            "text/plain");

    private MediaTypeAliases() {}

    /** The usual name of a format of RDF. */
    public static Optional<String> of(String mediaType) {
        return Optional.ofNullable(ALIASES.get(mediaType.toLowerCase(Locale.ROOT)));
    }

    /** Whether a media range of an Accept header is another name of an offer. */
    static boolean same(String range, String offer) {
        return offer.equals(ALIASES.get(range)) || offer.equals(OF_RESULTS.get(range));
    }
}
