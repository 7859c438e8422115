package org.w3id.diwan.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for files that nobody keeps; gone when closed, and also when the user breaks the command off.
 *
 * @param path where it is
 * @param atExit removes it when the process is told to end
 */
record TemporaryFolder(Path path, Thread atExit) implements Closeable {
    static TemporaryFolder create() throws IOException {
        Path path = Files.createTempDirectory("diwan-");
        Thread atExit = new Thread(() -> deleteQuietly(path), "delete temporary files");
        Runtime.getRuntime().addShutdownHook(atExit);
        return new TemporaryFolder(path, atExit);
    }

    @Override
    public void close() throws IOException {
        delete(path);
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> content;
        try (Stream<Path> files = Files.walk(folder)) {
            content = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : content) {
            Files.deleteIfExists(each);
        }
    }

    /** The process ends, and a file left in the system's folder for temporary files is nothing to end it otherwise for. */
    private static void deleteQuietly(Path folder) {
        try {
            delete(folder);
        } catch (IOException ignored) {
            return;
        }
    }
}
