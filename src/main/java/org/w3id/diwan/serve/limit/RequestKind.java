package org.w3id.diwan.serve.limit;

import java.util.Set;
import java.util.regex.Pattern;

/** What a request asks for, by its path: what it may take depends on it. An address that is not named here is one of the others. */
public enum RequestKind {
    /** Never refused: whoever watches the server asks it. */
    PING,
    /** SPARQL, and what is asked in it. */
    QUERY,
    /** Reading or writing graphs as they are; bounded by its size and the time for an exchange. */
    GRAPHS,
    /** The whole graph as a file; the module bounds how many. */
    DUMP,
    /** A reviewer's own pages, which write files: what may have written is not said to have been ended. */
    REVIEW,
    /** What a page shows and what belongs to it: short to find, whatever is asked. */
    PAGE,
    /** Everything else, such as pictures, searches and matches, and every address that is new. */
    OTHER;

    private static final Pattern PAGES =
            Pattern.compile("/|/(id|source|claim|statement|ontology|changes|dataset|\\.well-known)(/.*)?"
                    + "|/[^?]*\\.(css|js|mjs|map|ico|svg|woff2?)|/(openapi\\.json|robots\\.txt)");

    /**
     * Which kind of place a request to a path takes.
     *
     * @param queries paths of the query endpoints
     * @param graphs paths of the endpoints that read or write graphs
     */
    public static RequestKind of(String path, Set<String> queries, Set<String> graphs) {
        if (path.equals("/$/ping")) {
            return PING;
        }
        if (graphs.contains(path)) {
            return GRAPHS;
        }
        if (queries.contains(path) || path.startsWith("/questions/")) {
            return QUERY;
        }
        if (path.equals("/dump") || path.startsWith("/dump.")) {
            return DUMP;
        }
        if (path.equals("/review") || path.startsWith("/review/")) {
            return REVIEW;
        }
        return PAGES.matcher(path).matches() ? PAGE : OTHER;
    }
}
