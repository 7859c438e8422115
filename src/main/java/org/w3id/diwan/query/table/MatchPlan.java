package org.w3id.diwan.query.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3id.diwan.model.EditDistance;

/**
 * What of a table is matched, and how.
 *
 * @param columns the columns of names, each with the classes its entities have; no class for any
 * @param properties the ids of properties, each with the column that holds its values
 */
public record MatchPlan(Map<String, Set<String>> columns, Map<String, String> properties) {
    /** What is added for each column of names, behind its name. */
    static final List<String> ADDED =
            List.of("status", "id", "iri", "name", "score", "reason", "candidate", "runner_up", "runner_up_score");

    /** Keeps the order of the columns. */
    public MatchPlan {
        columns = new LinkedHashMap<>(columns);
        properties = new TreeMap<>(properties);
    }

    /**
     * Looks whether a table has the columns.
     *
     * @throws BadTable naming the nearest, if not
     */
    public void expect(List<String> head) throws BadTable {
        for (String column : Stream.concat(columns.keySet().stream(), properties.values().stream())
                .toList()) {
            if (!head.contains(column)) {
                String near = head.stream()
                        .min((one, other) ->
                                Integer.compare(EditDistance.between(column, one), EditDistance.between(column, other)))
                        .orElse("");
                throw new BadTable(1, "there is no column \"" + column + "\"; the nearest is \"" + near + "\"");
            }
        }
        for (String column : head(List.of())) {
            if (head.contains(column)) {
                throw new BadTable(1, "there is a column \"" + column + "\" already, which would be added; rename it");
            }
        }
    }

    /** The head of the table that comes of it. */
    public List<String> head(List<String> head) {
        List<String> longer = new ArrayList<>(head);
        columns.keySet().forEach(column -> ADDED.forEach(added -> longer.add(column + "_" + added)));
        return longer;
    }

    /** What each column of names asks in a row, in order; an empty name asks nothing. */
    public List<CellQuestion> questions(List<String> head, List<String> row) {
        Map<String, String> known = new TreeMap<>();
        properties.forEach((property, column) -> {
            String value = row.get(head.indexOf(column)).strip();
            if (!value.isEmpty()) {
                known.put(property, value);
            }
        });
        return columns.entrySet().stream()
                .map(column -> new CellQuestion(
                        row.get(head.indexOf(column.getKey())).strip(),
                        column.getValue().stream().sorted().toList(),
                        known))
                .toList();
    }
}
