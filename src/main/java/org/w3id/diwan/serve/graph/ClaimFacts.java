package org.w3id.diwan.serve.graph;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.QuerySolution;

/** What the graph knows of one claim besides what it says; filled row by row. */
final class ClaimFacts {
    private final String claim;
    private final Set<String> sources = new TreeSet<>();
    private final Set<String> publishers = new TreeSet<>();
    private final Set<String> saidBy = new TreeSet<>();
    private final Set<String> outlets = new TreeSet<>();
    private String earliest = "";
    private String latest = "";
    private String when = "";

    ClaimFacts(String claim) {
        this.claim = claim;
    }

    void add(QuerySolution row) {
        add(sources, Sparql.text(row, "source"));
        add(publishers, Sparql.text(row, "publisher"));
        add(saidBy, Sparql.text(row, "by"));
        add(outlets, Sparql.text(row, "outlet"));
        earliest = Sparql.text(row, "from");
        latest = Sparql.text(row, "until");
        when = Sparql.text(row, "when");
    }

    private static void add(Set<String> set, String value) {
        if (!value.isEmpty()) {
            set.add(value);
        }
    }

    String claim() {
        return claim;
    }

    Set<String> sources() {
        return sources;
    }

    Set<String> publishers() {
        return publishers;
    }

    Set<String> saidBy() {
        return saidBy;
    }

    String earliest() {
        return earliest;
    }

    String latest() {
        return latest;
    }

    String when() {
        return when;
    }

    /** Whose voice it is: the publishers, the outlets they cite, and where neither is known the sources themselves. */
    Set<String> origins() {
        Set<String> origins = new TreeSet<>(publishers);
        origins.addAll(outlets);
        return origins.isEmpty() ? sources : origins;
    }
}
