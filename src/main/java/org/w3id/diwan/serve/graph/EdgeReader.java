package org.w3id.diwan.serve.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdfconnection.RDFConnection;
import org.w3id.diwan.model.IriScheme;

/** Reads a part of the graph step by step from its focus with standard SPARQL 1.1, never more than a page of edges. */
final class EdgeReader {
    private static final int IN_ONE_QUERY = 500;

    private final Supplier<RDFConnection> connections;
    private final IriScheme iris;

    EdgeReader(Supplier<RDFConnection> connections, IriScheme iris) {
        this.connections = connections;
        this.iris = iris;
    }

    Part read(Neighbourhood wanted) {
        try (RDFConnection connection = connections.get()) {
            Set<String> focus = wanted.focus().stream()
                    .map(id -> iris.base() + "id/" + id)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> reached = new TreeSet<>(focus);
            for (int step = 1; step < wanted.depth() && !focus.isEmpty(); step++) {
                for (String[] ends : ends(connection, wanted, List.copyOf(reached))) {
                    reached.addAll(List.of(ends));
                }
            }
            List<String[]> keys = keys(connection, wanted, List.copyOf(reached));
            boolean cut = keys.size() > wanted.limit();
            List<Edge> edges = edges(connection, wanted, cut ? keys.subList(0, wanted.limit()) : keys);
            Set<String> nodes = new TreeSet<>(focus);
            edges.forEach(edge -> nodes.addAll(List.of(edge.source(), edge.target())));
            return new Part(nodes(connection, nodes), edges, cut);
        }
    }

    /** The ends of edges that touch what was reached; bounded like the answer itself. */
    private List<String[]> ends(RDFConnection connection, Neighbourhood wanted, List<String> reached) {
        return select(
                connection,
                "SELECT DISTINCT ?s ?o { " + pattern(wanted, reached) + " } ORDER BY ?s ?o LIMIT "
                        + Neighbourhood.MOST_EDGES,
                "s",
                "o");
    }

    private List<String[]> keys(RDFConnection connection, Neighbourhood wanted, List<String> reached) {
        return select(
                connection,
                "SELECT DISTINCT ?s ?p ?o ?m { " + pattern(wanted, reached) + " } ORDER BY ?s ?p ?o ?m LIMIT "
                        + (wanted.limit() + 1) + " OFFSET " + wanted.offset(),
                "s",
                "p",
                "o",
                "m");
    }

    private String pattern(Neighbourhood wanted, List<String> reached) {
        StringBuilder pattern = new StringBuilder();
        if (reached.isEmpty()) {
            pattern.append("?claim rdf:subject ?s ; rdf:object ?o . ");
        } else {
            String values = values("?end", reached);
            pattern.append("{ ")
                    .append(values)
                    .append(" ?claim rdf:subject ?end ; rdf:subject ?s ; rdf:object ?o } UNION { ");
            pattern.append(values).append(" ?claim rdf:object ?end ; rdf:subject ?s ; rdf:object ?o } ");
        }
        pattern.append("?claim rdf:predicate ?p ; :modality ?m ; prov:hadPrimarySource ?source . FILTER (isIRI(?o)) ");
        if (!wanted.relations().isEmpty()) {
            pattern.append(values("?p", terms(wanted.relations())));
        }
        if (!wanted.modalities().isEmpty()) {
            pattern.append(values("?m", terms(wanted.modalities())));
        }
        if (!wanted.sources().isEmpty()) {
            pattern.append(values(
                    "?source",
                    wanted.sources().stream()
                            .map(id -> iris.base() + "source/" + id)
                            .toList()));
        }
        if (!wanted.types().isEmpty()) {
            pattern.append(values("?t1", terms(wanted.types()))).append(" ?s a ?t1 . ");
            pattern.append(values("?t2", terms(wanted.types()))).append(" ?o a ?t2 . ");
        }
        wanted.asOf().forEach(day -> pattern.append(holding(day.toString(), wanted.definite())));
        return pattern.toString();
    }

    /** Possibly: nothing speaks against it. Definitely: a first and a last day enclose it. */
    private static String holding(String day, boolean definite) {
        String date = "\"" + day + "\"^^xsd:date";
        return definite
                ? "?claim :earliest ?from ; :latest ?until . FILTER (?from <= " + date + " && ?until >= " + date + ") "
                : "OPTIONAL { ?claim :earliest ?from } OPTIONAL { ?claim :latest ?until } FILTER ((!BOUND(?from) || ?from <= "
                        + date + ") && (!BOUND(?until) || ?until >= " + date + ")) ";
    }

