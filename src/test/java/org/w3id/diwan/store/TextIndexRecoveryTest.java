package org.w3id.diwan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.diwan.store.World.named;
import static org.w3id.diwan.store.World.update;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text index says what the graph says, whatever happened to it. */
final class TextIndexRecoveryTest {
    private static final String ADD =
            "INSERT DATA { GRAPH <https://example.org/g%d> { <https://example.org/e> <http://www.w3.org/2004/02/skos/core#altLabel> '%s' } }";

    @TempDir
    private Path temp;

    private Path data;
    private Path index;

    @BeforeEach
    void load() throws IOException {
        data = temp.resolve("data");
        index = data.resolve("generations/1/lucene");
        try (GraphStore store = GraphStore.open(data)) {
            store.load(List.of(World.WORLD));
            update(store, ADD.formatted(1, "first"));
        }
    }

    @Test
    void isKeptAsItIsWhenNothingHappened() throws IOException {
        Set<Path> before = files(index);

        try (GraphStore store = GraphStore.open(data)) {
            assertThat(named(store, "first")).hasSize(1);
        }

        assertThat(files(index)).isEqualTo(before);
    }

    @Test
    void isBuiltAgainWhenItMissedATransaction() throws IOException {
        Path old = temp.resolve("old");
        copy(index, old);
        try (GraphStore store = GraphStore.open(data)) {
            update(store, ADD.formatted(2, "second"));
        }
        MoreFiles.deleteRecursively(index, RecursiveDeleteOption.ALLOW_INSECURE);
        copy(old, index);

        try (GraphStore store = GraphStore.open(data)) {
            assertThat(named(store, "second")).hasSize(1);
        }
    }

    @Test
    void isBuiltAgainWhenItSawATransactionThatTheGraphDidNot() throws IOException {
        Path old = temp.resolve("old");
        copy(data.resolve("generations/1/tdb2"), old);
        try (GraphStore store = GraphStore.open(data)) {
            update(store, ADD.formatted(2, "second"));
        }
        MoreFiles.deleteRecursively(data.resolve("generations/1/tdb2"), RecursiveDeleteOption.ALLOW_INSECURE);
        copy(old, data.resolve("generations/1/tdb2"));

        try (GraphStore store = GraphStore.open(data)) {
            assertThat(named(store, "second")).isEmpty();
            assertThat(named(store, "first")).hasSize(1);
        }
    }

    @Test
    void isBuiltAgainWhenAFileIsDamaged() throws IOException {
        for (Path file : files(index)) {
            if (file.getFileName().toString().startsWith("segments")) {
                Files.write(file, new byte[100]);
            }
        }

        try (GraphStore store = GraphStore.open(data)) {
            assertThat(named(store, "first")).hasSize(1);
            assertThat(named(store, "harbour")).hasSize(1);
        }
    }

    /** Each file in turn, so that the one that a search needs is among them. */
    @ParameterizedTest
    @ValueSource(strings = {"deleted", "cut", "flipped"})
    void isBuiltAgainWhenAnyFileOfASegmentIsNotWhatItWas(String how) throws IOException {
        Path whole = temp.resolve("whole");
        copy(index, whole);
        for (Path file : files(whole)) {
            MoreFiles.deleteRecursively(index, RecursiveDeleteOption.ALLOW_INSECURE);
            copy(whole, index);
            Path damaged = index.resolve(file.getFileName());
            byte[] bytes = Files.readAllBytes(damaged);
            if (how.equals("deleted")) {
                Files.delete(damaged);
            } else if (how.equals("cut")) {
                Files.write(damaged, Arrays.copyOf(bytes, bytes.length / 2));
            } else if (bytes.length > 0) {
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(damaged, bytes);
            }
            try (GraphStore store = GraphStore.open(data)) {
                assertThat(named(store, "first")).as(file.toString()).hasSize(1);
                assertThat(named(store, "harbour")).as(file.toString()).hasSize(1);
            }
        }
    }

    @Test
    void isBuiltAgainWhenItIsGone() throws IOException {
        MoreFiles.deleteRecursively(index, RecursiveDeleteOption.ALLOW_INSECURE);

        try (GraphStore store = GraphStore.open(data)) {
            assertThat(named(store, "first")).hasSize(1);
        }
    }

    @Test
    void holdsAfterEditsWhatABuildFromTheGraphWouldHold() throws IOException {
        try (GraphStore store = GraphStore.open(data)) {
            for (int i = 0; i < 20; i++) {
                update(store, ADD.formatted(i, "name " + i));
                update(store, ADD.formatted(i, "name " + i));
            }
            update(store, ADD.formatted(3, "name 3").replace("INSERT", "DELETE"));
            update(store, "DROP GRAPH <https://example.org/g4>");
            update(store, "DELETE WHERE { GRAPH <https://example.org/g5> { ?s ?p ?o } }");
            update(store, "COPY GRAPH <https://example.org/g6> TO GRAPH <https://example.org/g7>");
        }
        Map<String, Integer> grown = documents();
        MoreFiles.deleteRecursively(index, RecursiveDeleteOption.ALLOW_INSECURE);
        try (GraphStore store = GraphStore.open(data)) {
            assertThat(named(store, "first")).hasSize(1);
        }

        assertThat(grown).isEqualTo(documents());
    }

    /** Every document of the index, with how often it is there. */
    private Map<String, Integer> documents() throws IOException {
        Map<String, Integer> documents = new TreeMap<>();
        try (Directory directory = FSDirectory.open(index);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            var live = org.apache.lucene.index.MultiBits.getLiveDocs(reader);
            for (int i = 0; i < reader.maxDoc(); i++) {
                if (live == null || live.get(i)) {
                    Document document = reader.storedFields().document(i);
                    documents.merge(
                            document.getFields().stream()
                                    .map(field -> field.name() + "=" + field.stringValue())
                                    .sorted()
                                    .toList()
                                    .toString(),
                            1,
                            Integer::sum);
                }
            }
        }
        return documents;
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Set.copyOf(files.toList());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(path -> {
                try {
                    Files.copy(path, to.resolve(from.relativize(path).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
