package org.w3id.diwan.query.subgraph;

import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.Row;

/**
 * What the graph knows of one claim besides what it says.
 *
 * @param values what {@link ClaimSearch#FACTS} found, by the names of its variables, each once and in order
 * @param titles its sources' titles by IRI, or the last part of the IRI
 */
record ClaimFacts(SetMultimap<String, String> values, Map<String, String> titles) {
    static ClaimFacts of(String claim, Collection<Row> rows) {
        SetMultimap<String, String> values = TreeMultimap.create();
        values.put("claim", claim);
        Map<String, String> titles = new TreeMap<>();
        for (Row row : rows) {
            row.binding().forEach((variable, value) -> values.put(variable.getVarName(), Row.text(value)));
            String source = row.text("source");
            String title = row.text("title");
            titles.putIfAbsent(source, title.isEmpty() ? Curie.tail(source) : title);
        }
        return new ClaimFacts(values, titles);
    }

    /** The value of what a claim has one of; empty if unknown. */
    String first(String variable) {
        return values.get(variable).stream().findFirst().orElse("");
    }

    /**
     * Counts independent sources. Two claims are one voice if the same house published both, if both cite the same news outlet, or if one
     * house published the first and is cited by the second; and so on along the chain. Whom the sources quote does not matter: two outlets
     * that quote the same spokesperson are two witnesses of what was said.
     */
    static int voices(Collection<ClaimFacts> claims) {
        List<Set<String>> groups = new ArrayList<>();
        for (ClaimFacts claim : claims) {
            Set<String> joined = claim.origins();
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
        Set<String> origins = new TreeSet<>(values.get("publisher"));
        origins.addAll(values.get("outlet"));
        return origins.isEmpty() ? new TreeSet<>(values.get("source")) : origins;
    }
}
