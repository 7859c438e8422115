package org.w3id.diwan.cli.graph;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.cli.terminal.Amount;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.ExitCode;
import org.w3id.diwan.cli.terminal.Subcommand;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.query.RemoteEndpoint;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.data.StoreInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that make a graph, keep it and serve it. */
public final class GraphCommands {
    private GraphCommands() {}

    /** {@code diwan up}. */
    @Command(name = "up")
    public static final class UpCommand extends Subcommand {
        @Option(names = "--mem")
        private boolean inMemory;

        @Mixin
        private GraphInputs inputs;

        @Mixin
        private DataOption data;

        @Mixin
        private Serving serving;

        @Override
        public Integer call() throws IOException {
            serving.expectFreePort();
            try (GraphStore store = inMemory ? GraphStore.inMemory() : GraphStore.open(data.folder())) {
                inputs.load(store, console());
                serving.serve(
                        store, inMemory ? Optional.empty() : Optional.of(EndpointNote.in(data.folder())), console());
            }
            return ExitCode.OK;
        }
    }

    /** {@code diwan convert}. */
    @Command(name = "convert")
    public static final class ConvertCommand extends Subcommand {
        @Parameters(arity = "0..1", paramLabel = "DOSSIER")
        private Optional<Path> dossier;

        @Option(
                names = {"-o", "--out"},
                paramLabel = "FOLDER",
                defaultValue = "triples")
        private Path out;

        @Option(
                names = {"-f", "--format"},
                paramLabel = "FORMAT",
                defaultValue = "trig")
        private Format format;

        @Mixin
        private OntologyOption ontology;

        @Override
        public Integer call() throws IOException {
            Conversion.by(ontology, console()).convert(dossier, out, format);
            return ExitCode.OK;
        }
    }

    /** {@code diwan check}. */
    @Command(name = "check")
    public static final class CheckCommand extends Subcommand {
        @Mixin
        private GraphInputs inputs;

        @Override
        public Integer call() throws IOException {
            inputs.check(console());
            return ExitCode.OK;
        }
    }

    /** {@code diwan load}. */
    @Command(name = "load")
    public static final class LoadCommand extends Subcommand {
        @Mixin
        private GraphInputs inputs;

        @Mixin
        private DataOption data;

        @Override
        public Integer call() throws IOException {
            try (GraphStore store = GraphStore.open(data.folder())) {
                inputs.load(store, console());
            }
            return ExitCode.OK;
        }
    }

    /** {@code diwan serve}. */
    @Command(name = "serve")
    public static final class ServeCommand extends Subcommand {
        @Mixin
        private DataOption data;

        @Mixin
        private Serving serving;

        @Mixin
        private RemoteOptions remote;

        @Override
        public Integer call() throws IOException {
            Optional<RemoteEndpoint> endpoint = remote.endpoint();
            if (endpoint.isPresent()) {
                serving.serve(endpoint.get(), console());
                return ExitCode.OK;
            }
            try (GraphStore store = GraphStore.open(data.folder())) {
                serving.serve(store, Optional.of(EndpointNote.in(data.folder())), console());
            }
            return ExitCode.OK;
        }
    }

    /** {@code diwan backup}. */
    @Command(name = "backup")
    public static final class BackupCommand extends Subcommand {
        private static final Duration CONNECTING = Duration.ofSeconds(10);
        private static final int OK = 200;

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
                HttpResponse<InputStream> response = HttpClient.newBuilder()
                        .connectTimeout(CONNECTING)
                        .build()
                        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
                if (response.statusCode() != OK) {
                    throw new IOException(
                            address + " answers with status " + response.statusCode() + ": try again later");
                }
                return response.body();
            } catch (InterruptedException e) {
                throw new IOException("told to stop", e);
            }
        }
    }

    /** {@code diwan restore}. */
    @Command(name = "restore")
    public static final class RestoreCommand extends Subcommand {
        @Parameters(paramLabel = "FILE")
        private Path file;

        @Mixin
        private DataOption data;

        @Override
        public Integer call() throws IOException {
            try (GraphStore store = GraphStore.open(data.folder())) {
                console().say("  " + GraphInputs.describe(store.restore(file)) + " in " + data.folder());
            }
            return ExitCode.OK;
        }
    }

    /** {@code diwan verify-data}. */
    @Command(name = "verify-data")
    public static final class VerifyDataCommand extends Subcommand {
        @Mixin
        private DataOption data;

        @Override
        public Integer call() throws IOException {
            try (GraphStore store = GraphStore.open(data.folder())) {
                List<String> problems = store.verify();
                if (problems.isEmpty()) {
                    console().say("  " + data.folder() + " holds what was loaded into it");
                    return ExitCode.OK;
                }
                problems.forEach(problem -> console().say("error: " + problem));
                throw CommandFailure.badInput(
                        data.folder() + " is damaged. Load again into an empty folder, or restore a backup.");
            }
        }
    }
}
