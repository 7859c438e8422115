package org.w3id.diwan.serve.abuse;

import static org.w3id.diwan.serve.abuse.Attack.query;
import static org.w3id.diwan.serve.abuse.Attack.times;

import java.util.List;
import java.util.stream.IntStream;

/** Queries whose text alone is too much: nested deeply, or wide. */
final class SyntaxAttacks {
    private static final String ROW = "?a ?b ?c";

    private SyntaxAttacks() {}

    static List<Attack> nested() {
        return List.of(
                query("nested", "NOT EXISTS", in(30, "?a%d a ?c FILTER NOT EXISTS { ")),
                query("nested", "NOT EXISTS, deeper", in(300, "?a%d a ?c FILTER NOT EXISTS { ")),
                query("nested", "EXISTS", in(30, "?a%d a ?c FILTER EXISTS { ")),
                query("nested", "EXISTS in BIND", nestedBinds(25)),
                query("nested", "EXISTS and OPTIONAL", in(25, "OPTIONAL { ?a%d a ?c FILTER NOT EXISTS { ", " } } ")),
                query(
                        "nested",
                        "EXISTS in a subquery",
                        in(20, "{ SELECT * { ?a%d a ?c FILTER NOT EXISTS { ", " } } } ")),
                query("nested", "OPTIONAL", in(500, "?a%d a ?c OPTIONAL { ")),
                query("nested", "OPTIONAL with filters", in(60, "?a%1$d a ?c OPTIONAL { FILTER(?a%1$d != ?c) ")),
                query("nested", "MINUS", in(500, "?a a ?c%d MINUS { ")),
                query("nested", "UNION", unions(16)),
                query("nested", "subqueries", in(1_000, "{ SELECT ?a { ", " } } ")),
                query("nested", "subqueries of all", in(1_000, "{ SELECT * { ", " } } ")),
                query(
                        "nested",
                        "subqueries with groups",
                        in(200, "{ SELECT ?a (COUNT(*) AS ?n%d) { ", " } GROUP BY ?a } ")),
                query("nested", "groups", in(5_000, "{ ", " } ")),
                query("nested", "brackets", "SELECT * { " + "{".repeat(50_000) + "}".repeat(50_000) + " }"),
                query("nested", "GRAPH", in(300, "GRAPH ?g%d { ", " } ")),
                query("nested", "parentheses", "ASK { FILTER(" + "(".repeat(50_000) + "1" + ")".repeat(50_000) + ") }"),
                query("nested", "negations", "ASK { FILTER(" + "!".repeat(100_000) + "true) }"),
                query("nested", "signs", "SELECT (" + "- ".repeat(90_000) + "1 AS ?e) {}"),
                query(
                        "nested",
                        "IF",
                        "SELECT (" + "IF(?x, 1, ".repeat(5_000) + "1" + ")".repeat(5_000) + " AS ?e) { " + ROW + " }"),
                query(
                        "nested",
                        "COALESCE",
                        "SELECT (" + "COALESCE(?x, ".repeat(5_000) + "1" + ")".repeat(5_000) + " AS ?e) { " + ROW
                                + " }"),
                query(
                        "nested",
                        "functions",
                        "SELECT (" + "UCASE(".repeat(5_000) + "'a'" + ")".repeat(5_000) + " AS ?e) { " + ROW
                                + " . ?d ?f ?g }"),
                query(
                        "nested",
                        "blank nodes",
                        "SELECT * { " + "[ <urn:p> ".repeat(8_000) + "1" + " ]".repeat(8_000) + " }"),
                query(
                        "nested",
                        "lists",
                        "SELECT * { " + "( ".repeat(8_000) + "1" + " )".repeat(8_000) + " <urn:p> 1 }"),
                query(
                        "nested",
                        "triple terms",
                        "SELECT * { ?r <urn:reifies> " + "<<( <urn:a> <urn:b> ".repeat(3_000) + "1"
                                + " )>>".repeat(3_000) + " }"),
                query(
                        "nested",
                        "paths",
                        "SELECT * { ?a " + "(".repeat(20_000) + "rdf:type" + ")".repeat(20_000) + " ?b }"),
                query(
                        "nested",
                        "inverted paths",
                        "SELECT * { ?a " + "^(".repeat(8_000) + "rdf:type" + ")".repeat(8_000) + " ?b }"),
                query("nested", "IN", "SELECT (" + "1 IN (".repeat(3_000) + "1" + ")".repeat(3_000) + " AS ?e) {}"));
    }

