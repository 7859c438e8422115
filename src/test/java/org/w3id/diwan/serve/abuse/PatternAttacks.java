package org.w3id.diwan.serve.abuse;

import static org.w3id.diwan.serve.abuse.Attack.query;
import static org.w3id.diwan.serve.abuse.Attack.times;

import java.util.List;
import java.util.stream.Stream;

/** Paths, joins and forms of which there is too much. */
final class PatternAttacks {
    private static final String THREE = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i";
    private static final String FOUR = THREE + " . ?j ?k ?l";

    private PatternAttacks() {}

    static List<Attack> paths() {
        return Stream.of(
                        "((rdf:type|^rdf:type)*)*",
                        "((rdf:type|^rdf:type)+)+",
                        "(((rdf:type|^rdf:type)*)+)*",
                        "((rdf:type|^rdf:type)?)*",
                        "((!rdf:nil|!^rdf:nil)*)*",
                        "(!rdf:nil|!^rdf:nil)*",
                        "(!rdf:nil)+/(!^rdf:nil)+",
                        "((!rdf:nil)*/(!^rdf:nil)*)*",
                        "^((rdf:type|^rdf:type)*)*",
                        "(rdf:type|^rdf:type)/(rdf:type|^rdf:type)/(rdf:type|^rdf:type)/(rdf:type|^rdf:type)/(rdf:type|^rdf:type)",
                        times(12, "(!rdf:nil|!^rdf:nil)", "/"),
                        times(30, "(rdf:type|^rdf:type)?", "/"),
                        times(200, "(rdf:type|^rdf:type)*", "/"),
                        times(200, "!<urn:p%d>", "|"),
                        "!(" + times(3_000, "<urn:p%d>", "|") + ")",
                        "(" + "(".repeat(300) + "rdf:type" + ")*".repeat(300) + ")",
                        "(rdfs:member|^rdfs:member)*")
                .flatMap(path -> Stream.of(
                        query(
                                "path",
                                "from everything: " + shown(path),
                                "SELECT (COUNT(*) AS ?n) { ?a " + path + " ?b }"),
                        query("path", "to itself: " + shown(path), "ASK { ?a " + path + " ?a . ?a <urn:none> ?x }"),
                        query(
                                "path",
                                "in NOT EXISTS: " + shown(path),
                                "SELECT * { ?x a ?y FILTER NOT EXISTS { ?x " + path
                                        + " <urn:none> } } OFFSET 99999999")))
                .toList();
    }

    private static String shown(String path) {
        return path.length() > 60 ? path.substring(0, 57) + "..." : path;
    }

