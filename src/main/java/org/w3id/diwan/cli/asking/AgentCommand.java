package org.w3id.diwan.cli.asking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.w3id.diwan.cli.terminal.ExitCode;
import org.w3id.diwan.cli.terminal.Subcommand;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.entity.CurrentRegister;
import org.w3id.diwan.serve.GuardedConnections;
import org.w3id.diwan.serve.agent.AgentLines;
import org.w3id.diwan.serve.agent.AgentProtocol;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.journal.ChangeJournal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code diwan mcp}. */
@Command(name = "mcp")
public final class AgentCommand extends Subcommand {
    /** One client, who can wait for the first index better than come again. */
    private static final CurrentRegister.Pace PACE =
            new CurrentRegister.Pace(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMillis(500));

    @Mixin
    private GraphOptions graph;

    @Override
    public Integer call() throws IOException {
        try (AskedGraph asked = graph.open(console())) {
            if (asked.store().isEmpty()) {
                serve(asked.connections(), asked.store());
                return ExitCode.OK;
            }
            try (GuardedConnections guarded =
                    new GuardedConnections(asked.store().get().datasetGraph())) {
                serve(guarded.supplier(), asked.store());
            }
        }
        return ExitCode.OK;
    }

    private void serve(Supplier<GraphConnection> connections, Optional<GraphStore> store) throws IOException {
        try (CurrentRegister register = new CurrentRegister(connections, PACE)) {
            register.start();
            AgentProtocol protocol = new AgentProtocol(connections, register, () -> changes(store));
            console().say("Answering the Model Context Protocol on the standard input; end it with end-of-file.");
            new AgentLines(protocol).serve(console().in(), console().out());
        }
    }

    private static Optional<ChangeJournal> changes(Optional<GraphStore> store) {
        try {
            return store.isEmpty() ? Optional.empty() : store.get().changes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
