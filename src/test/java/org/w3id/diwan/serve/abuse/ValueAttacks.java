package org.w3id.diwan.serve.abuse;

import static org.w3id.diwan.serve.abuse.Attack.doubled;
import static org.w3id.diwan.serve.abuse.Attack.times;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Values that are long, large or far away, and what computes with them. */
final class ValueAttacks {
    private static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String DIGITS = "9".repeat(200_000);

    private ValueAttacks() {}

    static List<Attack> numbers() {
        return all(
                "number",
                Map.ofEntries(
                        Map.entry("integer squared", doubled("99999999999", "?x * ?x", 40)),
                        Map.entry("fraction squared", doubled("0.00000000001", "?x * ?x", 40)),
                        Map.entry("sum doubled", doubled("99999999999", "?x + ?x", 3_000)),
                        Map.entry(
                                "power",
                                "SELECT (<http://www.w3.org/2005/xpath-functions/math#pow>(9, 2000000000) AS ?e) {}"),
                        Map.entry(
                                "power of a power", doubled("9", call(FN.replace("#", "/math#") + "pow", "?x, 9"), 20)),
                        Map.entry("rounded far", "SELECT (" + call(FN + "round", "1.5, 1000000") + " AS ?e) {}"),
                        Map.entry(
                                "rounded very far", "SELECT (" + call(FN + "round", "1.5, 2000000000") + " AS ?e) {}"),
                        Map.entry("rounded back", "SELECT (" + call(FN + "round", "1.5, -2000000000") + " AS ?e) {}"),
                        Map.entry(
                                "rounded half",
                                "SELECT (" + call(FN + "round-half-to-even", "1.5, 100000000") + " AS ?e) {}"),
                        Map.entry(
                                "rounded half a double",
                                "SELECT (" + call(FN + "round-half-to-even", "1.5e0, 100000000") + " AS ?e) {}"),
                        Map.entry("long literal", "SELECT (" + DIGITS + " + 1 AS ?e) {}"),
                        Map.entry(
                                "long literal per row",
                                "SELECT (SUM(STRLEN(STR(?x * 3))) AS ?n) { VALUES ?x { " + DIGITS + " } ?a ?b ?c }"),
                        Map.entry("long decimal", "SELECT (" + DIGITS + ".5 / 7.1 AS ?e) {}"),
                        Map.entry(
                                "long fraction",
                                "SELECT (0." + DIGITS + " / 0." + DIGITS.substring(150_000) + "1 AS ?e) {}"),
                        Map.entry(
                                "long cast", "SELECT (" + call(XSD + "integer", "'" + DIGITS + "'") + " + 1 AS ?e) {}"),
                        Map.entry(
                                "long cast to decimal",
                                "SELECT (" + call(XSD + "decimal", "'" + DIGITS + "'") + " + 1 AS ?e) {}"),
                        Map.entry(
                                "long cast to double",
                                "SELECT (" + call(XSD + "double", "'" + DIGITS + "'") + " + 1 AS ?e) {}"),
                        Map.entry(
                                "long typed",
                                "SELECT (STRDT('" + DIGITS + "', " + iri(XSD + "integer") + ") + 1 AS ?e) {}"),
                        Map.entry(
                                "exponent typed",
                                "SELECT (STRDT('1e999999999', " + iri(XSD + "decimal") + ") + 1 AS ?e) {}"),
                        Map.entry(
                                "product of rows",
                                "SELECT (SUM(?x * ?x) AS ?e) { VALUES ?x { " + DIGITS.substring(0, 9_000)
                                        + " } ?a ?b ?c . ?d ?e2 ?f }"),
                        Map.entry(
                                "modulo",
                                "SELECT (" + call(FN + "numeric-mod", DIGITS.substring(0, 90_000) + ", 7.3")
                                        + " AS ?e) {}"),
                        Map.entry(
                                "integer division",
                                "SELECT ("
                                        + call(FN + "numeric-integer-divide", DIGITS.substring(0, 90_000) + ", 0.0001")
                                        + " AS ?e) {}"),
                        Map.entry(
                                "picture",
                                "SELECT (" + call(FN + "format-number", "1.5, '" + "#,".repeat(50_000) + "0'")
                                        + " AS ?e) {}"),
                        Map.entry(
                                "order of long numbers",
                                "SELECT ?x { VALUES ?x { " + times(40, DIGITS.substring(0, 5_000) + "%d", " ")
                                        + " } } ORDER BY ?x"),
                        Map.entry(
                                "least of long numbers",
                                "SELECT (MIN(?x) AS ?e) (MAX(?x) AS ?f) { VALUES ?x { "
                                        + times(40, DIGITS.substring(0, 5_000) + "%d", " ") + " } ?a ?b ?c }"),
                        Map.entry(
                                "average",
                                "SELECT (AVG(?x) AS ?e) { VALUES ?x { "
                                        + times(40, DIGITS.substring(0, 5_000) + ".%d", " ") + " } ?a ?b ?c }"),
                        Map.entry(
                                "in a list",
                                "SELECT * { ?a ?b ?c FILTER(" + DIGITS.substring(0, 50_000) + " IN ("
                                        + times(20, DIGITS.substring(0, 5_000) + "%d", ", ") + ")) }"),
                        Map.entry(
                                "applied power",
                                "SELECT ("
                                        + call(
                                                FN + "apply",
                                                "<http://www.w3.org/2005/xpath-functions/math#pow>, 9, 2000000000")
                                        + " AS ?e) {}")));
    }

