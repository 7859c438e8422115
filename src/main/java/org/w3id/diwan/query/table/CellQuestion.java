package org.w3id.diwan.query.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3id.diwan.query.match.MatchQuery;
import org.w3id.diwan.query.match.MatchQuery.Condition;
import org.w3id.diwan.query.match.MatchQuery.Kind;
import org.w3id.diwan.query.match.MatchQuery.Strictness;

/**
 * Who a cell means.
 *
 * @param name as it is written
 * @param types classes, in order
 * @param properties what the row says besides
 */
public record CellQuestion(String name, List<String> types, Map<String, String> properties) {
    private static final int CANDIDATES = 5;

    /** Keeps the properties in order. */
    public CellQuestion {
        types = List.copyOf(types);
        properties = new TreeMap<>(properties);
    }

    /** The classes in one cell. */
    String typesText() {
        return String.join(" ", types);
    }

    /** The properties in one cell. */
    String propertiesText() {
        return properties.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    MatchQuery query() {
        List<Condition> conditions = new ArrayList<>(List.of(Condition.of(Kind.NAME, "", List.of(name))));
        properties.forEach((property, value) -> conditions.add(Condition.of(Kind.PROPERTY, property, List.of(value))));
        return new MatchQuery(Set.copyOf(types), Strictness.ANY, CANDIDATES, "", conditions);
    }
}
