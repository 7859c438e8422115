package org.w3id.diwan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.http.HttpOp;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.StoreInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code diwan backup}. */
@Command(name = "backup")
final class BackupCommand extends Subcommand {
    @Parameters(paramLabel = "FILE")
    private Path file;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        try (GraphStore store = GraphStore.open(data.folder())) {
            long quads = write(store);
            console().say(file + ": " + Amount.of(quads, "triple"));
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
            return HttpOp.httpGet(address.toString());
        } catch (HttpException e) {
            String answer = e.getStatusCode() < 0 ? "does not answer" : "answers with status " + e.getStatusCode();
            throw new IOException(address + " " + answer + ": try again later", e);
        }
    }
}
