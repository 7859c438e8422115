package org.w3id.diwan.serve.abuse;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One request that might not end.
 *
 * @param kind which part of the server it aims at
 * @param path where it goes; a query goes to {@code /sparql}
 * @param type of the body; empty for GET
 */
record Attack(String kind, String name, String path, String type, String body) {
    static Attack query(String kind, String name, String text) {
        return new Attack(kind, name, "/sparql", "application/sparql-query", text);
    }

    static Attack get(String kind, String name, String path) {
        return new Attack(kind, name, path, "", "");
    }

    static Attack post(String kind, String name, String path, String type, String body) {
        return new Attack(kind, name, path, type, body);
    }

    /** {@code %1$d} is the number of the step. */
    static String times(int count, String step, String between) {
        return IntStream.range(0, count).mapToObj(i -> String.format(step, i)).collect(Collectors.joining(between));
    }

    /** A value made of the one before again and again; {@code ?x} in the step is the one before. */
    static String doubled(String start, String step, int count) {
        String steps = IntStream.range(0, count)
                .mapToObj(i -> "BIND(" + step.replace("?x", "?x" + i) + " AS ?x" + (i + 1) + ")")
                .collect(Collectors.joining(" "));
        return "SELECT (STRLEN(STR(?x" + count + ")) AS ?end) { BIND(" + start + " AS ?x0) " + steps + " }";
    }

    @Override
    public String toString() {
        return kind + ": " + name;
    }
}
