package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries that would run for hours, or fill the memory, or call what they should not. */
@Timeout(120)
final class EveryQueryEndsTest {
    private static final String EVIL_TEXT = "\"" + "a".repeat(40) + "\"";
    private static final String EVIL_REGEX = "REGEX(" + EVIL_TEXT + ", \"(.*a){25}b\")";

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(chain(2_000), Configs::shortTimeouts);

    /** For queries that are answered, however busy the machine is. */
    @RegisterExtension
    static final ServedGraph PATIENT = ServedGraph.of(chain(2));

    static Stream<Arguments> runForever() {
        return Stream.of(
                attack("cartesian product", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"),
                attack("one far row", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } OFFSET 2000000000"),
                attack("far rows of values", "SELECT * { " + values(8, 10) + " } OFFSET 99999999 LIMIT 1"),
                attack("counted values", "SELECT (COUNT(*) AS ?n) { " + values(8, 10) + " }"),
                attack("order of everything", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?f ?c"),
                attack(
                        "distinct of everything",
                        "SELECT DISTINCT ?a ?e ?i { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } OFFSET 99999999"),
                attack("groups", "SELECT ?a ?d (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?d"),
                attack(
                        "path both ways",
                        "SELECT (COUNT(*) AS ?n) { ?a (<urn:p>|^<urn:p>)* ?b . ?b (<urn:p>|!<urn:p>)* ?c }"),
                attack(
                        "described product",
                        "DESCRIBE ?a ?d { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(STR(?a), STR(?f), STR(?i)) = '') }"),
                attack(
                        "constructed product",
                        "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?f) }"),
                attack(
                        "nested negation",
                        "ASK { ?a ?b ?c . ?d ?e ?f . FILTER NOT EXISTS { ?x ?y ?z . FILTER(?x != ?d) } }"),
                attack("filter", "ASK { FILTER(" + EVIL_REGEX + ") }"),
                attack(
                        "filter on data",
                        "SELECT * { ?s ?p ?o FILTER REGEX(CONCAT(STR(?o), " + EVIL_TEXT + "), \"(.*a){25}b\") }"),
                attack("bind", "SELECT * { BIND(" + EVIL_REGEX + " AS ?x) }"),
                attack("select expression", "SELECT (" + EVIL_REGEX + " AS ?x) {}"),
                attack("order", "SELECT * { VALUES ?x { 1 2 } } ORDER BY (" + EVIL_REGEX + ")"),
                attack("group", "SELECT (COUNT(*) AS ?n) { VALUES ?x { 1 2 } } GROUP BY (" + EVIL_REGEX + ")"),
                attack(
                        "having",
                        "SELECT (COUNT(*) AS ?n) { VALUES ?x { 1 2 } } GROUP BY ?x HAVING(" + EVIL_REGEX + ")"),
                attack("aggregate", "SELECT (SUM(IF(" + EVIL_REGEX + ", 1, 0)) AS ?n) { VALUES ?x { 1 2 } }"),
                attack(
                        "optional",
                        "SELECT * { VALUES ?x { 1 } OPTIONAL { VALUES ?y { 2 } FILTER(?x = 1 && " + EVIL_REGEX
                                + ") } }"),
                attack(
                        "exists",
                        "SELECT * { VALUES ?x { 1 } FILTER EXISTS { VALUES ?y { 2 } FILTER(" + EVIL_REGEX + ") } }"),
                attack("minus", "SELECT * { VALUES ?x { 1 } MINUS { VALUES ?x { 1 } FILTER(" + EVIL_REGEX + ") } }"),
                attack("subquery", "SELECT * { { SELECT ?x { VALUES ?x { 1 } FILTER(" + EVIL_REGEX + ") } } }"),
                attack(
                        "union",
                        "SELECT * { { FILTER(" + EVIL_REGEX + ") } UNION { VALUES ?x { 1 } FILTER(" + EVIL_REGEX
                                + ") } }"),
                attack("coalesce", "SELECT (COALESCE(IF(" + EVIL_REGEX + ", 1/0, 1/0), " + EVIL_REGEX + ") AS ?x) {}"),
                attack("inside a function", "SELECT (STR(!(" + EVIL_REGEX + ")) AS ?x) {}"),
                attack("inside IN", "SELECT (true IN (false, " + EVIL_REGEX + ") AS ?x) {}"),
                attack("replace", "SELECT (REPLACE(" + EVIL_TEXT + ", \"(.*a){25}b\", \"\") AS ?x) {}"),
                attack(
                        "fn:matches",
                        "SELECT (<http://www.w3.org/2005/xpath-functions#matches>(" + EVIL_TEXT
                                + ", \"(.*a){25}b\") AS ?x) {}"),
                attack(
                        "fn:replace",
                        "SELECT (<http://www.w3.org/2005/xpath-functions#replace>(" + EVIL_TEXT
                                + ", \"(.*a){25}b\", \"\") AS ?x) {}"),
                attack(
                        "from",
                        "SELECT (COUNT(*) AS ?n) FROM <urn:g> { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?a = ?l) }"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void runForever(String name, String query) {
        var answer = SERVED.query(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("longer than the server allows");
    }

    @Test
    void oneThatHoldsItsLockDelaysNoOther() {
        var held = java.util.concurrent.CompletableFuture.supplyAsync(
                () -> SERVED.query("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } OFFSET 2000000000"));
        var other = SERVED.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        assertThat(other.statusCode()).isEqualTo(503);
        assertThat(held.join().statusCode()).isEqualTo(503);
    }

    static Stream<Arguments> areRefused() {
        return Stream.of(
                attack("a class", "SELECT (<java:java.lang.System.exit>(0) AS ?x) {}"),
                attack(
                        "a class of Jena",
                        "SELECT (<java:org.apache.jena.sparql.function.library.wait>(60000) AS ?x) {}"),
                attack("wait", "SELECT (<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x) {}"),
                attack(
                        "wait, spelled as of old",
                        "SELECT (<http://jena.hpl.hp.com/ARQ/function#wait>(60000) AS ?x) {}"),
                attack("eval", "SELECT (<http://jena.apache.org/ARQ/function#eval>(<urn:x>) AS ?x) {}"),
                attack("sprintf", "SELECT (<http://jena.apache.org/ARQ/function#sprintf>('%2000000000d', 1) AS ?x) {}"),
                attack("factorial", "SELECT (<http://www.dotnetrdf.org/leviathan#factorial>(10000000) AS ?x) {}"),
                attack("service", "SELECT * { SERVICE <http://localhost:1/sparql> { ?s ?p ?o } }"),
                attack(
                        "service in exists",
                        "ASK { FILTER EXISTS { SERVICE <http://localhost:1/sparql> { ?s ?p ?o } } }"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void areRefused(String name, String query) {
        var answer = SERVED.query(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("refused");
    }

    static Stream<Arguments> areTooMuch() {
        return Stream.of(
                attack("nested brackets", "SELECT * { " + "{".repeat(50_000) + "}".repeat(50_000) + " }"),
                attack("nested expressions", "ASK { FILTER(" + "(".repeat(50_000) + "1" + ")".repeat(50_000) + ") }"),
                attack("path of ARQ", "ASK { ?a <urn:p>{1,1000000000} ?b }"),
                attack(
                        "call by a computed name",
                        "ASK { FILTER(CALL(IRI('http://jena.apache.org/ARQ/function#wait'), 60000)) }"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void areTooMuch(String name, String query) {
        var answer = SERVED.query(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("\tat ").doesNotContain("Exception");
    }

    static Stream<Arguments> giveNoValue() {
        return Stream.of(
                attack("doubled text", doubled("\"aaaaaaaaaa\"", "CONCAT(?x%1$d, ?x%1$d)", 40)),
                attack("replaced text", doubled("\"aaaaaaaaaa\"", "REPLACE(?x%d, 'a', 'aaaaaaaaaa')", 12)),
                attack("squared number", doubled("99999999999", "?x%1$d * ?x%1$d", 40)),
                attack("squared fraction", doubled("0.00001", "?x%1$d * ?x%1$d", 40)),
                attack("power", "SELECT (<http://www.w3.org/2005/xpath-functions/math#pow>(9, 2000000000) AS ?end) {}"),
                attack(
                        "text as number",
                        "SELECT (STRDT(REPLACE('" + "a".repeat(9_000)
                                + "', 'a', '99999999999999'), <http://www.w3.org/2001/XMLSchema#integer>) + 1 AS ?end) {}"),
                attack(
                        "text of a stack's depth",
                        "SELECT (REGEX('" + "ab".repeat(40_000) + "', '^(a|b)*$') AS ?end) {}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void giveNoValue(String name, String query) {
        var answer = PATIENT.query(query, "Accept", "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("end\r\n\r\n");
    }

    @Test
    void regularExpressionsStillMatch() {
        var answer = PATIENT.query(
                "SELECT (REGEX('Kataib', '^kat', 'i') AS ?a) (REGEX('Kataib', '^kat') AS ?b) (REPLACE('abcab'@en, 'ab', '<$0>') AS ?c)"
                        + " (REPLACE('a.b', '.', '-', 'q') AS ?d) (REPLACE('xyz', 'q*', '-') AS ?e) (REPLACE('same', 'other', '') AS ?f) {}",
                "Accept",
                "text/tab-separated-values");
        assertThat(answer.body().lines().skip(1))
                .containsExactly("true\tfalse\t\"<ab>c<ab>\"@en\t\"a-b\"\t\"-xyz\"\t\"same\"");
    }

    private static Arguments attack(String name, String query) {
        return Arguments.of(name, query);
    }

    /** Everything leads to everything. */
    private static String chain(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> "<urn:n" + i + "> <urn:p> <urn:n" + (i + 1) % length + ">, <urn:n" + (i * 7 + 1) % length
                        + "> .\n")
                .collect(Collectors.joining("", "<urn:g> {\n", "}\n"));
    }

    private static String values(int variables, int each) {
        String numbers = IntStream.range(0, each).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        return IntStream.range(0, variables)
                .mapToObj(i -> "VALUES ?v" + i + " { " + numbers + " }")
                .collect(Collectors.joining(" "));
    }

    private static String doubled(String start, String next, int times) {
        String steps = IntStream.range(0, times)
                .mapToObj(i -> "BIND(" + String.format(next, i) + " AS ?x" + (i + 1) + ")")
                .collect(Collectors.joining(" "));
        return "SELECT ?end { BIND(" + start + " AS ?x0) " + steps + " BIND(?x" + times + " AS ?end) }";
    }
}
