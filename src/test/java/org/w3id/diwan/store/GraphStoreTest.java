package org.w3id.diwan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GraphStoreTest {
    private static final Path WORLD = Path.of("src/test/resources/cases/shapes/world.trig");
    private static final Path MORE = Path.of("src/test/resources/cases/shapes/good/mention-in-arabic.trig");

    @TempDir
    Path temp;

    @Test
    void answersFromMemory() throws IOException {
        try (GraphStore store = GraphStore.inMemory()) {
            LoadReport report = store.load(List.of(WORLD));
            assertThat(report.problems()).isEmpty();
            assertThat(names(store, "oldport")).containsExactly("https://w3id.org/diwan/id/northport");
        }
    }

    @Test
    void answersFromFolder() throws IOException {
        try (GraphStore store = GraphStore.open(temp.resolve("data"))) {
            LoadReport report = store.load(List.of(WORLD));
            assertThat(report.problems()).isEmpty();
            assertThat(names(store, "oldport")).containsExactly("https://w3id.org/diwan/id/northport");
            assertThat(store.load(List.of(WORLD)).outcome()).isEqualTo(LoadReport.Outcome.UNCHANGED);
            LoadReport second = store.load(List.of(WORLD, MORE));
            assertThat(second.outcome()).isEqualTo(LoadReport.Outcome.LOADED);
            assertThat(second.quads()).isEqualTo(report.quads() + 6);
            assertThat(names(store, "oldport")).containsExactly("https://w3id.org/diwan/id/northport");
        }
    }

    private static List<String> names(GraphStore store, String text) throws IOException {
        Dataset dataset = store.dataset();
        return Txn.calculateRead(dataset, () -> {
            try (QueryExecution execution = QueryExecution.dataset(dataset)
                    .query("PREFIX text: <http://jena.apache.org/text#> SELECT DISTINCT ?s { ?s text:query '" + text
                            + "'}")
                    .build()) {
                List<String> found = new java.util.ArrayList<>();
                execution
                        .execSelect()
                        .forEachRemaining(row -> found.add(row.getResource("s").getURI()));
                return found;
            }
        });
    }
}
