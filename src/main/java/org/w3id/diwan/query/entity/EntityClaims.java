package org.w3id.diwan.query.entity;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.Sparql;
import org.w3id.diwan.query.ontology.AskableProperty;

/** Reads claims about entities, and the register's plain triples as if they were claims that nobody made. */
public record EntityClaims(Supplier<GraphConnection> connections) {
    /** More rows than this are not read at once. */
    public static final int MOST = 9_999;

    private static final int AT_ONCE = 200;
    private static final String ACTUAL = "Actual";
    private static final String CLAIMED = """
            SELECT DISTINCT ?c ?e ?p ?o ?source ?when ?modality ?bound ?unit ?by {
              VALUES ?e { %s } %s
              GRAPH ?g { ?c rdf:subject ?e ; rdf:predicate ?p ; rdf:object ?o ; :modality ?modality ; prov:hadPrimarySource ?source .
                OPTIONAL { ?c :when ?when } OPTIONAL { ?c :bound ?bound } OPTIONAL { ?c :unit ?unit } OPTIONAL { ?c prov:wasAttributedTo ?by } }
            } ORDER BY ?e ?p ?when ?c ?by LIMIT %d""";
    private static final String PLAIN =
            "SELECT DISTINCT ?e ?p ?o { VALUES ?e { %s } %s GRAPH ?g { ?e ?p ?o } } ORDER BY ?e ?p ?o LIMIT %d";

    /**
     * A value as a claim says it.
     *
     * @param claim its IRI; empty for what stands in the register
     * @param sayers IRIs of those who say so
     */
    public record ClaimedValue(
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
        private static ClaimedValue of(Row row) {
            String modality = Curie.localName(row.text("modality"));
            return new ClaimedValue(
                    row.text("c"),
                    row.text("e").substring(IriScheme.entities().length()),
                    row.text("p"),
                    row.node("o"),
                    row.text("source"),
                    row.text("when"),
                    modality.isEmpty() ? ACTUAL : modality,
                    Curie.localName(row.text("bound")),
                    Curie.localName(row.text("unit")),
                    new LinkedHashSet<>(row.find("by").map(Row::text).stream().toList()));
        }

        /** Whether it is neither proposed nor denied. */
        public boolean isActual() {
            return modality.equals(ACTUAL);
        }
    }

    /**
     * Values of entities, in order of time; empty if there are more than {@value #MOST}, since a part of them would look like all.
     *
     * @param entities ids of known entities
     */
    public Optional<List<ClaimedValue>> allOf(Collection<String> entities, Collection<AskableProperty> properties) {
        Map<String, ClaimedValue> values = new LinkedHashMap<>();
        try (GraphConnection graph = connections.get()) {
            int rows = Math.max(
                    read(graph, CLAIMED, entities, iris(properties, true), values),
                    read(graph, PLAIN, entities, iris(properties, false), values));
            return rows > MOST ? Optional.empty() : Optional.of(List.copyOf(values.values()));
        }
    }

    /**
     * The same for any number of entities, and with plain triples that no claim tells of; of a few hundred entities with very many
     * values not all are read.
     */
    public List<ClaimedValue> someOf(Collection<String> entities, Collection<AskableProperty> properties) {
        Map<String, ClaimedValue> values = new LinkedHashMap<>();
        List<String> every = new ArrayList<>(iris(properties, true));
        every.addAll(iris(properties, false));
        for (List<String> some : Lists.partition(List.copyOf(entities), AT_ONCE)) {
            try (GraphConnection graph = connections.get()) {
                read(graph, CLAIMED, some, iris(properties, true), values);
                read(graph, PLAIN, some, every, values);
            }
        }
        return List.copyOf(values.values());
    }

    private static List<String> iris(Collection<AskableProperty> properties, boolean claimed) {
        return properties.stream()
                .filter(property -> property.claimed() == claimed)
                .map(AskableProperty::iri)
                .distinct()
                .toList();
    }

    /** Returns how many rows there were. */
    private static int read(
            GraphConnection graph,
            String query,
            Collection<String> entities,
            List<String> properties,
            Map<String, ClaimedValue> values) {
        if (properties.isEmpty() || entities.isEmpty()) {
            return 0;
        }
        int[] rows = {0};
        graph.select(
                query.formatted(EntityNameReader.iris(entities), Sparql.values("?p", properties), MOST + 1), row -> {
                    rows[0]++;
                    ClaimedValue value = ClaimedValue.of(row);
                    String key = value.claim().isEmpty() ? value.toString() : value.claim();
                    values.computeIfAbsent(key, first -> value).sayers().addAll(value.sayers());
                });
        return rows[0];
    }
}
