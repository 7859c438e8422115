package org.w3id.diwan.serve;

import java.time.Duration;

/**
 * What one request may take. How long a query may run stands in the assembler file ({@code arq:queryTimeout}), where a Jena user
 * looks for it; the rest stands here.
 *
 * @param rows most rows of a SELECT; a longer answer is cut there and says so
 * @param triples most triples of a CONSTRUCT or DESCRIBE, and of a graph read in a format that cannot be streamed
 * @param queryLength most characters of a query
 * @param bodyBytes most bytes of a request's body
 * @param sparqlSlots how many SPARQL requests run at once
 * @param pageSlots how many other requests run at once
 * @param exchange how long a request may take as a whole, reading the answer included
 */
public record Limits(
        int rows, int triples, int queryLength, long bodyBytes, int sparqlSlots, int pageSlots, Duration exchange) {
    /** What a public server gives. */
    public static final Limits DEFAULT =
            new Limits(10_000, 100_000, 256 * 1024, 10 * 1024 * 1024, 8, 32, Duration.ofMinutes(2));

    /** The same with another number of rows. */
    public Limits withRows(int most) {
        return new Limits(most, triples, queryLength, bodyBytes, sparqlSlots, pageSlots, exchange);
    }

    /** The same with another number of triples. */
    public Limits withTriples(int most) {
        return new Limits(rows, most, queryLength, bodyBytes, sparqlSlots, pageSlots, exchange);
    }

    /** The same with another number of requests at once. */
    public Limits withSlots(int sparql, int pages) {
        return new Limits(rows, triples, queryLength, bodyBytes, sparql, pages, exchange);
    }

    /** The same with another time for a whole request. */
    public Limits withExchange(Duration most) {
        return new Limits(rows, triples, queryLength, bodyBytes, sparqlSlots, pageSlots, most);
    }
}
