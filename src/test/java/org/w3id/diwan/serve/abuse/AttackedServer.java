package org.w3id.diwan.serve.abuse;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server in a process of its own, as an operator starts it; started again when an attack has stopped it. */
final class AttackedServer implements AutoCloseable {
    private static final Duration TO_START = Duration.ofSeconds(90);

    private final List<String> command;
    private final URI url;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Process process;

    /** @param command starts a server; the port is added */
    AttackedServer(List<String> command, int port) throws IOException, InterruptedException {
        this.command = new ArrayList<>(command);
        this.command.addAll(List.of("--port", Integer.toString(port)));
        this.url = URI.create("http://127.0.0.1:" + port + "/");
        this.process = start();
    }

    private Process start() throws IOException, InterruptedException {
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/attacked-server.log")))
                .start();
        long end = System.nanoTime() + TO_START.toNanos();
        while (status("/$/ping", Duration.ofSeconds(2)) != 200) {
            if (System.nanoTime() > end || !started.isAlive()) {
                started.destroyForcibly();
                throw new IOException("the server does not start; target/attacked-server.log says why");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return started;
    }

    void restart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = start();
    }

    /** The status of an answer to GET; 0 if there is none in time. */
    int status(String path, Duration patience) throws InterruptedException {
        return send(Attack.get("", "", path), patience);
    }

    /** The status of the answer, read to its end; 0 if there is none in time. */
    int send(Attack attack, Duration patience) throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url.resolve(attack.path()).toString()));
        if (!attack.type().isEmpty()) {
            request.header("Content-Type", attack.type()).POST(HttpRequest.BodyPublishers.ofString(attack.body()));
        }
        var answer = client.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException late) {
            answer.cancel(true);
            return 0;
        } catch (ExecutionException broken) {
            return -1;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
