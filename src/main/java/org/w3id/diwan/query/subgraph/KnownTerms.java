package org.w3id.diwan.query.subgraph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.BadParameter;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Sparql;

/** Whether what a request names is in the graph: a word spelled wrong would otherwise look like an empty answer. */
record KnownTerms(GraphConnection graph) {
    private static final int MOST_LISTED = 300;

    /** Ids with those that took the place of retired ones. */
    List<String> current(List<String> ids) {
        Map<String, String> current = new LinkedHashMap<>();
        ids.forEach(id -> current.put(id, id));
        if (!ids.isEmpty()) {
            List<String> iris =
                    ids.stream().map(id -> IriScheme.entities() + id).toList();
            graph.select(
                    "SELECT ?old ?new { " + Sparql.values("?old", iris)
                            + "?old dcterms:isReplacedBy+ ?new FILTER NOT EXISTS { ?new dcterms:isReplacedBy ?newer } }",
                    row -> current.put(id(row.text("old")), id(row.text("new"))));
        }
        return current.values().stream().distinct().toList();
    }

    private static String id(String iri) {
        return iri.startsWith(IriScheme.entities())
                ? iri.substring(IriScheme.entities().length())
                : iri;
    }

    /** Whether entities are there at all, of which nothing else was found. */
    void checkFocus(List<String> ids) {
        List<String> focus = unknown(
                IriScheme.entities(),
                ids,
                "{ ?v a ?type } UNION { ?claim rdf:subject ?v } UNION { ?claim rdf:object ?v }");
        if (!focus.isEmpty()) {
            throw BadParameter.notFound("focus", "the graph knows no such entity: " + String.join(", ", focus));
        }
    }

    /** Everything but the focus. */
    void check(Neighbourhood wanted) {
        terms(
                "relation",
                wanted.relations(),
                "{ ?claim rdf:predicate ?v } UNION { ?v rdfs:subPropertyOf ?other }",
                "?v rdfs:subPropertyOf+ :relation");
        terms("type", wanted.types(), "{ ?v a owl:Class } UNION { ?x a ?v }", "?v a owl:Class");
        List<String> sources = unknown(
                IriScheme.sources(), wanted.sources(), "{ ?v a ?type } UNION { ?claim prov:hadPrimarySource ?v }");
        if (!sources.isEmpty()) {
            throw BadParameter.of("source", "the graph knows no such source: " + String.join(", ", sources));
        }
    }

    private void terms(String parameter, List<String> names, String known, String all) {
        List<String> unknown = unknown(IriScheme.ontology(), names, known);
        if (!unknown.isEmpty()) {
            throw BadParameter.of(
                    parameter, "the ontology knows no " + parameter + " " + String.join(", ", unknown), listed(all));
        }
    }

    private List<String> unknown(String namespace, List<String> names, String known) {
        List<String> unknown = new ArrayList<>(names);
        if (!names.isEmpty()) {
            List<String> all = names.stream().map(name -> namespace + name).toList();
            graph.texts("SELECT ?v { " + Sparql.values("?v", all) + "FILTER EXISTS { " + known + " } }")
                    .forEach(iri -> unknown.remove(iri.substring(namespace.length())));
        }
        return unknown;
    }

    private List<String> listed(String all) {
        return graph.texts("SELECT DISTINCT ?v { " + all + " } LIMIT " + MOST_LISTED).stream()
                .filter(iri -> iri.startsWith(IriScheme.ontology()))
                .map(EdgeKey::local)
                .distinct()
                .sorted()
                .toList();
    }
}
