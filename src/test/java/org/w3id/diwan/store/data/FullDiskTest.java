package org.w3id.diwan.store.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.w3id.diwan.store.World.MORE;
import static org.w3id.diwan.store.World.WORLD;
import static org.w3id.diwan.store.World.count;
import static org.w3id.diwan.store.World.named;
import static org.w3id.diwan.store.World.note;
import static org.w3id.diwan.store.World.update;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.data.LoadReport.Outcome;

/** A load on a disk that is too small. Needs leave to mount a small file system in memory, as in a container; is skipped elsewhere. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class FullDiskTest {
    private static final int MEGABYTES = 48;

    @TempDir
    private Path temp;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(temp.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", disk.toString());
        assumeTrue(mounted, "a file system in memory may not be mounted here");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "--lazy", disk.toString());
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @Test
    void leavesTheGraphAsItWasAndRoomForTheNextLoad() throws IOException {
        Path tooMuch = temp.resolve("bulk.nq");
        BulkInput.write(tooMuch, 200_000);
        try (GraphStore store = GraphStore.open(disk.resolve("data"))) {
            store.load(List.of(WORLD));
            update(store, note("noted"));
            long before = count(store);

            assertThatThrownBy(() -> store.load(List.of(tooMuch)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("changed nothing")
                    .hasMessageContaining("MB are free");

            assertThat(count(store)).isEqualTo(before);
            assertThat(named(store, "noted")).hasSize(1);
            assertThat(store.load(List.of(WORLD, MORE)).outcome()).isEqualTo(Outcome.LOADED);
            assertThat(count(store)).isEqualTo(before + 6);
            assertThat(named(store, "noted")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 16, 64, 256})
    void keepsEveryWriteThatItAcknowledged(int kilobytesFree) throws IOException {
        Path ballast = disk.resolve("ballast");
        List<String> acknowledged = new ArrayList<>();
        try (GraphStore store = GraphStore.open(disk.resolve("data"))) {
            store.load(List.of(WORLD));
            fill(ballast, kilobytesFree * 1024L);
            while (isWritten(store, "n" + acknowledged.size())) {
                acknowledged.add("n" + acknowledged.size());
            }
            Files.delete(ballast);
            // with room again it is refused, or it is written like any other
            if (isWritten(store, "later")) {
                acknowledged.add("later");
            }
        }
        try (GraphStore store = GraphStore.open(disk.resolve("data"))) {
            assertThat(store.verify()).isEmpty();
            for (String name : acknowledged) {
                assertThat(named(store, name)).as(name).hasSize(1);
            }
            update(store, note("after"));
            assertThat(store.verify()).isEmpty();
        }
    }

    private static boolean isWritten(GraphStore store, String name) {
        return catchThrowable(() -> update(store, note(name))) == null;
    }

    private void fill(Path ballast, long left) throws IOException {
        try (OutputStream output = Files.newOutputStream(ballast)) {
            while (disk.toFile().getUsableSpace() > left) {
                output.write(new byte[4096]);
            }
        }
    }
}