    static List<Attack> joins() {
        String undef = "(UNDEF) ".repeat(14_000);
        String ones = times(9_000, "(1 %d)", " ");
        String twos = times(9_000, "(2 %d)", " ");
        return List.of(
                query("join", "product", "SELECT (COUNT(*) AS ?n) { " + FOUR + " }"),
                query("join", "one far row", "SELECT * { " + FOUR + " } OFFSET 2000000000"),
                query(
                        "join",
                        "values far",
                        "SELECT * { " + times(10, "VALUES ?v%d { 0 1 2 3 4 5 6 7 8 9 }", " ") + " } OFFSET 999999999"),
                query(
                        "join",
                        "UNDEF with UNDEF",
                        "SELECT (COUNT(*) AS ?n) { { VALUES (?x) { " + undef + " } } { VALUES (?x) { " + undef
                                + " } } }"),
                query(
                        "join",
                        "UNDEF that never agrees",
                        "SELECT (COUNT(*) AS ?n) { { VALUES (?x ?y) { (UNDEF 0) " + ones
                                + " } } { VALUES (?x ?y) { (UNDEF 1) " + twos + " } } }"),
                query(
                        "join",
                        "one key, no agreement",
                        "SELECT (COUNT(*) AS ?n) { { SELECT ?k ?v { ?a ?v ?c BIND(1 AS ?k) } } { SELECT ?k ?v { ?v ?b ?c BIND(1 AS ?k) } } }"),
                query("join", "MINUS of everything", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c MINUS { ?x ?y ?z } }"),
                query(
                        "join",
                        "MINUS with UNDEF",
                        "SELECT (COUNT(*) AS ?n) { VALUES (?x ?y) { " + ones
                                + " } MINUS { VALUES (?x ?y ?z) { (UNDEF 1 1) " + times(7_000, "(3 UNDEF %d)", " ")
                                + " } } }"),
                query(
                        "join",
                        "MINUS of products",
                        "SELECT (COUNT(*) AS ?n) { { " + THREE + " } MINUS { ?a ?b ?f . ?g ?h ?i } }"),
                query(
                        "join",
                        "MINUS partly bound",
                        "SELECT (COUNT(*) AS ?n) { { ?a ?b ?c . ?d ?e ?f } MINUS { { ?a ?x ?y } UNION { ?d ?x ?z } } }"),
                query(
                        "join",
                        "OPTIONAL that never fits",
                        "SELECT (COUNT(*) AS ?n) { VALUES (?x ?y) { " + ones + " } OPTIONAL { VALUES (?x ?z) { " + twos
                                + " } FILTER(?y = ?z) } }"),
                query(
                        "join",
                        "OPTIONAL with UNDEF",
                        "SELECT (COUNT(*) AS ?n) { VALUES (?x ?y) { (UNDEF 1) " + ones
                                + " } OPTIONAL { VALUES (?x ?y ?z) { (UNDEF 2 2) " + times(7_000, "(3 UNDEF %d)", " ")
                                + " } } }"),
                query(
                        "join",
                        "OPTIONAL of products",
                        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c OPTIONAL { ?d ?e ?f . ?g ?h ?i FILTER(?a = ?i && ?d = ?c) } }"),
                query(
                        "join",
                        "OPTIONAL and union",
                        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c OPTIONAL { { ?d ?e ?f } UNION { ?g ?h ?i } FILTER(?a != ?a) } }"),
                query(
                        "join",
                        "subqueries",
                        "SELECT (COUNT(*) AS ?n) { " + times(6, "{ SELECT ?a%1$d { ?a%1$d ?b%1$d ?c%1$d } }", " ")
                                + " }"),
                query(
                        "join",
                        "subqueries that never agree",
                        "SELECT (COUNT(*) AS ?n) { { SELECT ?x { ?x ?b ?c . ?d ?e ?f } } { SELECT (STR(?b) AS ?x) { ?a ?b ?c . ?d ?e ?f } } }"),
                query(
                        "join",
                        "EXISTS of a product",
                        "SELECT * { ?a ?b ?c FILTER EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(?i = ?nothing) } }"),
                query(
                        "join",
                        "NOT EXISTS of a product",
                        "ASK { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(?d != ?i && ?d = ?a && ?e = ?f) } FILTER(?a = ?b) }"),
                query(
                        "join",
                        "EXISTS in ORDER",
                        "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY EXISTS { ?c ?x ?y . ?y ?z ?d }"),
                query(
                        "join",
                        "EXISTS in GROUP",
                        "SELECT ?x (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY (EXISTS { ?c ?y ?f } AS ?x)"),
                query(
                        "join",
                        "filter on a product",
                        "SELECT * { " + THREE + " FILTER(STR(?a) = CONCAT(STR(?f), STR(?i))) }"),
                query(
                        "join",
                        "graphs of graphs",
                        "SELECT (COUNT(*) AS ?n) { " + times(6, "GRAPH ?g%1$d { ?a%1$d ?b%1$d ?c%1$d }", " ") + " }"),
                query("join", "names of graphs", "SELECT (COUNT(*) AS ?n) { " + times(12, "GRAPH ?g%d {}", " ") + " }"),
                query(
                        "join",
                        "lists",
                        "SELECT (COUNT(*) AS ?n) { ?l <http://jena.apache.org/ARQ/list#member> ?m . ?k <http://jena.apache.org/ARQ/list#index> (?i ?n) . ?a ?b ?c }"),
                query(
                        "join",
                        "UNION of products",
                        "SELECT (COUNT(*) AS ?n) { " + times(40, "{ ?a ?b ?c . ?d ?e ?f }", " UNION ") + " }"));
    }

