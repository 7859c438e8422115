package org.w3id.diwan.query.selection;

import com.google.common.collect.Lists;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.Sparql;
import org.w3id.diwan.query.node.GraphNode;
import org.w3id.diwan.query.node.NodeReader;
import org.w3id.diwan.query.selection.SelectedClaims.SourceNote;

/** Reads a selection with standard SPARQL 1.1. Every pattern starts from something that is named, so none walks through the graph. */
public record SelectionReader(Supplier<GraphConnection> connections) {
    private static final int AT_ONCE = 300;
    private static final String POSITION =
            "BIND (CONCAT(STR(?s), \" \", STR(?p), \" \", STR(?o), \" \", STR(?m), \" \", STR(?c)) AS ?position) ";
    private static final String DETAILS = """
            SELECT DISTINCT ?c ?g ?p ?v { %s
              VALUES ?p { prov:hadPrimarySource prov:wasAttributedTo :when :earliest :latest :passage :unit :bound }
              GRAPH ?g { ?c ?p ?v } }""";
    private static final String SOURCES = """
            SELECT DISTINCT ?s ?p ?v { %s VALUES ?p { dcterms:title dcterms:issued dcterms:publisher } GRAPH ?g { ?s ?p ?v } }""";
    /** What is new in a reading has its name only there. */
    private static final String ONLY_READ = """
            SELECT DISTINCT ?e ?name ?type { %s GRAPH ?g { { ?e skos:prefLabel ?name } UNION { ?e a ?type } } } ORDER BY ?e ?name ?type""";

    /** Reads one page. */
    public SelectedClaims read(Selection wanted) {
        try (GraphConnection graph = connections.get()) {
            List<Row> found = new ArrayList<>();
            if (!wanted.isEmpty()) {
                graph.select(query(wanted), found::add);
            }
            boolean more = found.size() > wanted.limit();
            List<Row> page = more ? found.subList(0, wanted.limit()) : found;
            List<SelectedClaim> claims = claims(graph, page);
            Set<String> entities = new TreeSet<>(wanted.entities());
            page.forEach(row -> {
                entities.add(row.text("s"));
                if (isEntity(row.text("o"))) {
                    entities.add(row.text("o"));
                }
            });
            Map<String, SourceNote> sources = sources(graph, claims);
            Set<String> others = new TreeSet<>();
            claims.forEach(claim -> others.addAll(claim.saidBy()));
            sources.values().forEach(source -> others.add(source.publisher()));
            others.remove("");
            return new SelectedClaims(
                    claims,
                    nodes(graph, entities),
                    names(nodes(graph, others)),
                    sources,
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

    private static List<SelectedClaim> claims(GraphConnection graph, List<Row> rows) {
        Map<String, SetMultimap<String, String>> details = new HashMap<>();
        for (List<Row> some : Lists.partition(rows, AT_ONCE)) {
            String these =
                    Sparql.values("?c", some.stream().map(row -> row.text("c")).toList());
            graph.select(DETAILS.formatted(these), row -> {
                SetMultimap<String, String> known =
                        details.computeIfAbsent(row.text("c"), unused -> TreeMultimap.create());
                known.put(local(row.text("p")), row.text("v"));
                known.put("graph", row.text("g"));
            });
        }
        return rows.stream()
                .map(row -> claim(row, details.getOrDefault(row.text("c"), TreeMultimap.create())))
                .toList();
    }

    private static SelectedClaim claim(Row row, SetMultimap<String, String> known) {
        boolean entity = isEntity(row.text("o"));
        return new SelectedClaim(
                row.text("c"),
                row.text("s"),
                local(row.text("p")),
                entity ? row.text("o") : "",
                entity ? "" : new ClaimedFigure(row.node("o"), first(known, "bound"), first(known, "unit")).inWords(),
                local(row.text("m")),
                first(known, "when"),
                first(known, "earliest"),
                first(known, "latest"),
                first(known, "hadPrimarySource"),
                List.copyOf(known.get("wasAttributedTo")),
                List.copyOf(known.get("passage")),
                known.get("graph").stream().anyMatch(name -> !name.startsWith(IriScheme.DIWAN.readings())));
    }

    private static Map<String, SourceNote> sources(GraphConnection graph, List<SelectedClaim> claims) {
        Map<String, Map<String, String>> found = new TreeMap<>();
        claims.forEach(claim -> found.put(claim.source(), new HashMap<>()));
        found.remove("");
        for (List<String> some : Lists.partition(List.copyOf(found.keySet()), AT_ONCE)) {
            graph.select(
                    SOURCES.formatted(Sparql.values("?s", some)),
                    row -> found.computeIfAbsent(row.text("s"), source -> new HashMap<>())
                            .merge(
                                    local(row.text("p")),
                                    row.text("v"),
                                    (one, other) -> one.compareTo(other) < 0 ? one : other));
        }
        Map<String, SourceNote> notes = new TreeMap<>();
        found.forEach((iri, of) -> notes.put(
                iri,
                new SourceNote(
                        of.getOrDefault("title", local(iri)),
                        of.getOrDefault("issued", ""),
                        of.getOrDefault("publisher", ""))));
        return notes;
    }

    private static Map<String, GraphNode> nodes(GraphConnection graph, Collection<String> iris) {
        Map<String, GraphNode> nodes = new TreeMap<>(new NodeReader(graph, "en").read(iris));
        List<String> unknown = nodes.values().stream()
                .filter(node -> node.types().isEmpty())
                .map(GraphNode::id)
                .toList();
        for (List<String> some : Lists.partition(unknown, AT_ONCE)) {
            Map<String, String[]> read = new LinkedHashMap<>();
            graph.select(ONLY_READ.formatted(Sparql.values("?e", some)), row -> {
                String[] known = read.computeIfAbsent(row.text("e"), iri -> new String[] {local(iri), ""});
                if (row.has("name")) {
                    known[0] = row.text("name");
                } else if (row.text("type").startsWith(IriScheme.DIWAN.ontology())
                        && !local(row.text("type")).equals("Entity")) {
                    known[1] = local(row.text("type"));
                }
            });
            read.forEach((iri, known) -> nodes.put(
                    iri, new GraphNode(iri, known[0], known[1], List.of(), "", "", List.of(), "", "", "", List.of())));
        }
        return nodes;
    }

    private static Map<String, String> names(Map<String, GraphNode> nodes) {
        Map<String, String> names = new TreeMap<>();
        nodes.forEach((iri, node) -> names.put(iri, node.label()));
        return names;
    }

    private static boolean isEntity(String iri) {
        return iri.startsWith(IriScheme.DIWAN.entities());
    }

    private static String first(SetMultimap<String, String> values, String name) {
        return values.get(name).stream().findFirst().orElse("");
    }

    /** The last part of an IRI. */
    static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
