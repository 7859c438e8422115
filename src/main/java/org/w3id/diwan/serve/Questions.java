package org.w3id.diwan.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdfconnection.RDFConnection;

/**
 * The example questions that the dataset's own description carries, as query editors find them too.
 *
 * @param all in the order of their names
 * @see <a href="https://www.w3.org/TR/shacl/#sparql-constraints-prefixes">sh:SPARQLExecutable</a>
 */
record Questions(List<Question> all) {
    private static final String FIND = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX sh:   <http://www.w3.org/ns/shacl#>
            SELECT DISTINCT ?name ?asks ?query {
              ?question a sh:SPARQLExecutable ; rdfs:label ?name ; rdfs:comment ?asks ;
                        sh:select|sh:ask|sh:construct|sh:describe ?query .
            } LIMIT 1000
            """;

    /**
     * @param name such as {@code 05-who-wants-the-coalition-to-leave-or-stay}
     * @param asks in plain words
     * @param query the same in SPARQL
     */
    record Question(String name, String asks, String query) {}

    Questions {
        all = List.copyOf(all);
    }

    static Questions in(RDFConnection graph) {
        List<Question> found = new ArrayList<>();
        try (QueryExecution execution = graph.query(FIND)) {
            for (ResultSet rows = execution.execSelect(); rows.hasNext(); ) {
                QuerySolution row = rows.next();
                found.add(new Question(text(row, "name"), text(row, "asks"), text(row, "query")));
            }
        }
        found.sort(Comparator.comparing(Question::name));
        return new Questions(found);
    }

    Optional<Question> named(String name) {
        return all.stream().filter(question -> question.name().equals(name)).findFirst();
    }

    private static String text(QuerySolution row, String variable) {
        return row.getLiteral(variable).getLexicalForm();
    }
}