    static List<Attack> memory() {
        String wide = "x".repeat(20_000);
        return List.of(
                query(
                        "memory",
                        "distinct texts",
                        "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?a ?b ?c . ?d ?e ?f BIND(CONCAT('" + wide
                                + "', STR(?a), STR(?f)) AS ?x) }"),
                query(
                        "memory",
                        "ordered texts",
                        "SELECT ?x { ?a ?b ?c . ?d ?e ?f BIND(CONCAT('" + wide
                                + "', STR(?a), STR(?f)) AS ?x) } ORDER BY ?x"),
                query(
                        "memory",
                        "groups of texts",
                        "SELECT ?x (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY (CONCAT('" + wide
                                + "', STR(?a), STR(?f)) AS ?x)"),
                query("memory", "distinct rows", "SELECT DISTINCT * { " + THREE + " } OFFSET 99999999"),
                query("memory", "ordered rows", "SELECT * { " + THREE + " } ORDER BY ?i ?f ?c"),
                query("memory", "groups", "SELECT ?a ?d ?g (COUNT(*) AS ?n) { " + THREE + " } GROUP BY ?a ?d ?g"),
                query(
                        "memory",
                        "hash of rows",
                        "SELECT (COUNT(*) AS ?n) { { SELECT * { ?a ?b ?c . ?d ?e ?f } } { SELECT ?a ?d { ?d ?b ?c . ?a ?e ?f } } }"),
                query(
                        "memory",
                        "samples",
                        "SELECT ?a ?f (SAMPLE(CONCAT('" + wide
                                + "', STR(?c))) AS ?s) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?f"),
                query("memory", "UUIDs", "SELECT DISTINCT ?u { ?a ?b ?c . ?d ?e ?f BIND(UUID() AS ?u) }"),
                query("memory", "blank nodes", "SELECT DISTINCT ?u { ?a ?b ?c . ?d ?e ?f BIND(BNODE() AS ?u) }"),
                query("memory", "constructed", "CONSTRUCT { ?a ?b [ <urn:x> ?f ] } { ?a ?b ?c . ?d ?e ?f }"),
                query(
                        "memory",
                        "constructed texts",
                        "CONSTRUCT { ?a ?b ?x } { ?a ?b ?c . ?d ?e ?f BIND(CONCAT('" + wide
                                + "', STR(?a), STR(?f)) AS ?x) }"),
                query("memory", "MINUS in memory", "SELECT * { ?a ?b ?c MINUS { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } }"),
                query(
                        "memory",
                        "path in memory",
                        "SELECT * { ?a ((!rdf:nil|!^rdf:nil)/(!rdf:nil|!^rdf:nil)/(!rdf:nil|!^rdf:nil)/(!rdf:nil|!^rdf:nil)) ?b } ORDER BY ?b"),
                query("memory", "plain text", "SELECT * { " + THREE + " }"));
    }

    static List<Attack> forms() {
        return List.of(
                query("form", "DESCRIBE of a product", "DESCRIBE ?a ?i { " + THREE + " FILTER(?a != ?f) }"),
                query("form", "DESCRIBE of all", "DESCRIBE * { ?a ?b ?c . ?d ?e ?f }"),
                query("form", "DESCRIBE of many", "DESCRIBE " + times(9_000, "<urn:d%d>", " ")),
                query("form", "CONSTRUCT of a product", "CONSTRUCT { ?a ?e ?i } { " + THREE + " }"),
                query(
                        "form",
                        "CONSTRUCT with a large template",
                        "CONSTRUCT { " + times(3_000, "?a <urn:p%d> ?f", " . ") + " } { ?a ?b ?c . ?d ?e ?f }"),
                query("form", "ASK of a product", "ASK { " + FOUR + " FILTER(?a = ?b && ?d = ?e) }"),
                query(
                        "form",
                        "FROM many",
                        "SELECT (COUNT(*) AS ?n) " + times(3_000, "FROM <urn:g%d>", " ") + " { " + THREE + " }"),
                query(
                        "form",
                        "FROM NAMED many",
                        "SELECT (COUNT(*) AS ?n) " + times(3_000, "FROM NAMED <urn:g%d>", " ") + " { GRAPH ?g { "
                                + THREE + " } }"),
                query(
                        "form",
                        "FROM and a path",
                        "SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/diwan/source/register> { ?a ((!rdf:nil|!^rdf:nil)*)* ?b }"),
                query("form", "random order", "SELECT * { " + THREE + " } ORDER BY RAND()"),
                query(
                        "form",
                        "HAVING",
                        "SELECT ?a (COUNT(*) AS ?n) { " + THREE + " } GROUP BY ?a HAVING(COUNT(DISTINCT ?i) < 0)"),
                query(
                        "form",
                        "HAVING EXISTS",
                        "SELECT ?a { " + THREE
                                + " } GROUP BY ?a HAVING(EXISTS { ?a ?x ?y . ?y ?z ?w . ?w ?v <urn:none> })"),
                query("form", "REDUCED", "SELECT REDUCED ?a { " + FOUR + " } OFFSET 999999999"),
                query("form", "LIMIT of a far OFFSET", "SELECT ?a { " + FOUR + " } OFFSET 9223372036854775000 LIMIT 1"),
                query("form", "aggregates of nothing", "SELECT (COUNT(DISTINCT *) AS ?n) { " + THREE + " }"));
    }
}
