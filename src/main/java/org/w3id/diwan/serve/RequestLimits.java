package org.w3id.diwan.serve;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one request may take. How long a query may run stands in the assembler file ({@code arq:queryTimeout}), where a Jena user
 * looks for it; the rest stands here.
 *
 * @param rows most rows of a SELECT; a longer answer is cut there and says so
 * @param triples most triples of a CONSTRUCT or DESCRIBE, and of a graph read in a format that cannot be streamed
 * @param queryLength most characters of a query
 * @param bodyBytes most bytes of a request's body
 * @param sparqlAtOnce how many SPARQL requests run at once
 * @param pagesAtOnce how many other requests run at once
 * @param exchange how long a request may take as a whole, reading the answer included
 */
public record RequestLimits(
        int rows, int triples, int queryLength, long bodyBytes, int sparqlAtOnce, int pagesAtOnce, Duration exchange) {
    /** What a public server gives. */
    public static final RequestLimits DEFAULT =
            new RequestLimits(10_000, 100_000, 256 * 1024, 10 * 1024 * 1024, 8, 32, Duration.ofMinutes(2));

    /**
     * The same but for what is named: {@code rows}, {@code triples}, {@code query} (characters), {@code body} (bytes), {@code sparql} and
     * {@code pages} (requests at once), {@code seconds} (for a whole request).
     *
     * @throws IllegalArgumentException saying what is wrong, for a user
     */
    public RequestLimits with(Map<String, String> changes) {
        Map<String, String> left = new TreeMap<>(changes);
        RequestLimits changed = new RequestLimits(
                (int) number(left, "rows", rows, Integer.MAX_VALUE - 1L),
                (int) number(left, "triples", triples, Integer.MAX_VALUE),
                (int) number(left, "query", queryLength, Integer.MAX_VALUE),
                number(left, "body", bodyBytes, Integer.MAX_VALUE),
                (int) number(left, "sparql", sparqlAtOnce, Short.MAX_VALUE),
                (int) number(left, "pages", pagesAtOnce, Short.MAX_VALUE),
                Duration.ofSeconds(number(left, "seconds", exchange.toSeconds(), Integer.MAX_VALUE)));
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no limit " + left.keySet().iterator().next()
                            + "; there are rows, triples, query, body, sparql, pages and seconds");
        }
        return changed;
    }

    private static long number(Map<String, String> changes, String name, long usual, long most) {
        String value = changes.remove(name);
        try {
            long number = value == null ? usual : Long.parseLong(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number out of bounds
        }
        throw new IllegalArgumentException(
                "the limit " + name + " is a whole number from 1 to " + most + ", not " + value);
    }
}
