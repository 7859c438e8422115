package org.w3id.diwan.serve.limit;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.diwan.serve.http.Refused;

/**
 * What one request may take. How long a query may run stands in the assembler file ({@code arq:queryTimeout}), where a Jena user
 * looks for it, unless it is given here.
 *
 * @param bytes most bytes of the answer to a query
 * @param triples most triples that an answer may hold in memory: of a CONSTRUCT or DESCRIBE, of a graph read in a format that cannot be
 *     streamed, rows of plain text
 * @param queryLength most characters of a query
 * @param bodyBytes most bytes of a request's body
 * @param sparqlAtOnce how many SPARQL requests run at once
 * @param pagesAtOnce how many requests for pages run at once
 * @param othersAtOnce how many other requests run at once: graphs, pictures, searches, matches
 * @param queryTime how long a query may run, its answer written; zero if the assembler file says it
 * @param transfer how long sending a request and reading its answer may take besides
 */
public record RequestLimits(
        long bytes,
        int triples,
        int queryLength,
        long bodyBytes,
        int sparqlAtOnce,
        int pagesAtOnce,
        int othersAtOnce,
        Duration queryTime,
        Duration transfer) {
    /** What a public server gives. */
    public static final RequestLimits DEFAULT = new RequestLimits(
            256L * 1024 * 1024, 500_000, 256 * 1024, 10 * 1024 * 1024, 8, 32, 8, Duration.ZERO, Duration.ofMinutes(2));

    /**
     * The same but for what is named: {@code bytes} and {@code triples} (of an answer), {@code seconds} (for a query), {@code query}
     * (characters), {@code body} (bytes), {@code sparql}, {@code pages} and {@code others} (requests at once), {@code transfer} (seconds besides).
     *
     * @throws IllegalArgumentException saying what is wrong, for a user
     */
    public RequestLimits with(Map<String, String> changes) {
        Map<String, String> left = new TreeMap<>(changes);
        RequestLimits changed = new RequestLimits(
                number(left, "bytes", bytes, Long.MAX_VALUE),
                (int) number(left, "triples", triples, Integer.MAX_VALUE),
                (int) number(left, "query", queryLength, Integer.MAX_VALUE),
                number(left, "body", bodyBytes, Integer.MAX_VALUE),
                (int) number(left, "sparql", sparqlAtOnce, Short.MAX_VALUE),
                (int) number(left, "pages", pagesAtOnce, Short.MAX_VALUE),
                (int) number(left, "others", othersAtOnce, Short.MAX_VALUE),
                left.containsKey("seconds") ? seconds(left, "seconds", queryTime) : queryTime,
                seconds(left, "transfer", transfer));
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no limit " + left.keySet().iterator().next()
                            + "; there are bytes, triples, seconds, query, body, sparql, pages, others and transfer");
        }
        return changed;
    }

    /** How many clients may read the answers to queries at once, besides those whose queries run. */
    int sendingAtOnce() {
        return 8 * sparqlAtOnce;
    }

    /** How many requests the server works on at once, at the most. */
    public int atOnce() {
        return sparqlAtOnce + pagesAtOnce + othersAtOnce + sendingAtOnce();
    }

    /** How long a request may take as a whole, reading the answer included. */
    Duration exchange() {
        return transfer.plus(queryTime);
    }

    /**
     * Lets an answer grow to so many bytes.
     *
     * @throws Refused with 507 if that is too many
     */
    public void requireBytes(long written) {
        if (written > bytes) {
            throw tooLarge(bytes + " bytes");
        }
    }

    /** The same, of triples or rows in memory. */
    public void requireTriples(long held) {
        if (held > triples) {
            throw tooLarge(triples + " triples or rows in memory");
        }
    }

    private static Refused tooLarge(String most) {
        return Refused.with(
                507,
                "The answer is larger than this server gives (" + most
                        + "). Ask for parts of it with LIMIT and OFFSET, or take the whole graph from /dataset.");
    }

    private static Duration seconds(Map<String, String> changes, String name, Duration usual) {
        return Duration.ofSeconds(number(changes, name, usual.toSeconds(), Integer.MAX_VALUE));
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
