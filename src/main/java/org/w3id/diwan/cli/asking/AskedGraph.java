package org.w3id.diwan.cli.asking;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.diwan.cli.graph.EndpointNote;
import org.w3id.diwan.cli.graph.GraphInputs;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.Console;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Graphs;
import org.w3id.diwan.query.RemoteEndpoint;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.data.StoreInUseException;

/**
 * A graph that can be asked: in memory, in a folder, or behind an endpoint.
 *
 * @param connections how to reach it
 * @param endpoint its address, if it is elsewhere
 * @param store closed with this, if it is here
 */
record AskedGraph(Supplier<GraphConnection> connections, Optional<URI> endpoint, Optional<GraphStore> store)
        implements Closeable {
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** The dossier that comes with Diwan, loaded for the occasion. */
    static AskedGraph embedded(Console console) throws IOException {
        GraphStore store = GraphStore.inMemory();
        GraphInputs.shipped().load(store, console);
        return of(store);
    }

    /** The graph in a data folder, or the server that holds the folder. */
    static AskedGraph folder(Path data) throws IOException {
        if (Files.notExists(data)) {
            throw CommandFailure.environment(
                    data + ": nothing is loaded here yet; 'diwan load' or 'diwan up' does it.");
        }
        GraphStore store = GraphStore.open(data);
        try {
            return of(store);
        } catch (StoreInUseException e) {
            store.close();
            Optional<URI> endpoint = EndpointNote.in(data).read();
            return endpoint(endpoint.orElseThrow(() -> CommandFailure.environment(e.getMessage() + ".")));
        }
    }

    /** A SPARQL endpoint. */
    static AskedGraph endpoint(URI url) {
        return new AskedGraph(Graphs.of(RemoteEndpoint.at(url), PATIENCE), Optional.of(url), Optional.empty());
    }

    private static AskedGraph of(GraphStore store) throws IOException {
        return new AskedGraph(Graphs.of(store.datasetGraph()), Optional.empty(), Optional.of(store));
    }

    /** Answers a query. */
    void ask(Query query, AnswerFormat format, Console console) {
        try (GraphConnection graph = connections.get();
                QueryExec execution = graph.execute(query)) {
            format.write(query, execution, console);
        } catch (QueryExceptionHTTP e) {
            throw CommandFailure.environment(endpoint.map(URI::toString).orElse("") + ": " + explain(e));
        } catch (JenaException e) {
            if (endpoint.isEmpty()) {
                throw e;
            }
            throw CommandFailure.environment(endpoint.get() + ": its answer is not one of SPARQL: " + e.getMessage());
        }
    }

    private static String explain(QueryExceptionHTTP failure) {
        if (failure.getStatusCode() < 0) {
            return "nothing answers there.";
        }
        Optional<String> reason = Optional.ofNullable(failure.getResponse()).filter(text -> !text.isBlank());
        return "answers " + failure.getStatusCode()
                + reason.map(text -> ": " + text.strip()).orElse("");
    }

    @Override
    public void close() throws IOException {
        if (store.isPresent()) {
            store.get().close();
        }
    }
}
