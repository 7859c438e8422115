package org.w3id.diwan.serve;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;

/** Executes one query and reads no more of its answer than the limits allow. Call it inside a transaction. */
final class BoundedQuery {
    /** Of all texts of an answer, since each may be long. */
    private static final long MOST_CHARACTERS = 32_000_000;

    private final DatasetGraph dataset;
    private final Function<Query, QueryExec> executions;
    private final RequestLimits limits;
    private long characters;

    BoundedQuery(DatasetGraph dataset, Function<Query, QueryExec> executions, RequestLimits limits) {
        this.dataset = dataset;
        this.executions = executions;
        this.limits = limits;
    }

    Answer answer(Query query) {
        if (query.isSelectType()) {
            return select(query);
        }
        if (query.isAskType()) {
            try (QueryExec execution = executions.apply(query)) {
                return new Answer.Truth(execution.ask());
            }
        }
        return query.isDescribeType() ? describe(query) : construct(query);
    }

    private Answer.Rows select(Query query) {
        try (QueryExec execution = executions.apply(limited(query))) {
            RowSet found = execution.select();
            List<Binding> rows = new ArrayList<>();
            while (rows.size() < limits.rows() && characters < MOST_CHARACTERS && found.hasNext()) {
                Binding row = found.next().detach();
                row.forEach((variable, value) -> count(value));
                rows.add(row);
            }
            return new Answer.Rows(found.getResultVars(), rows, found.hasNext());
        }
    }

    /** One row more than is given shows whether there are more; with a limit Jena sorts without keeping everything. */
    private Query limited(Query query) {
        long most = limits.rows() + 1L;
        if (query.hasLimit() && query.getLimit() <= most) {
            return query;
        }
        Query limited = query.cloneQuery();
        limited.setLimit(most);
        return limited;
    }

    private Answer.Triples construct(Query query) {
        Graph graph = graph(query);
        try (QueryExec execution = executions.apply(query)) {
            boolean cut = addUpTo(graph, execution.constructTriples());
            return new Answer.Triples(graph, cut);
        }
    }

    /** Every triple of which a described resource is the subject, in whichever graph. */
    private Answer.Triples describe(Query query) {
        Graph graph = graph(query);
        boolean cut = false;
        for (Iterator<Node> described = described(query).iterator(); described.hasNext() && !cut; ) {
            cut = addUpTo(graph, triplesOf(described.next()));
        }
        return new Answer.Triples(graph, cut);
    }

    private Set<Node> described(Query query) {
        Set<Node> described = new LinkedHashSet<>(query.getResultURIs());
        if (query.getQueryPattern() != null) {
            Query select = query.cloneQuery();
            select.setQuerySelectType();
            select.resetResultVars();
            if (!select.getResultVars().isEmpty()) {
                select(select).rows().forEach(row -> row.forEach((variable, node) -> described.add(node)));
            }
        }
        return described;
    }

    private Iterator<Triple> triplesOf(Node subject) {
        return Iter.map(dataset.find(Node.ANY, subject, Node.ANY, Node.ANY), quad -> quad.asTriple());
    }

    /** @return true if there were more triples than the limit allows */
    private boolean addUpTo(Graph graph, Iterator<Triple> triples) {
        long reads = 0;
        while (triples.hasNext()) {
            if (graph.size() >= limits.triples() || ++reads > 10L * limits.triples() || characters >= MOST_CHARACTERS) {
                return true;
            }
            Triple triple = triples.next();
            count(triple.getObject());
            graph.add(triple);
        }
        return false;
    }

    private void count(Node value) {
        characters += value.isLiteral() ? value.getLiteralLexicalForm().length() : 0;
    }

    private Graph graph(Query query) {
        Graph graph = GraphFactory.createDefaultGraph();
        dataset.prefixes().forEach(graph.getPrefixMapping()::setNsPrefix);
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        return graph;
    }
}
