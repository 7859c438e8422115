package org.w3id.diwan.serve.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer's memory does not grow with its size. {@code -Ddiwan.large.edges=200000} shows it at length, in the same heap. */
@NullMarked
final class LargeGraphTest {
    private static final int EDGES = Integer.getInteger("diwan.large.edges", 40_000);

    /** What the libraries take, and some; the edges alone would need more. */
    private static final String HEAP = "-Xmx48m";

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        LargeGraph.write(Files.createDirectory(folder.resolve("graph")), EDGES);
    }

    @Test
    void exportsTheWholeGraphInASmallHeap() throws Exception {
        Path csv = folder.resolve("whole.csv");
        Path gexf = folder.resolve("whole.gexf");

        export("whole", csv, gexf);

        assertThat(lines(csv, "")).isEqualTo(EDGES + 1);
        assertThat(lines(gexf, "<edge ")).isEqualTo(EDGES);
        assertThat(lines(gexf, "<node ")).isEqualTo(EDGES / 5 + 1);
    }

    @Test
    void exportsAHubInASmallHeap() throws Exception {
        Path dot = folder.resolve("hub.dot");

        export("hub", dot);

        assertThat(lines(dot, " -> ")).isEqualTo(EDGES / 10);
    }

    private static long lines(Path file, String with) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(with)).count();
        }
    }

    private static void export(String what, Path... files) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LargeGraph.class.getName(),
                folder.resolve("graph").toString(),
                what));
        for (Path file : files) {
            command.add(file.toString());
        }
        Path said = folder.resolve(what + ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }
}
