package org.w3id.diwan.serve.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfconnection.RDFConnection;
import org.w3id.diwan.model.IriScheme;

/** Values that entities have as plain triples: what is so, rather than what somebody says, proposes or denies. */
final class PlainValues {
    /** Of which entity, by id, and which property, by id. */
    record Key(String entity, String property) {}

    private final Supplier<RDFConnection> connections;
    private final Ontology ontology;

    PlainValues(Supplier<RDFConnection> connections, Ontology ontology) {
        this.connections = connections;
        this.ontology = ontology;
    }

    /** Values by entity and property; unknown properties have none. */
    Map<Key, Set<Node>> of(Collection<String> entities, Collection<String> propertyIds) {
        Map<String, String> properties = new HashMap<>();
        propertyIds.stream()
                .flatMap(id -> Optional.ofNullable(ontology.properties().get(id)).stream())
                .forEach(property ->
                        properties.put(property.iri(), property.term().id()));
        Map<Key, Set<Node>> values = new HashMap<>();
        if (entities.isEmpty() || properties.isEmpty()) {
            return values;
        }
        String base = IriScheme.DIWAN.entities();
        String query = "SELECT DISTINCT ?e ?p ?o { VALUES ?e { "
                + entities.stream().map(id -> "<" + base + id + ">").collect(Collectors.joining(" "))
                + " } VALUES ?p { "
                + properties.keySet().stream().map(iri -> "<" + iri + ">").collect(Collectors.joining(" "))
                + " } GRAPH ?g { ?e ?p ?o } }";
        try (RDFConnection connection = connections.get()) {
            connection.querySelect(query, row -> {
                String entity = row.getResource("e").getURI().substring(base.length());
                String property = properties.getOrDefault(row.getResource("p").getURI(), "");
                values.computeIfAbsent(new Key(entity, property), key -> new LinkedHashSet<>())
                        .add(row.get("o").asNode());
            });
        }
        return values;
    }
}
