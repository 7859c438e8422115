package org.w3id.diwan.query.node;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.Sparql;
import org.w3id.diwan.query.ontology.AskableProperty;

/** Reads entities' names, classes and places, and keeps those it read last. */
public final class NodeReader {
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

    /** What is new in a reading has its name only there. */
    private static final String ONLY_READ = """
            SELECT DISTINCT ?node ?type ?label { %s GRAPH ?g { { ?node a ?type } UNION { ?node skos:prefLabel ?label } } }""";

    private static final String CLASSES =
            "SELECT DISTINCT ?narrow ?wide { ?narrow rdfs:subClassOf ?wide FILTER (isIRI(?wide)) }";

    private final GraphConnection graph;
    private final SetMultimap<String, String> wider = HashMultimap.create();
    private final String language;
    private final Cache<String, GraphNode> kept =
            CacheBuilder.newBuilder().maximumSize(KEPT).build();

    /** Of a graph, in the language of a tag where there are names in it. */
    public NodeReader(GraphConnection graph, String language) {
        this.graph = graph;
        this.language = language;
        graph.select(CLASSES, row -> {
            // a class of others may have the same local name, such as schema:Person
            if (row.text("wide").startsWith(IriScheme.ontology())) {
                wider.put(Curie.localName(row.text("narrow")), Curie.localName(row.text("wide")));
            }
        });
    }

    /** Nodes by IRI; one without a class is one that the graph does not describe. */
    public Map<String, GraphNode> read(Collection<String> iris) {
        Map<String, GraphNode> nodes = new LinkedHashMap<>(kept.getAllPresent(iris));
        List<String> unknown = new ArrayList<>(iris);
        unknown.removeAll(nodes.keySet());
        nodes.putAll(read(unknown, QUERY));
        kept.putAll(nodes);
        return nodes;
    }

    /** The same, with what only programs have read and nobody has reviewed. */
    public Map<String, GraphNode> readAnywhere(Collection<String> iris) {
        Map<String, GraphNode> nodes = read(iris);
        List<String> undescribed = nodes.values().stream()
                .filter(node -> node.types().isEmpty())
                .map(GraphNode::id)
                .toList();
        nodes.putAll(read(undescribed, ONLY_READ));
        return nodes;
    }

    private Map<String, GraphNode> read(List<String> iris, String query) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        iris.forEach(iri -> drafts.put(iri, new Draft(iri)));
        for (List<String> some : Lists.partition(iris, IN_ONE_QUERY)) {
            graph.select(query.formatted(Sparql.values("?node", some)), row -> {
                Draft draft = drafts.get(row.text("node"));
                if (draft != null) {
                    draft.add(row);
                }
            });
        }
        return Maps.transformValues(drafts, Draft::node);
    }

    /** A node while its rows come in. */
    private final class Draft {
        private final String iri;
        private final Days days = new Days();
        /** By the query's variables; texts in several languages begin with a digit, the lower the better. */
        private final SetMultimap<String, String> values = TreeMultimap.create();

        private List<Double> point = List.of();
        private String place = "";

        Draft(String iri) {
            this.iri = iri;
        }

        void add(Row row) {
            if (row.has("type")) {
                addWithin("type", IriScheme.ontology(), row);
            } else if (row.has("label")) {
                values.put("label", rank(row.language("label")) + row.text("label"));
            } else if (row.has("lat")) {
                addPoint(row.text("place"), row.text("lat"), row.text("long"));
            } else if (row.has("described")) {
                values.put("described", rank(row.language("described")) + row.text("described"));
            } else if (row.has("same")) {
                addWithin("same", AskableProperty.WIKIDATA_ENTITIES, row);
            } else if (row.has("proposed")) {
                values.put("proposed", row.text("proposed"));
            } else {
                days.add(row.text("from"), row.text("until"));
            }
        }

        /** The local name of Diwan's own classes, and Wikidata's ids: those of others stand beside them. */
        private void addWithin(String variable, String namespace, Row row) {
            String iri = row.text(variable);
            if (iri.startsWith(namespace) && iri.length() > namespace.length()) {
                values.put(variable, iri.substring(namespace.length()));
            }
        }

        /** The language asked for, else English, else any; of several the first in order. */
        private int rank(String tag) {
            return tag.equalsIgnoreCase(language) ? 1 : tag.equals("en") ? 2 : 3;
        }

        /** A class above none of the others; of several the first in order. */
        private String type() {
            Set<String> types = values.get("type");
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

        private Optional<String> first(String variable) {
            return values.get(variable).stream().findFirst();
        }

        GraphNode node() {
            return new GraphNode(
                    iri,
                    first("label").map(text -> text.substring(1)).orElse(Curie.tail(iri)),
                    type(),
                    List.copyOf(values.get("type")),
                    first("described").map(text -> text.substring(1)).orElse(""),
                    first("same").orElse(""),
                    point,
                    place,
                    days.earliest(),
                    days.latest(),
                    List.copyOf(values.get("proposed")));
        }
    }
}
