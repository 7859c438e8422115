package org.w3id.diwan.serve.reconcile;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.jena.rdfconnection.RDFConnection;
import org.jspecify.annotations.Nullable;

/**
 * The register as the graph has it now. It is read at first use. Later, when it has not been looked at for a while, the number of
 * names and types and the sum of their lengths are asked for, and if either differs the register is read anew. A change of letters
 * alone that keeps both is seen only together with the next that does not.
 */
final class CurrentRegister {
    private record State(Register register, String version, long checkedAt) {}

    private final Supplier<RDFConnection> connections;
    private final RegisterReader reader;
    private final Duration fresh;
    private @Nullable State state;

    CurrentRegister(Supplier<RDFConnection> connections, RegisterReader reader, Duration fresh) {
        this.connections = connections;
        this.reader = reader;
        this.fresh = fresh;
    }

    /** Waits while another request reads it. An index that was replaced is left to the garbage collector: others may still ask it. */
    synchronized Register get() {
        State last = state;
        if (last != null && System.nanoTime() - last.checkedAt() < fresh.toNanos()) {
            return last.register();
        }
        try (RDFConnection connection = connections.get()) {
            String version = reader.version(connection);
            Register register =
                    last != null && last.version().equals(version) ? last.register() : reader.read(connection);
            state = new State(register, version, System.nanoTime());
            return register;
        }
    }
}
