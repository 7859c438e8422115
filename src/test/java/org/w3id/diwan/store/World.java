package org.w3id.diwan.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateExecution;

/** Small inputs that pass the gate, and short ways to ask a store. */
public final class World {
    public static final String ID = "https://w3id.org/diwan/id/";

    private static final Path CASES = Path.of("src/test/resources/cases");

    /** A whole small graph. */
    public static final Path WORLD = CASES.resolve("shapes/world.trig");

    /** Six quads more. */
    public static final Path MORE = CASES.resolve("shapes/good/mention-in-arabic.trig");

    /** Something that breaks a rule beside {@link #WORLD}. */
    public static final Path BAD = CASES.resolve("shapes/bad/claim-without-modality.trig");

    private World() {}

    /** An update by which a curator adds a name in a graph of its own. */
    public static String note(String name) {
        return "INSERT DATA { GRAPH <https://example.org/notes/%1$s> { <https://example.org/%1$s> <http://www.w3.org/2004/02/skos/core#altLabel> '%1$s' } }"
                .formatted(name);
    }

    public static long count(GraphStore store) throws IOException {
        return Long.parseLong(
                ask(store, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }").get(0));
    }

    /** The values of a query's one variable. */
    public static List<String> ask(GraphStore store, String query) throws IOException {
        Dataset dataset = DatasetFactory.wrap(store.datasetGraph());
        return Txn.calculateRead(dataset, () -> {
            try (QueryExecution execution =
                    QueryExecution.dataset(dataset).query("""
                            PREFIX : <https://w3id.org/diwan/ontology#>
                            PREFIX id: <https://w3id.org/diwan/id/>
                            PREFIX owl: <http://www.w3.org/2002/07/owl#>
                            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                            PREFIX text: <http://jena.apache.org/text#>
                            PREFIX void: <http://rdfs.org/ns/void#>
                            """ + query).build()) {
                ResultSet rows = execution.execSelect();
                List<String> values = new ArrayList<>();
                while (rows.hasNext()) {
                    QuerySolution row = rows.next();
                    values.add(shown(row.get(rows.getResultVars().get(0))));
                }
                return values;
            }
        });
    }

    private static String shown(RDFNode node) {
        return node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
    }

    /** The entities found by a name. */
    public static List<String> named(GraphStore store, String name) throws IOException {
        return ask(store, "SELECT DISTINCT ?entity { ?entity text:query '%s' } ORDER BY ?entity".formatted(name));
    }

    public static void update(GraphStore store, String update) throws IOException {
        Dataset dataset = DatasetFactory.wrap(store.datasetGraph());
        Txn.executeWrite(
                dataset, () -> UpdateExecution.dataset(dataset).update(update).execute());
    }
}
