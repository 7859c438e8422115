package org.w3id.diwan.query.subgraph;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.query.AskableProperty;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.Sparql;

/** Reads entities' names, classes and places, and keeps those it read last. */
final class NodeReader {
    private static final int IN_ONE_QUERY = 300;
    private static final int KEPT = 10_000;
    private static final String QUERY = """
            SELECT DISTINCT ?node ?type ?label ?lat ?long ?place ?from ?until ?described ?same ?proposed { %s
              { ?node a ?type } UNION { ?node skos:prefLabel ?label } UNION { ?node geo:lat ?lat ; geo:long ?long }
              UNION { ?node dcterms:description ?described } UNION { ?node owl:sameAs ?same }
              UNION { ?planned rdf:subject ?node ; rdf:predicate :when ; :modality :Proposed ; rdf:object ?proposed }
              UNION { ?where rdf:subject ?node ; rdf:predicate :locatedIn ; :modality :Actual ; rdf:object ?place .
                      ?node a :Event . ?place geo:lat ?lat ; geo:long ?long }
              UNION { ?dated rdf:subject ?node ; rdf:predicate :when ; :modality :Actual
                      OPTIONAL { ?dated :earliest ?from } OPTIONAL { ?dated :latest ?until } } }""";

    private static final String CLASSES =
            "SELECT DISTINCT ?narrow ?wide { ?narrow rdfs:subClassOf ?wide FILTER (isIRI(?wide)) }";

    private final GraphConnection graph;
    private final SetMultimap<String, String> wider = HashMultimap.create();
    private final String language;
    private final Cache<String, GraphNode> kept =
            CacheBuilder.newBuilder().maximumSize(KEPT).build();

    NodeReader(GraphConnection graph, String language) {
        this.graph = graph;
        this.language = language;
        graph.select(CLASSES, row -> wider.put(EdgeKey.local(row.text("narrow")), EdgeKey.local(row.text("wide"))));
    }

    /** Nodes by IRI; one without a class is one that the graph does not describe. */
    Map<String, GraphNode> read(Collection<String> iris) {
        Map<String, GraphNode> nodes = new LinkedHashMap<>(kept.getAllPresent(iris));
        List<String> unknown = new ArrayList<>(iris);
        unknown.removeAll(nodes.keySet());
        for (List<String> some : Lists.partition(unknown, IN_ONE_QUERY)) {
            Map<String, Draft> drafts = new LinkedHashMap<>();
            some.forEach(iri -> drafts.put(iri, new Draft(iri, language, wider)));
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
        private String description = "";
        private int descriptionRank;
        private String wikidata = "";
        private final Set<String> proposed = new TreeSet<>();
        private final SetMultimap<String, String> wider;
        private List<Double> point = List.of();
        private String place = "";

        Draft(String iri, String language, SetMultimap<String, String> wider) {
            this.iri = iri;
            this.wider = wider;
            this.language = language;
        }

        void add(Row row) {
            if (row.has("type")) {
                addType(row.text("type"));
            } else if (row.has("label")) {
                addLabel(row.text("label"), row.language("label"));
            } else if (row.has("lat")) {
                addPoint(row.text("place"), row.text("lat"), row.text("long"));
            } else if (row.has("described")) {
                addDescription(row.text("described"), row.language("described"));
            } else if (row.has("same")) {
                addSame(row.text("same"));
            } else if (row.has("proposed")) {
                proposed.add(row.text("proposed"));
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
            int rank = rank(tag);
            if (rank > labelRank || (rank == labelRank && name.compareTo(label) < 0)) {
                label = name;
                labelRank = rank;
            }
        }

        private void addDescription(String text, String tag) {
            int rank = rank(tag);
            if (rank > descriptionRank || (rank == descriptionRank && text.compareTo(description) < 0)) {
                description = text;
                descriptionRank = rank;
            }
        }

        private int rank(String tag) {
            return tag.equalsIgnoreCase(language) ? 3 : tag.equals("en") ? 2 : 1;
        }

        private void addSame(String iri) {
            String id = AskableProperty.wikidata(iri).orElse("");
            if (!id.isEmpty() && (wikidata.isEmpty() || id.compareTo(wikidata) < 0)) {
                wikidata = id;
            }
        }

        /** A class above none of the others; of several the first in order. */
        private String type() {
            return types.stream()
                    .filter(type -> types.stream().noneMatch(other -> wider.containsEntry(other, type)))
                    .findFirst()
                    .orElse("");
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
                    type(),
                    List.copyOf(types),
                    description,
                    wikidata,
                    point,
                    place,
                    days.earliest(),
                    days.latest(),
                    List.copyOf(proposed));
        }
    }
}
