package org.w3id.diwan.serve.graph;

import java.util.List;
import java.util.function.Function;

/**
 * One of the things every format says of a node or an edge, under the same name in each.
 *
 * @param name in every format
 * @param kind what it holds
 * @param values nothing, one value or, of a list, several
 */
record Field<T>(String name, Kind kind, Function<T, List<?>> values) {
    /** What a field holds. */
    enum Kind {
        TEXT,
        LIST,
        COUNT,
        NUMBER
    }

    static <T> Field<T> text(String name, Function<T, String> value) {
        return new Field<>(name, Kind.TEXT, item -> {
            String text = value.apply(item);
            return text.isEmpty() ? List.of() : List.of(text);
        });
    }

    static <T> Field<T> list(String name, Function<T, List<String>> values) {
        return new Field<>(name, Kind.LIST, values::apply);
    }

    static <T> Field<T> count(String name, Function<T, Integer> value) {
        return new Field<>(name, Kind.COUNT, item -> List.of(value.apply(item)));
    }

    static <T> Field<T> number(String name, Function<T, List<Double>> value) {
        return new Field<>(name, Kind.NUMBER, value::apply);
    }

    /** For formats that know no lists; empty where there is nothing to say. */
    String text(T item, String between) {
        StringBuilder text = new StringBuilder();
        for (Object value : values.apply(item)) {
            text.append(text.isEmpty() ? "" : between).append(value);
        }
        return text.toString();
    }
}
