package org.w3id.diwan.serve.agent;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.entity.CurrentRegister;
import org.w3id.diwan.serve.http.Feature;
import org.w3id.diwan.serve.http.Json;
import org.w3id.diwan.serve.http.PublicAddress;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.http.Representation;
import org.w3id.diwan.serve.http.ServletFunction;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.journal.ChangeJournal;

/**
 * {@code POST /mcp}: messages of agents over HTTP, each answered with one JSON object. There is no stream and no session, so that nothing
 * has to be bounded or to end.
 *
 * @see <a href="https://modelcontextprotocol.io/specification/2026-07-28/basic/transports/streamable-http">Streamable HTTP</a>
 */
public final class AgentModule extends Feature {
    private static final String JSON = "application/json";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final CurrentRegister register;
    private final AgentProtocol protocol;

    /** Over a graph; the store keeps a journal of changes, if there is one. */
    public AgentModule(Supplier<GraphConnection> connections, Optional<GraphStore> store) {
        this(connections, new CurrentRegister(connections, CurrentRegister.Pace.USUAL), store);
    }

    /** The same with an index of names that another feature has too; closed with whichever stops first. */
    public AgentModule(Supplier<GraphConnection> connections, CurrentRegister register, Optional<GraphStore> store) {
        this.register = register;
        protocol = new AgentProtocol(connections, register, () -> changes(store));
    }

    private static Optional<ChangeJournal> changes(Optional<GraphStore> store) {
        try {
            return store.isEmpty() ? Optional.empty() : store.get().changes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected Map<String, HttpServlet> servlets() {
        ServletFunction post = this::answer;
        return Map.of("/mcp", post.forMethods("POST"));
    }

    @Override
    public void serverAfterStarting(FusekiServer server) {
        register.start();
    }

    @Override
    public void serverStopped(FusekiServer server) {
        register.close();
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuseForeign(request);
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith(JSON)) {
            throw Refused.with(415, "Send one JSON-RPC message as " + JSON + ".");
        }
        AgentProtocol.Reply reply =
                protocol.answer(request.getInputStream().readAllBytes(), Optional.of(new AgentHeaders(request)));
        response.setStatus(reply.status());
        response.setHeader("Cache-Control", "no-store");
        if (reply.message().isPresent()) {
            new Representation(Json.bytes(reply.message().get()), JSON).sendUnchecked(response);
        }
    }

    /**
     * A page of another site may have a browser send it here, by a name of its own that leads to this machine. A page's origin must be this
     * machine, or the address under which this server is known.
     */
    private static void refuseForeign(HttpServletRequest request) throws IOException {
        String origin = request.getHeader("Origin");
        if (origin != null && !isOwn(origin, request)) {
            throw Refused.with(
                    403,
                    "A page of another site may not ask here. If this server is known by that name, start it with --public-url.");
        }
    }

    private static boolean isOwn(String origin, HttpServletRequest request) throws IOException {
        try {
            String asked = String.valueOf(URI.create(origin).getHost());
            String own = String.valueOf(URI.create(PublicAddress.of(request)).getHost());
            boolean local = InetAddress.getByName(request.getLocalAddr()).isLoopbackAddress();
            return LOOPBACK.contains(asked)
                    || (asked.equalsIgnoreCase(own) && (!local || PublicAddress.isTold(request)));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
