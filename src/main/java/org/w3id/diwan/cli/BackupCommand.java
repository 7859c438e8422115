package org.w3id.diwan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.StoreInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code diwan backup}. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final int OK = 200;

    @ParentCommand
    private Diwan diwan;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        try (GraphStore store = GraphStore.open(data.folder())) {
            long quads = write(store);
            diwan.console().say(file + ": " + Amount.of(quads, "triple"));
        }
        return ExitCode.OK;
    }

    private long write(GraphStore store) throws IOException {
        try {
            return store.backup(file);
        } catch (StoreInUseException e) {
            URI server = EndpointNote.in(data.folder()).read().orElseThrow(() -> e);
            return store.backup(file, () -> dump(server.resolve("dump.nq")));
        }
    }

    private static InputStream dump(URI address) throws IOException {
        try {
            HttpResponse<InputStream> response = HttpClient.newBuilder()
                    .connectTimeout(CONNECTING)
                    .build()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != OK) {
                throw new IOException(address + " answers with status " + response.statusCode() + ": try again later");
            }
            return response.body();
        } catch (InterruptedException e) {
            throw new IOException("told to stop", e);
        }
    }
}
