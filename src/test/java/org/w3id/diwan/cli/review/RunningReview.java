package org.w3id.diwan.cli.review;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.w3id.diwan.cli.Diwan;
import org.w3id.diwan.cli.terminal.Console;

/** {@code diwan review} while its page is open. */
public final class RunningReview implements AutoCloseable {
    private final Thread serving;
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final URI address;

    private RunningReview(List<String> command) throws IOException {
        PipedInputStream in = new PipedInputStream();
        Console console = new Console(
                new PrintStream(new PipedOutputStream(in), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                0);
        serving = new Thread(() -> {
            exit.complete(Diwan.run(console, command.toArray(String[]::new)));
            console.out().close();
        });
        serving.start();
        String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        address = URI.create(String.valueOf(line).replaceFirst(".*(http\\S+).*", "$1"));
    }

    /** Starts it, without a browser, at a free port. */
    public static RunningReview of(String... arguments) throws IOException {
        return new RunningReview(Stream.concat(Stream.of("review", "--no-browser"), Stream.of(arguments))
                .toList());
    }

    /** What the terminal says to open. */
    public URI address() {
        return address;
    }

    /** What it said so far. */
    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Waits until the reviewer has ended it. */
    public int exit() throws InterruptedException {
        try {
            return exit.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Ends it, as Ctrl-C does. */
    public void stop() {
        serving.interrupt();
        Uninterruptibles.joinUninterruptibly(serving);
    }
}
