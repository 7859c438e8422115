package org.w3id.diwan.query.subgraph;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.Sparql;

/** Reads entities' names, classes and places, and keeps those it read last. */
final class NodeReader {
    private static final int IN_ONE_QUERY = 300;
    private static final int KEPT = 10_000;
    private static final String QUERY = """
            SELECT DISTINCT ?node ?type ?label ?lat ?long ?place ?from ?until { %s
              { ?node a ?type } UNION { ?node skos:prefLabel ?label } UNION { ?node geo:lat ?lat ; geo:long ?long }
              UNION { ?where rdf:subject ?node ; rdf:predicate :locatedIn ; :modality :Actual ; rdf:object ?place .
                      ?node a :Event . ?place geo:lat ?lat ; geo:long ?long }
              UNION { ?dated rdf:subject ?node ; rdf:predicate :when ; :modality :Actual
                      OPTIONAL { ?dated :earliest ?from } OPTIONAL { ?dated :latest ?until } } }""";

    private final GraphConnection graph;
    private final String language;
    private final Cache<String, GraphNode> kept =
            CacheBuilder.newBuilder().maximumSize(KEPT).build();

    NodeReader(GraphConnection graph, String language) {
        this.graph = graph;
        this.language = language;
    }

    /** Nodes by IRI; one without a class is one that the graph does not describe. */
    Map<String, GraphNode> read(Collection<String> iris) {
        Map<String, GraphNode> nodes = new LinkedHashMap<>(kept.getAllPresent(iris));
        List<String> unknown = new ArrayList<>(iris);
        unknown.removeAll(nodes.keySet());
        for (List<String> some : Lists.partition(unknown, IN_ONE_QUERY)) {
            Map<String, Draft> drafts = new LinkedHashMap<>();
            some.forEach(iri -> drafts.put(iri, new Draft(iri, language)));
            graph.select(QUERY.formatted(Sparql.values("?node", some)), row -> {
                Draft draft = drafts.get(row.text("node"));
                if (draft != null) {
                    draft.add(row);
                }
            });
            drafts.forEach((iri, draft) -> nodes.put(iri, draft.node()));
        }
        kept.putAll(nodes);
        return nodes;
    }

    /** A node while its rows come in. */
    private static final class Draft {
        private final String iri;
        private final String language;
        private final Set<String> types = new TreeSet<>();
        private final Days days = new Days();
        private String label = "";
        private int labelRank;
        private List<Double> point = List.of();
        private String place = "";

        Draft(String iri, String language) {
            this.iri = iri;
            this.language = language;
        }

        void add(Row row) {
            if (row.has("type")) {
                addType(row.text("type"));
            } else if (row.has("label")) {
                addLabel(row.text("label"), row.language("label"));
            } else if (row.has("lat")) {
                addPoint(row.text("place"), row.text("lat"), row.text("long"));
            } else {
                days.add(row.text("from"), row.text("until"));
            }
        }

        /** Diwan's own classes: those of others stand beside them. */
        private void addType(String type) {
            if (type.startsWith(IriScheme.DIWAN.ontology())) {
                types.add(EdgeKey.local(type));
            }
        }

        /** The language asked for, else English, else any; of several the first in order. */
        private void addLabel(String name, String tag) {
            int rank = tag.equalsIgnoreCase(language) ? 3 : tag.equals("en") ? 2 : 1;
            if (rank > labelRank || (rank == labelRank && name.compareTo(label) < 0)) {
                label = name;
                labelRank = rank;
            }
        }

        /** Its own point, else that of the first place it is located in. */
        private void addPoint(String at, String latitude, String longitude) {
            if (point.isEmpty() || (!place.isEmpty() && at.compareTo(place) < 0)) {
                try {
                    point = List.of(Double.parseDouble(latitude), Double.parseDouble(longitude));
                    place = at;
                } catch (NumberFormatException noNumber) {
                    // the gate lets numbers in only; another endpoint may hold anything, and has no point then
                }
            }
        }

        GraphNode node() {
            return new GraphNode(
                    iri,
                    label.isEmpty() ? GraphNode.tail(iri) : label,
                    List.copyOf(types),
                    point,
                    place,
                    days.earliest(),
                    days.latest());
        }
    }
}
