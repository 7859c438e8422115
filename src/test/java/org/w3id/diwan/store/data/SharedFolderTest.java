package org.w3id.diwan.store.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.w3id.diwan.store.World.MORE;
import static org.w3id.diwan.store.World.WORLD;
import static org.w3id.diwan.store.World.count;
import static org.w3id.diwan.store.World.named;
import static org.w3id.diwan.store.World.note;
import static org.w3id.diwan.store.World.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.World;
import org.w3id.diwan.store.data.LoadReport.Outcome;

/** A data folder that several processes, or several threads of one, load and serve. */
final class SharedFolderTest {
    /** How often a load is killed; {@code -Ddiwan.kills=60} for a longer run. */
    private static final int KILLS = Integer.getInteger("diwan.kills", 6);

    @TempDir
    private Path temp;

    private Path data() {
        return temp.resolve("data");
    }

    private GraphStore loaded() throws IOException {
        GraphStore store = GraphStore.open(data());
        store.load(List.of(WORLD));
        return store;
    }

    @Test
    void isServedByOneProcessAtATime() throws IOException {
        try (GraphStore store = loaded();
                StoreProcess server = StoreProcess.start(data())) {
            server.order("count");

            assertThatThrownBy(store::datasetGraph)
                    .isInstanceOf(StoreInUseException.class)
                    .hasMessageContaining("process " + server.pid());
        }
    }

    @Test
    void isServedAgainAfterItsServerWasKilled() throws IOException {
        try (GraphStore store = loaded()) {
            StoreProcess server = StoreProcess.start(data());
            server.order("add noted");
            server.killAfter(0);

            assertThat(named(store, "noted")).hasSize(1);
        }
    }

    @Test
    void isLoadedUnderARunningServerWhichFollows() throws IOException {
        try (GraphStore store = loaded();
                StoreProcess server = StoreProcess.start(data())) {
            long before = Long.parseLong(server.order("count"));

            assertThat(store.load(List.of(WORLD, MORE)).outcome()).isEqualTo(Outcome.LOADED);

            assertThat(server.order("count")).isEqualTo(Long.toString(before + 6));
            assertThat(generations()).containsExactly("2");
        }
    }

    @Test
    void isNotLoadedWhileAnotherProcessServesWhatCuratorsAdded() throws IOException {
        try (GraphStore store = loaded()) {
            try (StoreProcess server = StoreProcess.start(data())) {
                server.order("add noted");

                assertThatThrownBy(() -> store.load(List.of(WORLD, MORE)))
                        .isInstanceOf(StoreInUseException.class)
                        .hasMessageContaining("curators")
                        .hasMessageContaining("stop the server");
                assertThat(server.order("load " + WORLD + " " + MORE)).isEqualTo("LOADED");
            }
            assertThat(named(store, "noted")).hasSize(1);
            assertThat(store.load(List.of(WORLD)).outcome()).isEqualTo(Outcome.LOADED);
            assertThat(named(store, "noted")).hasSize(1);
        }
    }

    @Test
    void isLoadedByOneProcessAtATime() throws IOException {
        try (GraphStore store = loaded();
                StoreProcess other = StoreProcess.start(data())) {
            FileLocks.Held load = FileLocks.tryTake(data().resolve("load.lock")).orElseThrow();
            try {
                assertThat(other.order("load " + WORLD))
                        .startsWith("StoreInUseException")
                        .contains("process " + ProcessHandle.current().pid());
                assertThatThrownBy(() -> store.load(List.of(WORLD)))
                        .isInstanceOf(StoreInUseException.class)
                        .hasMessageContaining("this process");
            } finally {
                load.close();
            }
            assertThat(other.order("load " + WORLD)).isEqualTo("UNCHANGED");
        }
    }

    @Test
    void staysWholeWhenLoadsAreKilled() throws Exception {
        Random random = new Random();
        long without;
        try (GraphStore store = loaded()) {
            update(store, note("noted"));
            without = count(store);
        }
        for (int i = 0; i < KILLS; i++) {
            StoreProcess loader = StoreProcess.start(data());
            loader.order("load " + WORLD);
            loader.tell("alternate");
            loader.killAfter(random.nextInt(1500));

            try (GraphStore store = GraphStore.open(data())) {
                assertThat(count(store)).isIn(without, without + 6);
                assertThat(named(store, "harbour")).containsExactly(World.ID + "harbour-front");
                assertThat(named(store, "noted")).hasSize(1);
            }
        }
        try (GraphStore store = GraphStore.open(data())) {
            store.load(List.of(WORLD, MORE));
            store.load(List.of(WORLD));
            assertThat(count(store)).isEqualTo(without);
        }
        assertThat(generations()).hasSize(1);
    }

    @Test
    void losesNoEditAndShowsNoHalfGraphWhileLoadsComeAndGo() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        AtomicBoolean loading = new AtomicBoolean(true);
        try (GraphStore store = loaded()) {
            long base = count(store);
            Callable<Integer> reader = () -> {
                int reads = 0;
                do {
                    long edits = World.ask(
                                    store,
                                    "SELECT ?g { GRAPH ?g {} FILTER STRSTARTS(STR(?g), 'https://example.org/notes/') }")
                            .size();
                    assertThat(count(store) - base - edits).isGreaterThanOrEqualTo(0);
                    assertThat(named(store, "harbour")).containsExactly(World.ID + "harbour-front");
                    reads++;
                } while (loading.get());
                return reads;
            };
            Callable<Integer> writer = () -> {
                int edits = 0;
                do {
                    update(store, note("n" + edits));
                    edits++;
                } while (loading.get());
                return edits;
            };
            List<Future<Integer>> readers = new ArrayList<>(List.of(threads.submit(reader), threads.submit(reader)));
            Future<Integer> edits = threads.submit(writer);
            for (int i = 0; i < 4; i++) {
                store.load(i % 2 == 0 ? List.of(WORLD, MORE) : List.of(WORLD));
            }
            loading.set(false);
            for (Future<Integer> each : readers) {
                assertThat(each.get()).isPositive();
            }
            // its last edit may still be under way: first its end, then the count
            int added = edits.get();
            assertThat(count(store)).isEqualTo(base + added);
            assertThat(named(store, "n" + (added - 1))).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(generations()).hasSize(1);
    }

    @Test
    void isLeftAloneWhenItHoldsSomethingElse() throws IOException {
        Files.createDirectories(data());
        Path letter = Files.writeString(data().resolve("letter.txt"), "Dear ...");

        assertThatThrownBy(() -> GraphStore.open(data())).hasMessageContaining("neither empty nor a data folder");
        assertThat(letter).hasContent("Dear ...");
    }

    @Test
    void isNotReadWhenItsLayoutIsOfAnotherVersion() throws IOException {
        loaded().close();
        Files.writeString(data().resolve("layout"), "99\n");

        assertThatThrownBy(() -> GraphStore.open(data()))
                .hasMessageContaining("layout 99")
                .hasMessageContaining("another folder");
    }

    @Test
    void saysThatNothingIsLoaded() throws IOException {
        try (GraphStore store = GraphStore.open(data())) {
            assertThatThrownBy(store::datasetGraph).hasMessageContaining("nothing is loaded");
        }
    }

    private List<String> generations() throws IOException {
        try (Stream<Path> folders = Files.list(data().resolve("generations"))) {
            return new ArrayList<>(new TreeSet<>(folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList()));
        }
    }
}
