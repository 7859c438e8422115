package org.w3id.diwan.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.w3id.diwan.model.IriScheme;

/** A graph that is asked, for one request; closed by the thread that opened it. */
public abstract class GraphConnection implements AutoCloseable {
    private static final int PAGE = 10_000;
    private static final String LONGEST = Long.toString(Duration.ofMinutes(30).toMillis());

    GraphConnection() {}

    /** Begins an execution. */
    abstract QueryExecBuilder execution();

    /** Whether the graph is somebody else's, who may cut long answers. */
    public abstract boolean isRemote();

    @Override
    public abstract void close();

    /** An execution of any query; close it. */
    public final QueryExec execute(Query query) {
        return execution().query(absolute(query)).build();
    }

    /** Asks in standard SPARQL 1.1, in which Diwan's prefixes are declared. */
    public final void select(String sparql, Consumer<Row> each) {
        try (QueryExec execution = execution().query(parsed(sparql)).build()) {
            execution.select().forEachRemaining(row -> each.accept(new Row(row)));
        }
    }

    /**
     * Asks for all rows, however many there are: in one stream from a graph of this process, in pages from an endpoint until nothing more
     * comes, whatever the endpoint's own limit of rows is.
     *
     * @param order for pages; left out where there are none
     */
    public final void selectAll(String sparql, String order, Consumer<Row> each) {
        if (isRemote()) {
            pages(sparql + " " + order).forEach(each);
            return;
        }
        // the server gives a query a few seconds, by a setting of the context; reading all names may take longer
        try (QueryExec execution =
                execution().query(parsed(sparql)).set(ARQ.queryTimeout, LONGEST).build()) {
            execution.select().forEachRemaining(row -> each.accept(new Row(row)));
        }
    }

    /** The rows of an ordered query, asked for in pages as they are needed, each a query of its own. */
    public final Stream<Row> pages(String orderedSparql) {
        int[] read = {0};
        return Stream.iterate(0, page -> page + 1)
                .map(page -> {
                    List<Row> rows = new ArrayList<>();
                    select(orderedSparql + " LIMIT " + PAGE + " OFFSET " + read[0], rows::add);
                    read[0] += rows.size();
                    return rows;
                })
                .takeWhile(rows -> !rows.isEmpty())
                .flatMap(List::stream);
    }

    /** Without a base, relative to which Jena would write IRIs for an endpoint that does not know it. */
    private static Query absolute(Query query) {
        Query absolute = query.cloneQuery();
        absolute.setBase(null);
        return absolute;
    }

    private static Query parsed(String sparql) {
        return absolute(new SparqlText(sparql)
                .query(IriScheme.DIWAN.base(), Syntax.syntaxSPARQL_11)
                .value());
    }
}
