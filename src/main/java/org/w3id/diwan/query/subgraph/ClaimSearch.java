package org.w3id.diwan.query.subgraph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Sparql;

/**
 * Asks for the claims of a neighbourhood, a page at a time and in order, so that neither this server nor the one that is asked ever holds
 * more than a page; what each page costs depends on the entities it begins at, not on the size of the graph.
 */
record ClaimSearch(GraphConnection graph, Neighbourhood wanted) {
    /** Up to a thousand rows Jena keeps only the best while it sorts. */
    static final int PAGE = 900;

    /**
     * A claim between two entities.
     *
     * @param end the entity that was asked for
     * @param when its time in EDTF; empty if unknown, or nobody asked for what holds for certain
     * @param position where it stands in the order
     */
    record Found(String end, EdgeKey key, String claim, String when, String position) {
        /** The end that was not asked for. */
        String other() {
            return key.source().equals(end) ? key.target() : key.source();
        }
    }

    /**
     * A page of claims without their details.
     *
     * @param ends entities that are subject (or, if {@code both}, object) of the claims
     * @param after the last position, to go on after it; empty to begin
     */
    List<Found> page(List<String> ends, boolean both, String after) {
        List<Found> found = new ArrayList<>();
        String further = after.isEmpty() ? "" : "FILTER (?position > " + Sparql.string(after) + ") ";
        graph.select(
                "SELECT ?end ?s ?p ?o ?m ?claim ?when ?position { " + around(ends, both)
                        + "BIND (CONCAT(STR(?end), \" \", STR(?s), \" \", STR(?p), \" \", STR(?o), \" \", STR(?m), \" \", STR(?claim)) AS ?position) "
                        + further + "} ORDER BY ?position LIMIT " + PAGE,
                row -> found.add(new Found(
                        row.text("end"),
                        new EdgeKey(row.text("s"), row.text("p"), row.text("o"), row.text("m")),
                        row.text("claim"),
                        row.text("when"),
                        row.text("position"))));
        return found;
    }

    /** Every subject of a claim from one on, as the graph happens to order them, and perhaps several times. */
    void subjects(String first, Consumer<String> each) {
        graph.select("SELECT ?s { " + ofSubjects() + "}", row -> {
            if (row.text("s").compareTo(first) >= 0) {
                each.accept(row.text("s"));
            }
        });
    }

    /** The subjects of claims from one on, in order, asked for page by page as they are needed. */
    Iterator<String> orderedSubjects(String first) {
        String from = "FILTER (STR(?s) >= " + Sparql.string(first) + ") } ORDER BY STR(?s)";
        return graph.pages("SELECT DISTINCT ?s { " + ofSubjects() + from)
                .map(row -> row.text("s"))
                .iterator();
    }

    private String around(List<String> ends, boolean both) {
        String values = Sparql.values("?end", ends);
        String from = values + "?claim rdf:subject ?end ; rdf:object ?o . BIND (?end AS ?s) ";
        String to = values + "?claim rdf:object ?end ; rdf:subject ?s . BIND (?end AS ?o) FILTER (?s != ?end) ";
        return (both ? "{ " + from + "} UNION { " + to + "} " : from)
                + "?claim rdf:predicate ?p ; :modality ?m . FILTER (isIRI(?o)) "
                + (wanted.definite() ? "OPTIONAL { ?claim :when ?when } " : "")
                + restrictions();
    }

    private String ofSubjects() {
        return wanted.keepsAll()
                ? "?claim rdf:subject ?s . "
                : "?claim rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; :modality ?m . FILTER (isIRI(?o)) "
                        + restrictions();
    }

    private String restrictions() {
        List<String> sources =
                wanted.sources().stream().map(id -> IriScheme.sources() + id).toList();
        String pattern = among("?p", terms(wanted.relations())) + among("?m", terms(wanted.modalities()));
        if (!sources.isEmpty()) {
            pattern += "?claim prov:hadPrimarySource ?source . " + among("?source", sources);
        }
        if (!wanted.types().isEmpty()) {
            String types = among("?type", terms(wanted.types()));
            pattern += "FILTER EXISTS { " + types + "?s a ?type } FILTER EXISTS { " + types + "?o a ?type } ";
        }
        return pattern + holding(wanted.asOf());
    }

    private static String among(String variable, List<String> iris) {
        return iris.isEmpty() ? "" : Sparql.values(variable, iris);
    }

    /** Nothing speaks against it; whether it holds for certain, {@link Holding} decides. */
    private static String holding(Period asOf) {
        String pattern = "";
        if (asOf.hasLatest()) {
            pattern += "OPTIONAL { ?claim :earliest ?from } FILTER (!BOUND(?from) || ?from <= \"" + asOf.latest()
                    + "\"^^xsd:date) ";
        }
        if (asOf.hasEarliest()) {
            pattern += "OPTIONAL { ?claim :latest ?until } FILTER (!BOUND(?until) || ?until >= \"" + asOf.earliest()
                    + "\"^^xsd:date) ";
        }
        return pattern;
    }

    private static List<String> terms(List<String> names) {
        return names.stream().map(IriScheme::term).toList();
    }
}