    static List<Attack> texts() {
        String wide = "a".repeat(50_000);
        return all(
                "text",
                Map.ofEntries(
                        Map.entry("CONCAT", doubled("'aaaaaaaaaa'", "CONCAT(?x, ?x)", 40)),
                        Map.entry("fn:concat", doubled("'aaaaaaaaaa'", call(FN + "concat", "?x, ?x"), 40)),
                        Map.entry(
                                "applied concat",
                                doubled("'aaaaaaaaaa'", call(FN + "apply", iri(FN + "concat") + ", ?x, ?x"), 40)),
                        Map.entry(
                                "afn:strjoin",
                                doubled(
                                        "'aaaaaaaaaa'",
                                        call("http://jena.apache.org/ARQ/function#strjoin", "'', ?x, ?x"),
                                        40)),
                        Map.entry("REPLACE", doubled("'aaaaaaaaaa'", "REPLACE(?x, 'a', 'aaaaaaaaaa')", 12)),
                        Map.entry(
                                "fn:replace",
                                doubled("'aaaaaaaaaa'", call(FN + "replace", "?x, 'a', 'aaaaaaaaaa'"), 12)),
                        Map.entry("replaced by groups", doubled("'aaaaaaaaaa'", "REPLACE(?x, '^(.*)$', '$1$1')", 40)),
                        Map.entry("ENCODE_FOR_URI", doubled("'%%%%%%%%%%'", "ENCODE_FOR_URI(?x)", 40)),
                        Map.entry(
                                "encoded threefold",
                                doubled("'éééééééééé'", "REPLACE(ENCODE_FOR_URI(?x), '[A-Z0-9%]', 'é')", 30)),
                        Map.entry("IRI", doubled("<urn:a>", "IRI(CONCAT(STR(?x), STR(?x)))", 40)),
                        Map.entry(
                                "fn:concat and IRI",
                                doubled("<urn:a>", "IRI(" + call(FN + "concat", "STR(?x), STR(?x)") + ")", 40)),
                        Map.entry("upper case", doubled("'ßßßßß'", "UCASE(CONCAT(?x, ?x))", 40)),
                        Map.entry(
                                "normalized",
                                doubled(
                                        "'\\uFDFA'",
                                        call(FN + "normalize-unicode", call(FN + "concat", "?x, ?x") + ", 'NFKD'"),
                                        40)),
                        Map.entry(
                                "language",
                                doubled("'a'", "STR(STRLANG(" + call(FN + "concat", "?x, ?x") + ", 'en'))", 40)),
                        Map.entry(
                                "datatype",
                                doubled("'a'", "STR(STRDT(" + call(FN + "concat", "?x, ?x") + ", <urn:d>))", 40)),
                        Map.entry(
                                "GROUP_CONCAT",
                                "SELECT (STRLEN(GROUP_CONCAT(?c)) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
                        Map.entry(
                                "GROUP_CONCAT of long",
                                "SELECT (STRLEN(GROUP_CONCAT(?x)) AS ?n) { VALUES ?x { '" + wide
                                        + "' } ?d ?e ?f . ?g ?h ?i }"),
                        Map.entry(
                                "long separator",
                                "SELECT (STRLEN(GROUP_CONCAT(?a; SEPARATOR='" + wide
                                        + "')) AS ?n) { ?a ?b ?c . ?d ?e ?f }"),
                        Map.entry(
                                "grouped twice",
                                "SELECT (STRLEN(GROUP_CONCAT(?y)) AS ?n) { ?g ?h ?i { SELECT (GROUP_CONCAT(?c) AS ?y) { ?a ?b ?c } } }"),
                        Map.entry(
                                "3,000 CONTAINS",
                                "SELECT * { VALUES ?x { '" + wide + "' } ?a ?b ?c FILTER("
                                        + times(3_000, "CONTAINS(?x, 'aaab%d')", " || ") + ") }"),
                        Map.entry(
                                "naive CONTAINS",
                                "SELECT * { ?a ?b ?c FILTER(CONTAINS('" + wide.repeat(2) + "', '" + wide + "b')) }"),
                        Map.entry(
                                "fn:contains",
                                "SELECT * { ?a ?b ?c FILTER("
                                        + call(FN + "contains", "'" + wide.repeat(2) + "', '" + wide + "b'") + ") }"),
                        Map.entry(
                                "STRBEFORE",
                                "SELECT * { ?a ?b ?c FILTER(STRBEFORE('" + wide.repeat(2) + "', '" + wide
                                        + "b') = 'x') }"),
                        Map.entry(
                                "fn:substring-after",
                                "SELECT * { ?a ?b ?c FILTER("
                                        + call(FN + "substring-after", "'" + wide.repeat(2) + "', '" + wide + "b'")
                                        + " = 'x') }"),
                        Map.entry(
                                "SHA512",
                                "SELECT * { VALUES ?x { '" + wide + "' } ?a ?b ?c FILTER("
                                        + times(500, "SHA512(CONCAT(?x, '%d')) = ''", " || ") + ") }"),
                        Map.entry(
                                "nested MD5",
                                "SELECT (" + "MD5(CONCAT(".repeat(200) + "'a'" + ",'" + wide + "'))".repeat(1)
                                        + ", 'b'))".repeat(199) + " AS ?e) { ?a ?b ?c . ?d ?f ?g }"),
                        Map.entry(
                                "SUBSTR",
                                "SELECT * { ?a ?b ?c FILTER("
                                        + times(900, "SUBSTR('" + "é".repeat(200) + "', %d) = ''", " || ") + ") }"),
                        Map.entry(
                                "collation",
                                "SELECT * { VALUES ?x { '" + wide + "' } ?a ?b ?c . ?d ?e ?f } ORDER BY "
                                        + call(FN + "collation-key", "?x, 'en'")),
                        Map.entry(
                                "spaces",
                                doubled("' a '", call(FN + "normalize-space", call(FN + "concat", "?x, ?x")), 40)),
                        Map.entry("triple terms", doubled("<urn:a>", "TRIPLE(<urn:a>, <urn:b>, ?x)", 200)),
                        Map.entry(
                                "triple terms doubled",
                                "SELECT ?x40 { BIND(<urn:a> AS ?x0) "
                                        + times(
                                                40,
                                                "BIND(TRIPLE(?x%1$d, <urn:b>, ?x%1$d) AS ?y%1$d) BIND(?y%1$d AS ?z%1$d)",
                                                " ")
                                        + " }"),
                        Map.entry(
                                "list literals",
                                doubled(
                                        "'[1,2,3]'^^<http://w3id.org/awslabs/neptune/SPARQL-CDTs/List>",
                                        call("http://w3id.org/awslabs/neptune/SPARQL-CDTs/concat", "?x, ?x"),
                                        40))));
    }

    static List<Attack> moments() {
        String far = "'P2000000000D'^^" + iri(XSD + "dayTimeDuration");
        String farther = "'P2000000001D'^^" + iri(XSD + "dayTimeDuration");
        String date = "'2024-01-01'^^" + iri(XSD + "date");
        String moment = "'2024-01-01T00:00:00Z'^^" + iri(XSD + "dateTime");
        String precise = "'PT0." + "1".repeat(90_000) + "S'^^" + iri(XSD + "dayTimeDuration");
        return all(
                "time",
                Map.ofEntries(
                        Map.entry("compared", "SELECT (" + far + " < " + farther + " AS ?e) {}"),
                        Map.entry(
                                "compared in a FILTER", "SELECT * { ?a ?b ?c FILTER(" + far + " < " + farther + ") }"),
                        Map.entry("equal", "SELECT (" + far + " = " + farther + " AS ?e) {}"),
                        Map.entry("in a list", "SELECT (" + far + " IN (" + farther + ", " + farther + ") AS ?e) {}"),
                        Map.entry(
                                "ordered",
                                "SELECT ?x { VALUES ?x { "
                                        + times(50, "'P200000%04dD'^^" + iri(XSD + "dayTimeDuration"), " ")
                                        + " } } ORDER BY ?x"),
                        Map.entry(
                                "ordered, top",
                                "SELECT ?x { VALUES ?x { "
                                        + times(50, "'P200000%04dD'^^" + iri(XSD + "dayTimeDuration"), " ")
                                        + " } } ORDER BY DESC(?x) LIMIT 2"),
                        Map.entry(
                                "many near ones ordered",
                                "SELECT ?x { VALUES ?x { "
                                        + times(4_000, "'P40%03dD'^^" + iri(XSD + "dayTimeDuration"), " ")
                                        + " } } ORDER BY ?x"),
                        Map.entry("least", "SELECT (MIN(?x) AS ?e) { VALUES ?x { " + far + " " + farther + " } }"),
                        Map.entry("greatest", "SELECT (MAX(?x) AS ?e) { VALUES ?x { " + far + " " + farther + " } }"),
                        Map.entry(
                                "afn:max",
                                "SELECT (" + call("http://jena.apache.org/ARQ/function#max", far + ", " + farther)
                                        + " AS ?e) {}"),
                        Map.entry(
                                "seconds",
                                "SELECT ('PT99999999999999S'^^" + iri(XSD + "duration") + " < 'PT99999999999998S'^^"
                                        + iri(XSD + "duration") + " AS ?e) {}"),
                        Map.entry(
                                "hours",
                                "SELECT ('PT999999999999H'^^" + iri(XSD + "dayTimeDuration") + " > 'PT999999999998H'^^"
                                        + iri(XSD + "dayTimeDuration") + " AS ?e) {}"),
                        Map.entry(
                                "months",
                                "SELECT ('P9999999999999999M'^^" + iri(XSD + "yearMonthDuration")
                                        + " > 'P9999999999999998M'^^" + iri(XSD + "yearMonthDuration") + " AS ?e) {}"),
                        Map.entry(
                                "mixed",
                                "SELECT ('P9Y2000000000D'^^" + iri(XSD + "duration") + " > 'P9Y2000000001D'^^"
                                        + iri(XSD + "duration") + " AS ?e) {}"),
                        Map.entry(
                                "cast",
                                "SELECT (" + call(XSD + "dayTimeDuration", "'P2000000000D'") + " < "
                                        + call(XSD + "dayTimeDuration", "'P2000000001D'") + " AS ?e) {}"),
                        Map.entry(
                                "typed",
                                "SELECT (STRDT('P2000000000D', " + iri(XSD + "dayTimeDuration")
                                        + ") < STRDT('P2000000001D', " + iri(XSD + "dayTimeDuration") + ") AS ?e) {}"),
                        Map.entry("added to a date", "SELECT (" + date + " + " + far + " AS ?e) {}"),
                        Map.entry("taken from a date", "SELECT (" + date + " - " + far + " AS ?e) {}"),
                        Map.entry("added to a moment", "SELECT (" + moment + " + " + far + " AS ?e) {}"),
                        Map.entry("sum", "SELECT ((" + far + " + " + farther + ") < " + far + " AS ?e) {}"),
                        Map.entry("multiplied", doubled("'P1D'^^" + iri(XSD + "dayTimeDuration"), "(?x * 1000)", 30)),
                        Map.entry(
                                "multiplied and compared",
                                "SELECT (('P1D'^^" + iri(XSD + "dayTimeDuration") + " * 2000000000) < ('P1D'^^"
                                        + iri(XSD + "dayTimeDuration") + " * 2000000001) AS ?e) {}"),
                        Map.entry(
                                "years apart",
                                "SELECT ('999999999-01-01'^^" + iri(XSD + "date") + " - '-999999999-01-01'^^"
                                        + iri(XSD + "date") + " AS ?e) {}"),
                        Map.entry(
                                "far years",
                                "SELECT ('" + "9".repeat(90_000) + "-01-01'^^" + iri(XSD + "date") + " < " + date
                                        + " AS ?e) {}"),
                        Map.entry(
                                "far years ordered",
                                "SELECT ?x { VALUES ?x { "
                                        + times(20, "'9" + "9".repeat(10_000) + "%d-01-01'^^" + iri(XSD + "date"), " ")
                                        + " } } ORDER BY ?x"),
                        Map.entry("precise seconds", "SELECT (" + precise + " < " + precise + " AS ?e) { ?a ?b ?c }"),
                        Map.entry(
                                "precise moment",
                                "SELECT ('2024-01-01T00:00:00." + "1".repeat(90_000) + "Z'^^" + iri(XSD + "dateTime")
                                        + " < " + moment + " AS ?e) { ?a ?b ?c }"),
                        Map.entry(
                                "zone",
                                "SELECT (" + call(FN + "adjust-dateTime-to-timezone", moment + ", " + far)
                                        + " AS ?e) {}"),
                        Map.entry(
                                "applied",
                                "SELECT (" + call(FN + "days-from-duration", far + " + " + far) + " AS ?e) {}"),
                        Map.entry(
                                "groups of far durations",
                                "SELECT ?x (COUNT(*) AS ?n) { VALUES ?x { " + far + " " + farther
                                        + " } ?a ?b ?c } GROUP BY ?x HAVING(?x < " + farther + ")")));
    }

    private static String call(String function, String arguments) {
        return iri(function) + "(" + arguments + ")";
    }

    private static String iri(String iri) {
        return "<" + iri + ">";
    }

    private static List<Attack> all(String kind, Map<String, String> queries) {
        return Stream.of(queries)
                .flatMap(map -> map.entrySet().stream())
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Attack.query(kind, entry.getKey(), entry.getValue()))
                .toList();
    }
}
