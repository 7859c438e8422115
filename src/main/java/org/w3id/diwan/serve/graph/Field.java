package org.w3id.diwan.serve.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3id.diwan.query.node.GraphNode;
import org.w3id.diwan.query.subgraph.GraphEdge;
import org.w3id.diwan.serve.graph.picture.Diagram.Line;

/**
 * One of the things every format says of a node or an edge, under the same name in each.
 *
 * @param name in every format
 * @param kind what it holds
 * @param values nothing, one value or, of a list, several
 */
record Field<T>(String name, Kind kind, Function<T, List<?>> values) {
    static final List<Field<GraphNode>> OF_NODES = List.of(
            text("label", GraphNode::label),
            text("type", GraphNode::type),
            list("types", GraphNode::types),
            text("description", GraphNode::description),
            text("wikidata", GraphNode::wikidata),
            number("latitude", node -> node.hasPoint() ? List.of(node.point().get(0)) : List.of()),
            number("longitude", node -> node.hasPoint() ? List.of(node.point().get(1)) : List.of()),
            text("place", GraphNode::place),
            text("earliest", GraphNode::earliest),
            text("latest", GraphNode::latest),
            list("proposedWhen", GraphNode::proposedWhen));
    static final List<Field<GraphEdge>> OF_EDGES = List.of(
            text("label", GraphEdge::label),
            text("relation", GraphEdge::relation),
            text("modality", GraphEdge::modality),
            text("color", edge -> Line.of(edge.modality()).colour()),
            list("when", GraphEdge::when),
            text("earliest", GraphEdge::earliest),
            text("latest", GraphEdge::latest),
            list("statedOn", GraphEdge::statedOn),
            list("publishedOn", GraphEdge::publishedOn),
            list("sources", GraphEdge::sources),
            words("sourceTitles", GraphEdge::sourceTitles),
            count("sourceCount", edge -> edge.sources().size()),
            count("independentSources", GraphEdge::independentSources),
            list("publishers", GraphEdge::publishers),
            list("saidBy", GraphEdge::saidBy),
            words("speakers", GraphEdge::speakers),
            list("passages", GraphEdge::passages),
            list("claims", GraphEdge::claims));

    /** What a field holds, and what that is called in GEXF, GraphML and Neo4j's import. */
    enum Kind {
        TEXT("string", "string", ""),
        LIST("string", "string", ":string[]"),
        /** Of texts with spaces. */
        WORDS("string", "string", ":string[]"),
        COUNT("integer", "int", ":int"),
        NUMBER("double", "double", ":double");

        final String gexf;
        final String graphMl;
        final String neo4j;

        Kind(String gexf, String graphMl, String neo4j) {
            this.gexf = gexf;
            this.graphMl = graphMl;
            this.neo4j = neo4j;
        }
    }

    private static <T> Field<T> text(String name, Function<T, String> value) {
        return new Field<>(name, Kind.TEXT, item -> {
            String text = value.apply(item);
            return text.isEmpty() ? List.of() : List.of(text);
        });
    }

    private static <T> Field<T> list(String name, Function<T, List<String>> values) {
        return new Field<>(name, Kind.LIST, values::apply);
    }

    private static <T> Field<T> words(String name, Function<T, List<String>> values) {
        return new Field<>(name, Kind.WORDS, values::apply);
    }

    private static <T> Field<T> count(String name, Function<T, Integer> value) {
        return new Field<>(name, Kind.COUNT, item -> List.of(value.apply(item)));
    }

    private static <T> Field<T> number(String name, Function<T, List<Double>> value) {
        return new Field<>(name, Kind.NUMBER, value::apply);
    }

    /** All that have a value, for formats that know lists; lists always. */
    static <T> Map<String, Object> map(T item, List<Field<T>> fields) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Field<T> field : fields) {
            List<?> values = field.values().apply(item);
            if (field.kind() == Kind.LIST || field.kind() == Kind.WORDS) {
                map.put(field.name(), values);
            } else if (!values.isEmpty()) {
                map.put(field.name(), values.get(0));
            }
        }
        return map;
    }

    /** All that have a value, for formats that know no lists. */
    static <T> Map<String, String> texts(T item, List<Field<T>> fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Field<T> field : fields) {
            String text = field.text(item, " ");
            if (!text.isEmpty()) {
                texts.put(field.name(), text);
            }
        }
        return texts;
    }

    /** For formats that know no lists; empty where there is nothing to say. */
    String text(T item, String between) {
        String gap = kind == Kind.WORDS && between.equals(" ") ? " | " : between;
        return values.apply(item).stream()
                .map(value -> kind == Kind.WORDS ? String.valueOf(value).replace(gap, ",") : String.valueOf(value))
                .collect(Collectors.joining(gap));
    }
}
