package org.w3id.diwan.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.w3id.diwan.model.vocabulary.IriScheme;

/** A graph that is asked, for one request; closed by the thread that opened it. */
public final class GraphConnection implements AutoCloseable {
    private static final int PAGE = 10_000;
    private static final String LONGEST = Long.toString(Duration.ofMinutes(30).toMillis());

    private final Supplier<QueryExecBuilder> executions;
    private final boolean remote;
    private final Runnable end;

    /**
     * Opened already.
     *
     * @param executions begins an execution
     * @param end closes it
     */
    GraphConnection(Supplier<QueryExecBuilder> executions, boolean remote, Runnable end) {
        this.executions = executions;
        this.remote = remote;
        this.end = end;
    }

    /** Whether the graph is somebody else's, who may cut long answers. */
    public boolean isRemote() {
        return remote;
    }

    @Override
    public void close() {
        end.run();
    }

    /** An execution of any query; close it. */
    public QueryExec execute(Query query) {
        return executions.get().query(absolute(query)).build();
    }

    /** Asks in standard SPARQL 1.1, in which Diwan's prefixes are declared. */
    public void select(String sparql, Consumer<Row> each) {
        select(executions.get(), sparql, each);
    }

    /** The IRIs or texts of a query's first variable, row by row. */
    public List<String> texts(String sparql) {
        List<String> texts = new ArrayList<>();
        String first = query(sparql).getResultVars().get(0);
        select(sparql, row -> texts.add(row.text(first)));
        return texts;
    }

    /** How many there are: the only value of a query that counts. */
    public int count(String sparql) {
        return texts(sparql).stream().mapToInt(Integer::parseInt).sum();
    }

    private static Query query(String sparql) {
        return new SparqlText(sparql)
                .query(IriScheme.base(), Syntax.syntaxSPARQL_11)
                .value();
    }

    private static void select(QueryExecBuilder builder, String sparql, Consumer<Row> each) {
        Query query = query(sparql);
        try (QueryExec execution = builder.query(absolute(query)).build()) {
            execution.select().forEachRemaining(row -> each.accept(new Row(row.detach())));
        }
    }

    /**
     * Asks for all rows, however many there are: in one stream from a graph of this process, in pages from an endpoint until nothing more
     * comes, whatever the endpoint's own limit of rows is.
     *
     * @param order for pages; left out where there are none
     */
    public void selectAll(String sparql, String order, Consumer<Row> each) {
        if (remote) {
            pages(sparql + " " + order).forEach(each);
        } else {
            // the server gives a query a few seconds, by a setting of the context; reading all names may take longer
            select(executions.get().set(ARQ.queryTimeout, LONGEST), sparql, each);
        }
    }

    /** The rows of an ordered query, asked for in pages as they are needed, each a query of its own. */
    public Stream<Row> pages(String orderedSparql) {
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
}
