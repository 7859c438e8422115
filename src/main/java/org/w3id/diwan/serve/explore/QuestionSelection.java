package org.w3id.diwan.serve.explore;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.ExampleQuestions;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.selection.Selection;
import org.w3id.diwan.serve.http.Refused;

/**
 * What an example question's answer rests on: the claims that its pattern binds or, where it binds none, the entities. The rows themselves
 * often hold only names, so the pattern is asked for everything it binds.
 */
record QuestionSelection(Supplier<GraphConnection> connections) {
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_CLAIMS = 1_000;
    private static final int MOST_ENTITIES = 200;

    /** The same selection with what the question finds. */
    Selection with(String question, Selection named) {
        Set<String> claims = new LinkedHashSet<>(named.claims());
        Set<String> entities = new LinkedHashSet<>();
        try (GraphConnection graph = connections.get()) {
            String text = ExampleQuestions.in(graph)
                    .named(question)
                    .orElseThrow(() -> Refused.with(404, "There is no question of this name; /questions lists them."))
                    .query();
            try (QueryExec execution = graph.execute(everything(QueryFactory.create(text)))) {
                RowSet rows = execution.select();
                rows.forEachRemaining(row -> row.forEach((variable, value) -> sort(value, claims, entities)));
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
        if (value.isURI() && value.getURI().startsWith(IriScheme.DIWAN.claims())) {
            claims.add(value.getURI());
        } else if (value.isURI()
                && value.getURI().startsWith(IriScheme.DIWAN.entities())
                && value.getURI().indexOf('#') < 0) {
            entities.add(value.getURI());
        }
    }

    private static Query everything(Query question) {
        Query all = QueryFactory.make();
        all.setQuerySelectType();
        all.setPrefixMapping(question.getPrefixMapping());
        all.setQueryPattern(question.getQueryPattern());
        all.setQueryResultStar(true);
        all.setLimit(MOST_ROWS);
        all.resetResultVars();
        return all;
    }
}
