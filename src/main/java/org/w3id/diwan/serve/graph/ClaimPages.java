package org.w3id.diwan.serve.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.w3id.diwan.model.IriScheme;

/**
 * Asks for the claims around entities, a page at a time and in order, so that neither this server nor the one that is asked ever holds
 * more than a page; what each page costs depends on the entities it begins at, not on the size of the graph.
 */
final class ClaimPages {
    /** Up to a thousand rows Jena keeps only the best while it sorts. */
    static final int PAGE = 900;

    private static final int DETAILS = 300;

    private final RDFConnection connection;
    private final ClaimPattern pattern;

    ClaimPages(RDFConnection connection, Neighbourhood wanted, IriScheme iris) {
        this.connection = connection;
        this.pattern = new ClaimPattern(wanted, iris);
    }

    /**
     * A page of claims without their details.
     *
     * @param ends entities that are subject (or, if {@code both}, object) of the claims
     * @param after the last row's {@link Row#position}, to go on after it; empty to begin
     */
    List<Row> page(List<String> ends, boolean both, String after) {
        List<Row> rows = new ArrayList<>();
        String further = after.isEmpty() ? "" : "FILTER (?position > " + Sparql.string(after) + ") ";
        Sparql.select(
                connection,
                "SELECT ?end ?s ?p ?o ?m ?claim ?when ?position { " + pattern.around(ends, both)
                        + "BIND (CONCAT(STR(?end), \" \", STR(?s), \" \", STR(?p), \" \", STR(?o), \" \", STR(?m), \" \", STR(?claim)) AS ?position) "
                        + further + "} ORDER BY ?position LIMIT " + PAGE,
                row -> rows.add(Row.of(row)));
        return rows;
    }

    /** Every subject of a claim, as the graph happens to order them, and perhaps several times. */
    void subjects(Consumer<String> each) {
        Sparql.select(
                connection, "SELECT ?s { " + pattern.ofSubjects() + "}", row -> each.accept(Sparql.text(row, "s")));
    }

    /** The next subjects of claims, in order. */
    List<String> subjectsAfter(String last) {
        List<String> page = new ArrayList<>();
        Sparql.select(
                connection,
                "SELECT DISTINCT ?s { " + pattern.ofSubjects() + "FILTER (STR(?s) > " + Sparql.string(last)
                        + ") } ORDER BY STR(?s) LIMIT " + PAGE,
                row -> page.add(Sparql.text(row, "s")));
        return page;
    }

    /** What is known of claims, by their IRIs. */
    Map<String, ClaimFacts> facts(List<String> claims) {
        Map<String, ClaimFacts> facts = new HashMap<>();
        for (int from = 0; from < claims.size(); from += DETAILS) {
            List<String> some = claims.subList(from, Math.min(claims.size(), from + DETAILS));
            Sparql.select(
                    connection,
                    "SELECT ?claim ?source ?publisher ?by ?outlet ?from ?until ?when { " + Sparql.values("?claim", some)
                            + "?claim prov:hadPrimarySource ?source . OPTIONAL { ?source dcterms:publisher ?publisher }"
                            + " OPTIONAL { ?claim prov:wasAttributedTo ?by } OPTIONAL { ?claim prov:wasAttributedTo ?outlet . ?outlet a :Media }"
                            + " OPTIONAL { ?claim :earliest ?from } OPTIONAL { ?claim :latest ?until } OPTIONAL { ?claim :when ?when } }",
                    row -> facts.computeIfAbsent(Sparql.text(row, "claim"), claim -> new ClaimFacts(claim))
                            .add(row));
        }
        return facts;
    }

    /**
     * A claim between two entities.
     *
     * @param end the entity that was asked for
     * @param when its time in EDTF; empty if unknown, or nobody asked for what holds for certain
     * @param position where it stands in the order
     */
    record Row(String end, EdgeKey key, String claim, String when, String position) {
        static Row of(QuerySolution row) {
            return new Row(
                    Sparql.text(row, "end"),
                    new EdgeKey(
                            Sparql.text(row, "s"), Sparql.text(row, "p"), Sparql.text(row, "o"), Sparql.text(row, "m")),
                    Sparql.text(row, "claim"),
                    Sparql.text(row, "when"),
                    Sparql.text(row, "position"));
        }

        /** The end that was not asked for. */
        String other() {
            return key.source().equals(end) ? key.target() : key.source();
        }
    }
}
