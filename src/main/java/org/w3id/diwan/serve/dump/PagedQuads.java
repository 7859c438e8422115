package org.w3id.diwan.serve.dump;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * The quads behind any endpoint, page by page, graph by graph, whatever its own limit of rows is. Each page is a query of its own, so a
 * graph that is changed meanwhile may be read in two states.
 *
 * @param connections to the endpoint
 */
record PagedQuads(Supplier<RDFConnection> connections) implements QuadSource {
    private static final int PAGE = 10_000;

    @Override
    public Reading open() {
        return new Pages(connections.get());
    }

    private record Pages(RDFConnection connection) implements Reading {
        @Override
        public Optional<String> version() {
            return Optional.empty();
        }

        @Override
        public Iterator<Quad> quads() {
            return pages("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g")
                    .map(row -> row.get("g").asNode())
                    .flatMap(graph -> of(connection, graph))
                    .iterator();
        }

        private Stream<QuerySolution> pages(String query) {
            return PagedQuads.pages(connection, query);
        }

        @Override
        public PrefixMap prefixes() {
            return PrefixMapFactory.emptyPrefixMap();
        }

        @Override
        public void close() {
            connection.close();
        }
    }

    /** The quads of one graph. */
    static Stream<Quad> of(RDFConnection connection, Node graph) {
        return pages(connection, "SELECT ?s ?p ?o { GRAPH <" + graph.getURI() + "> { ?s ?p ?o } } ORDER BY ?s ?p ?o")
                .map(row -> Quad.create(
                        graph,
                        row.get("s").asNode(),
                        row.get("p").asNode(),
                        row.get("o").asNode()));
    }

    /** Asks on from where the last page ended, until nothing comes. */
    private static Stream<QuerySolution> pages(RDFConnection connection, String query) {
        int[] read = {0};
        return IntStream.iterate(0, page -> page + 1)
                .mapToObj(page -> {
                    List<QuerySolution> rows = new ArrayList<>();
                    connection.querySelect(query + " LIMIT " + PAGE + " OFFSET " + read[0], rows::add);
                    read[0] += rows.size();
                    return rows;
                })
                .takeWhile(rows -> !rows.isEmpty())
                .flatMap(List::stream);
    }
}
