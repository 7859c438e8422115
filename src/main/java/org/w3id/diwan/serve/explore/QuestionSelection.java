package org.w3id.diwan.serve.explore;

import com.google.common.collect.Iterators;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.PatternVars;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.ExampleQuestions;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.selection.Selection;
import org.w3id.diwan.serve.http.Refused;

/**
 * What an example question's answer rests on: the claims that its pattern binds or, where it binds none, the entities. The rows themselves
 * often hold only names, so the pattern is asked for everything it binds in these rows.
 */
record QuestionSelection(Supplier<GraphConnection> connections) {
    private static final int MOST_ANSWERS = 2_000;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_CLAIMS = 1_000;
    private static final int MOST_ENTITIES = 200;

    /** The same selection with what the question finds. */
    Selection with(String question, Selection named) {
        Set<String> claims = new LinkedHashSet<>(named.claims());
        Set<String> entities = new LinkedHashSet<>();
        try (GraphConnection graph = connections.get()) {
            Query asked = ExampleQuestions.in(graph)
                    .named(question)
                    .orElseThrow(() -> Refused.with(404, "There is no question of this name; /questions lists them."))
                    .parsed();
            try (QueryExec execution = graph.execute(everything(asked, answer(asked, graph)))) {
                execution
                        .select()
                        .forEachRemaining(row -> row.forEach((variable, value) -> sort(value, claims, entities)));
            }
        }
        Set<String> shown = new LinkedHashSet<>(named.shown());
        if (claims.isEmpty()) {
            entities.stream().limit(MOST_ENTITIES).forEach(shown::add);
        }
        return new Selection(
                named.opened(),
                List.copyOf(shown),
                named.sources(),
                claims.stream().limit(MOST_CLAIMS).toList(),
                named.after(),
                named.limit());
    }

    private static void sort(Node value, Set<String> claims, Set<String> entities) {
        if (value.isURI() && value.getURI().startsWith(IriScheme.claims())) {
            claims.add(value.getURI());
        } else if (value.isURI()
                && value.getURI().startsWith(IriScheme.entities())
                && value.getURI().indexOf('#') < 0) {
            entities.add(value.getURI());
        }
    }

    /** The rows of the answer, as far as its pattern binds them itself; without any for a question that is no SELECT. */
    private static List<Binding> answer(Query asked, GraphConnection graph) {
        if (!asked.isSelectType()) {
            return List.of();
        }
        Collection<Var> bound = PatternVars.vars(asked.getQueryPattern());
        List<Binding> rows = new ArrayList<>();
        try (QueryExec execution = graph.execute(asked)) {
            Iterators.limit(execution.select(), MOST_ANSWERS).forEachRemaining(row -> {
                BindingBuilder known = Binding.builder();
                row.forEach((variable, value) -> {
                    if (bound.contains(variable) && !value.isBlank()) {
                        known.add(variable, value);
                    }
                });
                rows.add(known.build());
            });
        }
        return rows;
    }

    private static Query everything(Query asked, List<Binding> answer) {
        Query all = QueryFactory.make();
        all.setQuerySelectType();
        all.setPrefixMapping(asked.getPrefixMapping());
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(asked.getQueryPattern());
        if (asked.hasValues()) {
            pattern.addElement(new ElementData(asked.getValuesVariables(), asked.getValuesData()));
        }
        all.setQueryPattern(pattern);
        all.setQueryResultStar(true);
        all.setLimit(MOST_ROWS);
        List<Var> variables = answer.stream()
                .flatMap(row -> row.varsMentioned().stream())
                .distinct()
                .toList();
        if (!variables.isEmpty()) {
            all.setValuesDataBlock(variables, answer);
        }
        all.resetResultVars();
        return all;
    }
}
