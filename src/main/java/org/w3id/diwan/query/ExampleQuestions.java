package org.w3id.diwan.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.w3id.diwan.model.vocabulary.IriScheme;

/**
 * The example questions that the dataset's own description carries, as query editors find them too.
 *
 * @param all in the order of their names
 * @see <a href="https://www.w3.org/TR/shacl/#sparql-constraints-prefixes">sh:SPARQLExecutable</a>
 */
public record ExampleQuestions(List<ExampleQuestion> all) {
    private static final String FIND = """
            SELECT DISTINCT ?name ?asks ?query {
              ?question a sh:SPARQLExecutable ; rdfs:label ?name ; rdfs:comment ?asks ;
                        sh:select|sh:ask|sh:construct|sh:describe ?query .
            } LIMIT 1000""";

    /** Copies the list. */
    public ExampleQuestions {
        all = List.copyOf(all);
    }

    /**
     * A question.
     *
     * @param name such as {@code 05-who-wants-the-coalition-to-leave-or-stay}
     * @param asks in plain words
     * @param query the same in SPARQL
     */
    public record ExampleQuestion(String name, String asks, String query) {
        /**
         * The query, read as any other: Diwan's prefixes need no declaration.
         *
         * @throws org.apache.jena.query.QueryException if it is none
         */
        public Query parsed() {
            return new SparqlText(query)
                    .query(IriScheme.base(), Syntax.syntaxARQ)
                    .value();
        }
    }

    /** Those of a graph. */
    public static ExampleQuestions in(GraphConnection graph) {
        List<ExampleQuestion> found = new ArrayList<>();
        graph.select(
                FIND, row -> found.add(new ExampleQuestion(row.text("name"), row.text("asks"), row.text("query"))));
        found.sort(Comparator.comparing(ExampleQuestion::name));
        return new ExampleQuestions(found);
    }

    /** The one of a name. */
    public Optional<ExampleQuestion> named(String name) {
        return all.stream().filter(question -> question.name().equals(name)).findFirst();
    }
}
