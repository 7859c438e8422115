package org.w3id.diwan.serve.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdfconnection.RDFConnection;
import org.w3id.diwan.model.IriScheme;

/** Whether what a request names is in the graph: a word spelled wrong would otherwise look like an empty answer. */
final class KnownTerms {
    private static final int MOST_LISTED = 300;

    private final RDFConnection connection;
    private final IriScheme iris;

    KnownTerms(RDFConnection connection, IriScheme iris) {
        this.connection = connection;
        this.iris = iris;
    }

    /** Whether entities are there at all, of which nothing else was found. */
    void checkFocus(List<String> ids) throws BadParameter {
        List<String> focus = unknown(
                iris.entities(), ids, "{ ?v a ?type } UNION { ?claim rdf:subject ?v } UNION { ?claim rdf:object ?v }");
        if (!focus.isEmpty()) {
            throw BadParameter.notFound("focus", "the graph knows no such entity: " + String.join(", ", focus));
        }
    }

    /** Everything but the focus. */
    void check(Neighbourhood wanted) throws BadParameter {
        terms(
                "relation",
                wanted.relations(),
                "{ ?claim rdf:predicate ?v } UNION { ?v rdfs:subPropertyOf ?other }",
                "?v rdfs:subPropertyOf+ :relation");
        terms("type", wanted.types(), "{ ?v a owl:Class } UNION { ?x a ?v }", "?v a owl:Class");
        List<String> sources =
                unknown(iris.sources(), wanted.sources(), "{ ?v a ?type } UNION { ?claim prov:hadPrimarySource ?v }");
        if (!sources.isEmpty()) {
            throw BadParameter.of("source", "the graph knows no such source: " + String.join(", ", sources));
        }
    }

    private void terms(String parameter, List<String> names, String known, String all) throws BadParameter {
        List<String> unknown = unknown(iris.ontology(), names, known);
        if (!unknown.isEmpty()) {
            throw BadParameter.of(
                    parameter,
                    "the ontology knows no " + parameter + " " + String.join(", ", unknown),
                    List.copyOf(listed(all)));
        }
    }

    private List<String> unknown(String namespace, List<String> names, String known) {
        List<String> unknown = new ArrayList<>(names);
        if (!names.isEmpty()) {
            List<String> all = names.stream().map(name -> namespace + name).toList();
            Sparql.select(
                    connection,
                    "SELECT ?v { " + Sparql.values("?v", all) + "FILTER EXISTS { " + known + " } }",
                    row -> unknown.remove(Sparql.text(row, "v").substring(namespace.length())));
        }
        return unknown;
    }

    private Set<String> listed(String all) {
        Set<String> names = new TreeSet<>();
        Sparql.select(connection, "SELECT DISTINCT ?v { " + all + " } LIMIT " + MOST_LISTED, row -> {
            String iri = Sparql.text(row, "v");
            if (iri.startsWith(iris.ontology())) {
                names.add(EdgeKey.local(iri));
            }
        });
        return names;
    }
}
