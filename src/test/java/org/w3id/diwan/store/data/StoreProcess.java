package org.w3id.diwan.store.data;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.World;

/** A store in another process, which does what it is told line by line and answers each line with one. */
final class StoreProcess implements Closeable {
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream orders;

    private StoreProcess(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    static StoreProcess start(Path folder) throws IOException {
        // surefire starts its own Java with a jar that only names the class path
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath));
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        // newer JDKs warn of what Lucene and protobuf do, older ones do not know the options
        command.add("-XX:+IgnoreUnrecognizedVMOptions");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add(StoreProcess.class.getName());
        command.add(folder.toString());
        return new StoreProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Gives an order and waits for the answer. */
    String order(String order) throws IOException {
        tell(order);
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the process ended after: " + order);
        }
        return answer;
    }

    /** Gives an order. */
    void tell(String order) {
        orders.println(order);
    }

    long pid() {
        return process.pid();
    }

    /** Ends it, as {@code kill -9} does, in the midst of what it was told. */
    void killAfter(int milliseconds) throws IOException {
        try {
            if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
                throw new IOException("the process ended by itself: " + process.exitValue());
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        process.destroyForcibly();
        close();
    }

    @Override
    public void close() throws IOException {
        orders.close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        answers.close();
    }

    // ---- in the other process

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (GraphStore store = GraphStore.open(Path.of(arguments[0]));
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = in.readLine(); order != null; order = in.readLine()) {
                out.println(answer(store, order.split(" ")));
            }
        }
    }

    private static String answer(GraphStore store, String[] order) {
        try {
            return switch (order[0]) {
                case "load" -> store.load(paths(order)).outcome().toString();
                case "alternate" -> alternate(store);
                case "count" -> Long.toString(World.count(store));
                case "add" -> {
                    World.update(store, World.note(order[1]));
                    yield "added";
                }
                default -> throw new IllegalArgumentException(order[0]);
            };
        } catch (IOException | UncheckedIOException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    private static List<Path> paths(String[] order) {
        List<Path> paths = new ArrayList<>();
        for (int i = 1; i < order.length; i++) {
            paths.add(Path.of(order[i]));
        }
        return paths;
    }

    /** Loads two inputs in turn until it is killed. */
    private static String alternate(GraphStore store) throws IOException {
        while (true) {
            store.load(List.of(World.WORLD, World.MORE));
            store.load(List.of(World.WORLD));
        }
    }
}
