package org.w3id.diwan.serve.abuse;

import static org.w3id.diwan.serve.abuse.Attack.get;
import static org.w3id.diwan.serve.abuse.Attack.post;
import static org.w3id.diwan.serve.abuse.Attack.query;
import static org.w3id.diwan.serve.abuse.Attack.times;

import java.util.List;
import java.util.stream.Stream;

/** Regular expressions, the index of names, and the addresses that are not SPARQL. */
final class SearchAttacks {
    private static final String TEXT = "'" + "a".repeat(40) + "'";

    private SearchAttacks() {}

    static List<Attack> expressions() {
        return List.of(
                query("regex", "catastrophic", "SELECT (REGEX(" + TEXT + ", '(.*a){25}b') AS ?e) {}"),
                query("regex", "nested quantifiers", "SELECT (REGEX(" + TEXT + ", '((a+)+)+b') AS ?e) {}"),
                query(
                        "regex",
                        "huge repetition",
                        "SELECT (REGEX(" + TEXT + ", '((a{1,1000}){1,1000}){1,1000}b') AS ?e) {}"),
                query("regex", "many groups", "SELECT (REGEX(" + TEXT + ", '" + "(a?)".repeat(30_000) + "') AS ?e) {}"),
                query(
                        "regex",
                        "deep groups",
                        "SELECT (REGEX(" + TEXT + ", '" + "(".repeat(20_000) + "a" + ")".repeat(20_000)
                                + "') AS ?e) {}"),
                query(
                        "regex",
                        "alternatives",
                        "SELECT (REGEX(" + TEXT + ", '" + times(20_000, "a%d", "|") + "') AS ?e) { ?a ?b ?c }"),
                query(
                        "regex",
                        "look-behind",
                        "SELECT (REGEX('" + "a".repeat(50_000) + "', '(?<=a{1,5000})b') AS ?e) {}"),
                query(
                        "regex",
                        "back references",
                        "SELECT (REGEX('" + "a".repeat(50_000) + "', '(a*)*\\\\1b') AS ?e) {}"),
                query(
                        "regex",
                        "pattern of the row",
                        "SELECT * { ?a ?b ?c FILTER REGEX(" + TEXT + ", CONCAT('(.*a){25}', STR(?c))) }"),
                query(
                        "regex",
                        "pattern compiled per row",
                        "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER REGEX('a', CONCAT('" + "(a|b)?".repeat(9_000)
                                + "', ENCODE_FOR_URI(STR(?c)))) }"),
                query(
                        "regex",
                        "classes",
                        "SELECT (REGEX(" + TEXT + ", '" + "[a-z&&[^b]]".repeat(9_000) + "') AS ?e) { ?a ?b ?c }"),
                query("regex", "replaced", "SELECT (REPLACE(" + TEXT + ", '(.*a){25}b', '') AS ?e) {}"),
                query("regex", "case folded", "SELECT (REGEX('" + "é".repeat(50_000) + "', '(é|E)*b', 'iu') AS ?e) {}"),
                query(
                        "regex",
                        "quoted",
                        "SELECT * { ?a ?b ?c FILTER(REPLACE('" + "a".repeat(50_000) + "', 'a', 'aa', 'q') = '') }"),
                query(
                        "regex",
                        "in an aggregate",
                        "SELECT (SUM(IF(REGEX(" + TEXT + ", '(.*a){25}b'), 1, 0)) AS ?n) { ?a ?b ?c }"),
                query(
                        "regex",
                        "in HAVING",
                        "SELECT ?a { ?a ?b ?c } GROUP BY ?a HAVING(REGEX(" + TEXT + ", '(.*a){25}b'))"),
                query("regex", "in ORDER", "SELECT * { ?a ?b ?c } ORDER BY REGEX(" + TEXT + ", '(.*a){25}b')"));
    }

    static List<Attack> names() {
        return Stream.of(
                        "*",
                        "a* OR *a",
                        "*a*b*c*d*e*",
                        "/.*.*.*.*.*.*x/",
                        "/(a|b|c|d|e|f)*x/",
                        "/[^x]{1,1000}/",
                        "/(.*a){25}b/",
                        "[* TO *]",
                        "{a TO z}",
                        "-nothing",
                        "*:* -x",
                        "a~2",
                        "\\\"a b\\\"~1000000",
                        "a^1000000000",
                        times(1_000, "a%d*", " OR "),
                        times(3_000, "*%d*", " "),
                        times(500, "a%d~2", " "),
                        "(".repeat(3_000) + "a" + ")".repeat(3_000),
                        times(900, "/.*%d.*/", " OR "),
                        "a".repeat(200_000),
                        "+a ".repeat(30_000),
                        "\\\"" + "a ".repeat(50_000) + "\\\"~9")
                .flatMap(text -> Stream.of(
                        query(
                                "names",
                                "found: " + shown(text),
                                "SELECT (COUNT(*) AS ?n) { ?e text:query \"" + text + "\" . ?a ?b ?c }"),
                        query(
                                "names",
                                "for each row: " + shown(text),
                                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?f ?g . ?e text:query \"" + text + "\" }")))
                .toList();
    }

    private static String shown(String text) {
        return text.length() > 30 ? text.substring(0, 27) + "..." : text;
    }

    static List<Attack> addresses() {
        String form = "application/x-www-form-urlencoded";
        return List.of(
                get("address", "large picture", "/graph?format=png&depth=3&limit=5000"),
                get("address", "every picture", "/graph?format=svg"),
                get("address", "every graph", "/graph?format=graphml&limit=100000"),
                get("address", "whole graph", "/get"),
                get("address", "dump", "/dump.trig"),
                get("address", "long parameter", "/graph?q=" + "a".repeat(6_000)),
                get("address", "search of everything", "/reconcile/suggest/entity?prefix=a"),
                post("address", "matches", "/reconcile/match", "application/json", matches(100, 19, 100)),
                post("address", "equal matches", "/reconcile/match", "application/json", matches(1, 1, 20_000)),
                post(
                        "address",
                        "old matches",
                        "/reconcile",
                        form,
                        "queries="
                                + times(
                                        1,
                                        "%%7B%%22q%d%%22%%3A%%7B%%22query%%22%%3A%%22" + "a".repeat(9_000)
                                                + "%%22%%7D%%7D",
                                        "")),
                post(
                        "address",
                        "page of an answer",
                        "/sparql?format=html",
                        "application/sparql-query",
                        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i"),
                post(
                        "address",
                        "form",
                        "/sparql",
                        form,
                        "query=" + "%20".repeat(60_000)
                                + "SELECT%20*%20%7B%20%3Fa%20%3Fb%20%3Fc%20.%20%3Fd%20%3Fe%20%3Ff%20.%20%3Fg%20%3Fh%20%3Fi%20%7D%20OFFSET%2099999999"),
                post(
                        "address",
                        "parameters",
                        "/sparql?" + times(150, "default-graph-uri=urn:g%d", "&"),
                        "application/sparql-query",
                        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"));
    }

    /** Queries with conditions that each have many values. */
    private static String matches(int queries, int conditions, int values) {
        String value = times(values, "\"Baghdad Iraq talks %d\"", ",");
        String condition = "{\"matchType\":\"property\",\"propertyId\":\"memberOf\",\"propertyValue\":[" + value
                + "],\"required\":false,\"matchQuantifier\":\"any\"}";
        String one = "{\"conditions\":[{\"matchType\":\"name\",\"propertyValue\":\"Baghdad\"}"
                + ("," + condition).repeat(conditions) + "]}";
        return "{\"queries\":[" + (one + ",").repeat(queries - 1) + one + "]}";
    }
}
