package org.w3id.diwan.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.jspecify.annotations.Nullable;

/**
 * The formats of one kind of answer, the preferred first, and their short names for {@code ?format=}.
 *
 * @param offers media types
 * @param names from a short name to a media type
 */
record Formats(List<String> offers, Map<String, String> names) {
    private static final String JSON = "application/sparql-results+json";
    private static final String XML = "application/sparql-results+xml";

    static final Formats RESULTS = new Formats(
            List.of(
                    JSON,
                    "application/json",
                    XML,
                    "application/xml",
                    "text/csv",
                    "text/tab-separated-values",
                    "text/plain"),
            Map.of(
                    "json",
                    JSON,
                    "xml",
                    XML,
                    "csv",
                    "text/csv",
                    "tsv",
                    "text/tab-separated-values",
                    "text",
                    "text/plain"));

    static final Formats GRAPHS = new Formats(
            List.of(
                    "text/turtle",
                    "application/n-triples",
                    "application/rdf+xml",
                    "application/ld+json",
                    "application/trig",
                    "application/n-quads"),
            Map.of(
                    "turtle",
                    "text/turtle",
                    "ttl",
                    "text/turtle",
                    "nt",
                    "application/n-triples",
                    "xml",
                    "application/rdf+xml",
                    "rdf",
                    "application/rdf+xml",
                    "json",
                    "application/ld+json",
                    "jsonld",
                    "application/ld+json",
                    "trig",
                    "application/trig",
                    "nq",
                    "application/n-quads"));

    static final Formats DATASETS = new Formats(
            List.of("application/trig", "application/n-quads", "application/ld+json"),
            Map.of("trig", "application/trig", "nq", "application/n-quads", "jsonld", "application/ld+json"));

    /** What a request asks for, by parameter or header; throws Fuseki's 400 or 406 where there is no such format. */
    String chosen(HttpServletRequest request) {
        String name = parameter(request);
        if (name != null) {
            String type = names.getOrDefault(name, name);
            if (!offers.contains(type)) {
                ServletOps.errorBadRequest("There is no format '" + name + "' here; there are " + sorted());
            }
            return type;
        }
        String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
        Optional<String> type = Negotiation.choose(accept, offers);
        if (type.isEmpty()) {
            ServletOps.error(
                    406,
                    "None of the formats of this answer is acceptable to you; there are " + String.join(", ", offers));
        }
        return type.orElseThrow();
    }

    private static @Nullable String parameter(HttpServletRequest request) {
        for (String name : List.of("format", "output")) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }

    private String sorted() {
        return String.join(", ", names.keySet().stream().sorted().toList());
    }
}