    private List<Edge> edges(RDFConnection connection, Neighbourhood wanted, List<String[]> keys) {
        Map<String, EdgeBuilder> builders = new TreeMap<>();
        keys.forEach(key -> builders.put(String.join(" ", key), new EdgeBuilder(iris, key)));
        for (int from = 0; from < keys.size(); from += IN_ONE_QUERY) {
            List<String[]> some = keys.subList(from, Math.min(keys.size(), from + IN_ONE_QUERY));
            String rows = some.stream()
                    .map(key -> "(" + iri(key[0]) + iri(key[1]) + iri(key[2]) + iri(key[3]) + ")")
                    .collect(Collectors.joining(" "));
            String chosen = wanted.sources().isEmpty()
                    ? ""
                    : values(
                            "?source",
                            wanted.sources().stream()
                                    .map(id -> iris.base() + "source/" + id)
                                    .toList());
            connection.querySelect(
                    PREFIXES + "SELECT DISTINCT ?s ?p ?o ?m ?claim ?source ?from ?until ?by { VALUES (?s ?p ?o ?m) { "
                            + rows + " } "
                            + chosen
                            + "?claim rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; :modality ?m ; prov:hadPrimarySource ?source ."
                            + " OPTIONAL { ?claim :earliest ?from } OPTIONAL { ?claim :latest ?until }"
                            + " OPTIONAL { ?claim prov:wasAttributedTo ?by } }",
                    row -> {
                        EdgeBuilder builder = builders.get(
                                text(row, "s") + " " + text(row, "p") + " " + text(row, "o") + " " + text(row, "m"));
                        if (builder != null) {
                            builder.add(
                                    text(row, "claim"),
                                    text(row, "source"),
                                    text(row, "from"),
                                    text(row, "until"),
                                    text(row, "by"));
                        }
                    });
        }
        return builders.values().stream().map(EdgeBuilder::build).toList();
    }

    private List<Node> nodes(RDFConnection connection, Collection<String> wanted) {
        Map<String, NodeBuilder> builders = new TreeMap<>();
        List<String> all = List.copyOf(wanted);
        for (int from = 0; from < all.size(); from += IN_ONE_QUERY) {
            String values = values("?node", all.subList(from, Math.min(all.size(), from + IN_ONE_QUERY)));
            connection.querySelect(
                    PREFIXES + "SELECT DISTINCT ?node ?type ?label ?lat ?long { " + values
                            + " ?node a ?type . OPTIONAL { ?node skos:prefLabel ?label FILTER (LANG(?label) = \"en\") }"
                            + " OPTIONAL { ?node geo:lat ?lat ; geo:long ?long } }",
                    row -> builders.computeIfAbsent(text(row, "node"), NodeBuilder::new)
                            .add(text(row, "type"), text(row, "label"), text(row, "lat"), text(row, "long")));
        }
        return builders.values().stream().map(NodeBuilder::build).toList();
    }

    private static List<String[]> select(RDFConnection connection, String query, String... variables) {
        List<String[]> rows = new ArrayList<>();
        connection.querySelect(PREFIXES + query, row -> {
            String[] values = new String[variables.length];
            for (int i = 0; i < variables.length; i++) {
                values[i] = text(row, variables[i]);
            }
            rows.add(values);
        });
        return rows;
    }

    private static String text(QuerySolution row, String variable) {
        RDFNode node = row.get(variable);
        return node == null ? "" : node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
    }

    private List<String> terms(List<String> names) {
        return names.stream().map(iris::term).toList();
    }

    private static String values(String variable, Collection<String> values) {
        return "VALUES " + variable + " { "
                + new LinkedHashSet<>(values).stream().map(EdgeReader::iri).collect(Collectors.joining(" ")) + " } ";
    }

    /** Ids and names from a request have been checked; what comes out of the graph may hold characters that end an IRI. */
    private static String iri(String iri) {
        return iri.chars().anyMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0)
                ? "<urn:x-unspeakable:>"
                : "<" + iri + ">";
    }

    private static final String PREFIXES = """
            PREFIX : <https://w3id.org/diwan/ontology#>
            PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;
}
