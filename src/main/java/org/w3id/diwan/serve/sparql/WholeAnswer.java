package org.w3id.diwan.serve.sparql;

import com.google.common.collect.Iterables;
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
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.limit.RequestLimits;

/**
 * Executes one query and writes all of its answer, or refuses it: never a part. Call it inside a transaction.
 *
 * @param executions of this query, or of one about what it describes
 */
record WholeAnswer(DatasetGraph dataset, Query query, Function<Query, QueryExec> executions, RequestLimits limits) {
    /** One resource may have the same triple in many graphs. */
    private static final long READS_FOR_A_TRIPLE = 10;

    private static final Query TRIPLES = QueryFactory.create("SELECT ?s ?p ?o { ?s ?p ?o }");
    private static final Var SUBJECT = Var.alloc("s");
    /** Resources described by one execution. */
    private static final int AT_ONCE = 500;

    /** As a page shows it: of many rows the first. */
    AnswerTable table() {
        if (query.isDescribeType()) {
            return AnswerTable.of(describe());
        }
        try (QueryExec execution = executions.apply(query)) {
            if (query.isSelectType()) {
                return AnswerTable.of(execution.select());
            }
            return query.isAskType() ? AnswerTable.of(execution.ask()) : AnswerTable.of(construct(execution));
        }
    }

    /**
     * Writes it and returns what holds it.
     *
     * @param type a media type of {@link FormatChoice}
     * @throws Refused with 507 if the answer is larger than this server gives
     */
    AnswerStore write(String type, AnswerStore out) {
        if (query.isDescribeType()) {
            AnswerWriter.write(describe(), type, out);
            return out;
        }
        try (QueryExec execution = executions.apply(query)) {
            if (query.isSelectType()) {
                AnswerWriter.writeRows(execution.select(), query.getPrefixMapping(), type, out, limits);
            } else if (query.isAskType()) {
                AnswerWriter.writeTruth(execution.ask(), type, out);
            } else {
                AnswerWriter.write(construct(execution), type, out);
            }
        }
        return out;
    }

    private Graph construct(QueryExec execution) {
        Graph graph = graph();
        addAll(graph, execution.constructTriples());
        return graph;
    }

    /** Every triple of the default graph, or of what FROM names, of which a described resource is the subject. */
    private Graph describe() {
        Graph graph = graph();
        for (List<Node> some : Iterables.partition(described(), AT_ONCE)) {
            try (QueryExec execution = executions.apply(triplesOf(some))) {
                addAll(graph, Iter.map(execution.select(), WholeAnswer::triple));
            }
        }
        return graph;
    }

    private static Query triplesOf(List<Node> subjects) {
        ElementData values = new ElementData();
        values.add(SUBJECT);
        subjects.forEach(subject -> values.add(BindingFactory.binding(SUBJECT, subject)));
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(values);
        pattern.addElement(TRIPLES.getQueryPattern());
        Query query = TRIPLES.cloneQuery();
        query.setQueryPattern(pattern);
        return query;
    }

    private static Triple triple(Binding row) {
        return Triple.create(row.get("s"), row.get("p"), row.get("o"));
    }

    private Set<Node> described() {
        Set<Node> described = new LinkedHashSet<>(query.getResultURIs());
        if (query.getQueryPattern() == null) {
            return described;
        }
        Query select = query.cloneQuery();
        select.setQuerySelectType();
        select.resetResultVars();
        if (select.getResultVars().isEmpty()) {
            return described;
        }
        try (QueryExec execution = executions.apply(select)) {
            for (RowSet rows = execution.select(); rows.hasNext(); ) {
                rows.next().forEach((variable, node) -> described.add(node));
                limits.requireTriples(described.size());
            }
        }
        return described;
    }

    private void addAll(Graph graph, Iterator<Triple> triples) {
        for (long reads = 0; triples.hasNext(); reads++) {
            graph.add(triples.next());
            limits.requireTriples(Math.max(graph.size(), reads / READS_FOR_A_TRIPLE));
        }
    }

    private Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        dataset.prefixes().forEach(graph.getPrefixMapping()::setNsPrefix);
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        return graph;
    }
}
