package org.w3id.diwan.query.subgraph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3id.diwan.query.Row;

/**
 * What the graph knows of one claim besides what it says.
 *
 * @param outlets the news outlets it cites
 * @param speakers the names of who is quoted
 * @param statedOn when the statement was made in which it stands, in EDTF
 * @param publishedOn when its sources were published, in EDTF
 * @param titles its sources' titles by IRI, or the last part of the IRI
 * @param when in EDTF; this and the days are empty where unknown
 */
record ClaimFacts(
        String claim,
        Set<String> sources,
        Set<String> publishers,
        Set<String> saidBy,
        Set<String> outlets,
        Set<String> speakers,
        Set<String> passages,
        Set<String> statedOn,
        Set<String> publishedOn,
        Map<String, String> titles,
        String earliest,
        String latest,
        String when) {
    static ClaimFacts of(String claim, Collection<Row> rows) {
        return new ClaimFacts(
                claim,
                texts(rows, "source"),
                texts(rows, "publisher"),
                texts(rows, "by"),
                texts(rows, "outlet"),
                texts(rows, "speaker"),
                texts(rows, "passage"),
                texts(rows, "stated"),
                texts(rows, "issued"),
                titles(rows),
                text(rows, "from"),
                text(rows, "until"),
                text(rows, "when"));
    }

    private static Map<String, String> titles(Collection<Row> rows) {
        Map<String, String> titles = new TreeMap<>();
        for (Row row : rows) {
            String source = row.text("source");
            String title = row.text("title");
            titles.putIfAbsent(source, title.isEmpty() ? GraphNode.tail(source) : title);
        }
        return titles;
    }

    private static String text(Collection<Row> rows, String variable) {
        return rows.stream().findFirst().map(row -> row.text(variable)).orElse("");
    }

    private static Set<String> texts(Collection<Row> rows, String variable) {
        return rows.stream()
                .map(row -> row.text(variable))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Counts independent sources. Two claims are one voice if the same house published both, if both cite the same news outlet, or if one
     * house published the first and is cited by the second; and so on along the chain. Whom the sources quote does not matter: two outlets
     * that quote the same spokesperson are two witnesses of what was said.
     */
    static int voices(Collection<ClaimFacts> claims) {
        List<Set<String>> groups = new ArrayList<>();
        for (ClaimFacts claim : claims) {
            Set<String> joined = new TreeSet<>(claim.origins());
            groups.removeIf(group -> {
                boolean shared = group.stream().anyMatch(joined::contains);
                if (shared) {
                    joined.addAll(group);
                }
                return shared;
            });
            groups.add(joined);
        }
        return groups.size();
    }

    /** Whose voice it is: the publishers, the outlets they cite, and where neither is known the sources themselves. */
    private Set<String> origins() {
        Set<String> origins = new TreeSet<>(publishers);
        origins.addAll(outlets);
        return origins.isEmpty() ? sources : origins;
    }
}