    static List<Attack> wide() {
        return List.of(
                query(
                        "wide",
                        "BIND",
                        "SELECT * { BIND(1 AS ?x0) "
                                + IntStream.range(0, 8_000)
                                        .mapToObj(i -> "BIND(?x" + i + " + 1 AS ?x" + (i + 1) + ")")
                                        .reduce("", (a, b) -> a + " " + b)
                                + " }"),
                query(
                        "wide",
                        "BIND over rows",
                        "SELECT * { " + ROW + " " + times(2_000, "BIND(STR(?a) AS ?x%d)", " ") + " }"),
                query("wide", "selected", "SELECT " + times(7_000, "(1 + %1$d AS ?x%1$d)", " ") + " { " + ROW + " }"),
                query(
                        "wide",
                        "FILTER",
                        "SELECT * { " + ROW + " " + times(5_000, "FILTER(?a != <urn:f%d>)", " ") + " }"),
                query(
                        "wide",
                        "FILTER over patterns",
                        "SELECT * { " + times(900, "?a%1$d ?b%1$d ?c%1$d FILTER(?a%1$d != ?c0)", " . ") + " }"),
                query("wide", "OR", "SELECT * { " + ROW + " FILTER(" + times(9_000, "?a = <urn:f%d>", " || ") + ") }"),
                query(
                        "wide",
                        "OR of AND",
                        "SELECT * { " + ROW + " FILTER(" + times(25, "(?a = <urn:a%1$d> || ?b = <urn:b%1$d>)", " && ")
                                + ") }"),
                query(
                        "wide",
                        "many OR",
                        "SELECT * { "
                                + times(25, "?a%1$d ?b%1$d ?c FILTER(?a%1$d = <urn:a> || ?b%1$d = <urn:b>)", " . ")
                                + " }"),
                query(
                        "wide",
                        "AND",
                        "SELECT * { " + ROW + " FILTER(" + times(9_000, "?a != <urn:f%d>", " && ") + ") }"),
                query(
                        "wide",
                        "IN",
                        "SELECT * { " + ROW + " FILTER(?a IN (" + times(15_000, "<urn:f%d>", ", ") + ")) }"),
                query(
                        "wide",
                        "many IN",
                        "SELECT * { "
                                + times(
                                        8,
                                        "?a%1$d ?b%1$d ?c FILTER(?a%1$d IN ("
                                                + times(40, "<urn:f%d>", ", ").replace("%", "%%") + "))",
                                        " . ")
                                + " }"),
                query(
                        "wide",
                        "NOT IN",
                        "SELECT * { " + ROW + " . ?d ?e ?f FILTER(?a NOT IN (" + times(15_000, "<urn:f%d>", ", ")
                                + ")) }"),
                query("wide", "sum", "SELECT (" + times(30_000, "1", " + ") + " AS ?e) { " + ROW + " . ?d ?f ?g }"),
                query("wide", "product", "SELECT (" + times(30_000, "3", " * ") + " AS ?e) { " + ROW + " }"),
                query("wide", "patterns", "SELECT * { " + times(7_000, "?a <urn:p%d> ?c", " . ") + " }"),
                query(
                        "wide",
                        "unbound patterns",
                        "SELECT * { " + times(4_000, "?a%1$d ?b%1$d ?c%1$d", " . ") + " } LIMIT 1"),
                query(
                        "wide",
                        "OPTIONAL",
                        "SELECT * { " + ROW + " " + times(2_500, "OPTIONAL { ?a <urn:p%1$d> ?o%1$d }", " ") + " }"),
                query("wide", "UNION", "SELECT * { " + times(5_000, "{ ?a <urn:p%d> ?c }", " UNION ") + " }"),
                query(
                        "wide",
                        "UNION of filters",
                        "SELECT * { " + times(1_500, "{ ?a ?b ?c FILTER(?c = %d) }", " UNION ") + " }"),
                query(
                        "wide",
                        "MINUS",
                        "SELECT * { " + ROW + " " + times(3_000, "MINUS { ?a <urn:p%d> ?c }", " ") + " }"),
                query(
                        "wide",
                        "EXISTS",
                        "SELECT * { " + ROW + " " + times(3_000, "FILTER NOT EXISTS { ?a <urn:p%d> ?c }", " ") + " }"),
                query(
                        "wide",
                        "subqueries",
                        "SELECT * { " + times(2_000, "{ SELECT ?a { ?a <urn:p%d> ?c } }", " ") + " }"),
                query("wide", "VALUES", "SELECT * { " + times(2_500, "VALUES ?x%1$d { 1 2 }", " ") + " } LIMIT 1"),
                query(
                        "wide",
                        "VALUES of variables",
                        "SELECT * { VALUES (" + times(9_000, "?x%d", " ") + ") { (" + times(9_000, "%d", " ") + ") } "
                                + ROW + " . ?d ?e ?f }"),
                query(
                        "wide",
                        "aggregates",
                        "SELECT " + times(3_000, "(SUM(?c + %1$d) AS ?x%1$d)", " ") + " { " + ROW + " } GROUP BY ?a"),
                query(
                        "wide",
                        "GROUP BY",
                        "SELECT (COUNT(*) AS ?n) { " + ROW + " } GROUP BY " + times(5_000, "(STR(?a) AS ?x%d)", " ")),
                query(
                        "wide",
                        "ORDER BY",
                        "SELECT * { " + ROW + " } ORDER BY " + times(7_000, "(STRLEN(STR(?a)) * %d)", " ")),
                query(
                        "wide",
                        "HAVING",
                        "SELECT ?a { " + ROW + " } GROUP BY ?a HAVING " + times(5_000, "(COUNT(*) > %d)", " ")),
                query("wide", "PREFIX", times(7_000, "PREFIX p%1$d: <urn:p%1$d/>", "\n") + " SELECT * { " + ROW + " }"),
                query("wide", "list", "SELECT * { ?a <urn:p> ( " + times(30_000, "%d", " ") + " ) }"),
                query("wide", "path alternatives", "SELECT * { ?a (" + times(9_000, "<urn:p%d>", "|") + ")* ?b }"),
                query("wide", "path sequence", "SELECT * { ?a " + times(9_000, "!<urn:p%d>", "/") + " ?b }"),
                query(
                        "wide",
                        "CONCAT",
                        "SELECT (CONCAT(" + times(30_000, "'%d'", ", ") + ") AS ?e) { " + ROW + " . ?d ?f ?g }"),
                query(
                        "wide",
                        "comment",
                        "#" + "x".repeat(250_000) + "\nSELECT * { " + ROW
                                + " . ?d ?e ?f . ?g ?h ?i } OFFSET 99999999"));
    }

    private static String in(int depth, String open) {
        return in(depth, open, " } ");
    }

    private static String in(int depth, String open, String close) {
        return "SELECT * { " + times(depth, open, "") + ROW + close.repeat(depth) + " }";
    }

    private static String nestedBinds(int depth) {
        return "SELECT * { " + ROW + " " + "BIND(EXISTS { ?x ?y ?z ".repeat(depth)
                + IntStream.range(0, depth).mapToObj(i -> "} AS ?e" + i + ") ").reduce("", String::concat) + " }";
    }

    private static String unions(int depth) {
        String inner = "{ ?a ?b ?c }";
        for (int i = 0; i < depth && inner.length() < 100_000; i++) {
            inner = "{ " + inner + " UNION " + inner + " }";
        }
        return "SELECT * { " + inner + " ?d ?e ?f }";
    }
}
