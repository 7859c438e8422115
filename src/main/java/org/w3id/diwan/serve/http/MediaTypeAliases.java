package org.w3id.diwan.serve.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The other names that Jena, RDF4J, rdflib, SPARQLWrapper and browsers use for the formats of RDF and of SPARQL's results. */
public final class MediaTypeAliases {
    private static final Map<String, String> OF_RDF = table("""
            text/turtle application/turtle application/x-turtle text/n3 text/rdf+n3 application/n3
            application/n-triples text/nt text/ntriples text/plain
            application/n-quads text/nquads text/n-quads text/x-nquads
            application/trig text/trig application/x-trig
            application/ld+json application/json application/x-json+ld
            application/rdf+xml application/xml text/xml
            """);
    private static final Map<String, String> OF_RESULTS = table("""
            application/sparql-results+json text/javascript application/javascript text/json
            application/sparql-results+xml text/xml
            text/tab-separated-values text/tsv
            text/plain text/boolean
            """);

    private MediaTypeAliases() {}

    /** @param lines each with a usual name and the others */
    private static Map<String, String> table(String lines) {
        Map<String, String> usual = new HashMap<>();
        lines.lines().map(line -> line.split(" ", -1)).forEach(names -> {
            for (int other = 1; other < names.length; other++) {
                usual.put(names[other], names[0]);
            }
        });
        return usual;
    }

    /** The usual name of a format of RDF. */
    public static Optional<String> of(String mediaType) {
        return Optional.ofNullable(OF_RDF.get(mediaType.toLowerCase(Locale.ROOT)));
    }

    /** Whether a media range of an Accept header is another name of an offer. */
    static boolean same(String range, String offer) {
        return offer.equals(OF_RDF.get(range)) || offer.equals(OF_RESULTS.get(range));
    }
}
