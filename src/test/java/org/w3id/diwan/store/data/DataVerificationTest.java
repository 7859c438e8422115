package org.w3id.diwan.store.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.World;

/** A data folder that was damaged is told from one that was not. */
final class DataVerificationTest {
    private static final int BLOCK = 8192;

    @TempDir
    private Path temp;

    private Path data;

    @BeforeEach
    void load() throws IOException {
        data = temp.resolve("data");
        try (GraphStore store = GraphStore.open(data)) {
            store.load(List.of(World.WORLD));
        }
    }

    @Test
    void nothingIsWrongWithWhatWasLoaded() throws IOException {
        assertThat(problems()).isEmpty();
    }

    @Test
    void missingFingerprintsAreNotCompared() throws IOException {
        Files.delete(data.resolve("generations/1/fingerprints"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void otherFingerprintsAreADifference() throws IOException {
        Path fingerprints = data.resolve("generations/1/fingerprints");
        List<String> lines = new ArrayList<>(Files.readAllLines(fingerprints));
        lines.remove(2);
        Files.write(fingerprints, lines);
        assertThat(problems()).singleElement().asString().contains("not as they were loaded");
    }

    /** Bytes in the middle of what each index and the table of nodes hold. */
    @Test
    void everyIndexThatAnswersWithLessIsFound() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(data.resolve("generations/1/tdb2"))) {
            files = all.filter(file -> file.getFileName()
                            .toString()
                            .matches("(SPO|POS|OSP|GPOS|POSG|OSPG|SPOG)\\.dat|nodes-data\\.obj"))
                    .filter(file -> file.toFile().length() > 0)
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(5);
        List<String> unnoticed = new ArrayList<>();
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            byte[] damaged = whole.clone();
            // the database writes each changed block anew, so most blocks hold what was before
            for (int block = 0; block < damaged.length; block += BLOCK) {
                for (int i = block + 20; i < Math.min(damaged.length, block + 200); i++) {
                    damaged[i] ^= 0x3;
                }
            }
            Files.write(file, damaged);
            if (problems().isEmpty()) {
                unnoticed.add(file.getFileName().toString());
            }
            Files.write(file, whole);
        }
        assertThat(unnoticed).isEmpty();
    }

    private List<String> problems() throws IOException {
        try (GraphStore store = GraphStore.open(data)) {
            return store.verify();
        } catch (IOException | RuntimeException unreadable) {
            return List.of(unreadable.toString());
        }
    }
}
