package org.w3id.diwan.query.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.Sparql;
import org.w3id.diwan.query.claim.CitationReader;
import org.w3id.diwan.query.claim.CitedClaim;
import org.w3id.diwan.query.node.NodeReader;

/** Reads a selection with standard SPARQL 1.1. Every pattern starts from something that is named, so none walks through the graph. */
public record SelectionReader(Supplier<GraphConnection> connections) {
    private static final String POSITION =
            "BIND (CONCAT(STR(?s), \" \", STR(?p), \" \", STR(?o), \" \", STR(?m), \" \", STR(?c)) AS ?position) ";

    /** Reads one page. */
    public SelectedClaims read(Selection wanted) {
        try (GraphConnection graph = connections.get()) {
            List<Row> found = new ArrayList<>();
            if (!wanted.isEmpty()) {
                graph.select(query(wanted), found::add);
            }
            boolean more = found.size() > wanted.limit();
            List<Row> page = more ? found.subList(0, wanted.limit()) : found;
            List<CitedClaim> claims = new CitationReader(graph)
                    .claims(page.stream().map(row -> row.text("c")).toList());
            Set<String> entities = new TreeSet<>(wanted.entities());
            claims.forEach(claim -> {
                entities.add(claim.subject().iri());
                entities.add(claim.end().iri());
            });
            entities.remove("");
            return new SelectedClaims(
                    claims,
                    new TreeMap<>(new NodeReader(graph, "en").readAnywhere(entities)),
                    more ? page.get(page.size() - 1).text("position") : "");
        }
    }

    private static String query(Selection wanted) {
        List<String> parts = new ArrayList<>();
        List<String> whole = wanted.opened(true).map(Selection.Opened::iri).toList();
        if (!whole.isEmpty()) {
            String ends = Sparql.values("?e", whole);
            parts.add(ends + "?c rdf:subject ?e");
            parts.add(ends + "?c rdf:object ?e");
        }
        wanted.opened(false).forEach(each -> {
            String end = Sparql.iris(List.of(each.iri()));
            String relation = Sparql.iris(List.of(each.relation()));
            parts.add("?c rdf:subject " + end + " ; rdf:predicate " + relation);
            parts.add("?c rdf:object " + end + " ; rdf:predicate " + relation);
        });
        if (!wanted.shown().isEmpty()) {
            parts.add(Sparql.values("?e", wanted.entities()) + "?c rdf:subject ?e ; rdf:object ?f . "
                    + Sparql.values("?f", wanted.entities()));
        }
        if (!wanted.sources().isEmpty()) {
            parts.add(Sparql.values("?e", wanted.sources()) + "?c prov:hadPrimarySource ?e");
        }
        if (!wanted.claims().isEmpty()) {
            parts.add(Sparql.values("?c", wanted.claims()));
        }
        return "SELECT DISTINCT ?c ?s ?p ?o ?m ?position { GRAPH ?g { { " + String.join(" } UNION { ", parts)
                + " } ?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; :modality ?m } " + POSITION
                + (wanted.after().isEmpty() ? "" : "FILTER (?position > " + Sparql.string(wanted.after()) + ") ")
                + "} ORDER BY ?position LIMIT " + (wanted.limit() + 1);
    }
}
