package org.w3id.diwan.serve.reconcile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdfconnection.RDFConnection;
import org.w3id.diwan.model.IriScheme;

/** Reads claims about entities, and the register's plain triples as if they were claims that nobody made. */
final class ClaimValues {
    /** More rows than this are refused: a part of them would look like all. */
    static final int MOST = 9_999;

    /**
     * A value as a claim says it.
     *
     * @param claim its IRI; empty for what stands in the register
     * @param sayers IRIs of those who say so
     */
    record Value(
            String claim,
            String entity,
            String property,
            Node value,
            String source,
            String when,
            String modality,
            String bound,
            String unit,
            Set<String> sayers) {
        boolean isActual() {
            return modality.equals(ACTUAL);
        }
    }

    private static final String ACTUAL = "Actual";
    private static final int AT_ONCE = 200;

    private static final String CLAIMED = """
            PREFIX : <https://w3id.org/diwan/ontology#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            SELECT DISTINCT ?c ?e ?p ?o ?source ?when ?modality ?bound ?unit ?by {
              VALUES ?e { %s } VALUES ?p { %s }
              GRAPH ?g { ?c rdf:subject ?e ; rdf:predicate ?p ; rdf:object ?o ; :modality ?modality ; prov:hadPrimarySource ?source .
                OPTIONAL { ?c :when ?when } OPTIONAL { ?c :bound ?bound } OPTIONAL { ?c :unit ?unit } OPTIONAL { ?c prov:wasAttributedTo ?by } }
            } ORDER BY ?e ?p ?when ?c ?by LIMIT %d""";

    private static final String PLAIN = """
            SELECT DISTINCT ?e ?p ?o { VALUES ?e { %s } VALUES ?p { %s } GRAPH ?g { ?e ?p ?o } } ORDER BY ?e ?p ?o LIMIT %d""";

    private final Supplier<RDFConnection> connections;

    ClaimValues(Supplier<RDFConnection> connections) {
        this.connections = connections;
    }

    /**
     * Values of entities, in order of time.
     *
     * @param entities ids of known entities
     * @throws RefusedRequest if there are too many
     */
    List<Value> of(Collection<String> entities, Collection<Property> properties) throws RefusedRequest {
        Map<String, Value> values = new LinkedHashMap<>();
        int rows = 0;
        try (RDFConnection connection = connections.get()) {
            for (boolean claimed : List.of(true, false)) {
                rows = Math.max(rows, read(connection, claimed, entities, iris(properties, claimed), values));
            }
        }
        if (rows > MOST) {
            throw RefusedRequest.with(
                    413, "There are more than " + MOST + " values; ask for fewer ids or properties at once.");
        }
        return List.copyOf(values.values());
    }

    /**
     * The same for any number of entities, and with plain triples that no claim tells of; of a few hundred entities with very many
     * values not all are read.
     */
    List<Value> asManyAsThereAre(Collection<String> entities, Collection<Property> properties) {
        Map<String, Value> values = new LinkedHashMap<>();
        List<String> all = List.copyOf(entities);
        List<String> claimed = iris(properties, true);
        List<String> every = properties.stream().map(Property::iri).distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            try (RDFConnection connection = connections.get()) {
                read(connection, true, some, claimed, values);
                read(connection, false, some, every, values);
            }
        }
        return List.copyOf(values.values());
    }

    private static List<String> iris(Collection<Property> properties, boolean claimed) {
        return properties.stream()
                .filter(property -> property.claimed() == claimed)
                .map(Property::iri)
                .distinct()
                .toList();
    }

    private static int read(
            RDFConnection connection,
            boolean claimed,
            Collection<String> entities,
            List<String> iris,
            Map<String, Value> values) {
        if (iris.isEmpty() || entities.isEmpty()) {
            return 0;
        }
        String subjects = entities.stream()
                .map(id -> "<" + IriScheme.DIWAN.entities() + id + ">")
                .collect(Collectors.joining(" "));
        String predicates = iris.stream().map(iri -> "<" + iri + ">").collect(Collectors.joining(" "));
        int[] rows = {0};
        connection.querySelect((claimed ? CLAIMED : PLAIN).formatted(subjects, predicates, MOST + 1), row -> {
            rows[0]++;
            Value value = value(row);
            String key = claimed ? value.claim() : value.toString();
            values.computeIfAbsent(key, first -> value).sayers().addAll(value.sayers());
        });
        return rows[0];
    }

    private static Value value(QuerySolution row) {
        Set<String> sayers = new LinkedHashSet<>();
        String sayer = text(row, "by");
        if (!sayer.isEmpty()) {
            sayers.add(sayer);
        }
        String modality = text(row, "modality");
        return new Value(
                text(row, "c"),
                text(row, "e").substring(IriScheme.DIWAN.entities().length()),
                text(row, "p"),
                row.get("o").asNode(),
                text(row, "source"),
                text(row, "when"),
                modality.isEmpty() ? ACTUAL : Ontology.localName(modality),
                Ontology.localName(text(row, "bound")),
                Ontology.localName(text(row, "unit")),
                sayers);
    }

    private static String text(QuerySolution row, String name) {
        return Optional.ofNullable(row.get(name))
                .map(RDFNode::asNode)
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .orElse("");
    }
}
