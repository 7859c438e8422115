package org.w3id.diwan.cli;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Graphs;
import org.w3id.diwan.query.RemoteEndpoint;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.StoreInUseException;

/** A graph that can be asked: in memory, in a folder, or behind an endpoint. */
sealed interface Asked extends Closeable {
    /** Answers a query. */
    void ask(Query query, AnswerWriter answers) throws IOException;

    /** How to reach it for several queries. */
    Supplier<GraphConnection> connections() throws IOException;

    /** The dossier that comes with Diwan, loaded for the occasion. */
    static Asked embedded(Console console) throws IOException {
        GraphStore store = GraphStore.inMemory();
        new Loading(console).load(store, List.of());
        return new Stored(store);
    }

    /** The graph in a data folder, or the server that holds the folder. */
    static Asked folder(Path data) throws IOException {
        if (Files.notExists(data)) {
            throw CommandFailure.environment(
                    data + ": nothing is loaded here yet; 'diwan load' or 'diwan up' does it.");
        }
        GraphStore store = GraphStore.open(data);
        try {
            store.datasetGraph();
            return new Stored(store);
        } catch (StoreInUseException e) {
            store.close();
            Optional<URI> endpoint = EndpointNote.in(data).read();
            return new Endpoint(endpoint.orElseThrow(() -> CommandFailure.environment(e.getMessage() + ".")));
        }
    }

    /** A SPARQL endpoint. */
    static Asked endpoint(URI url) {
        return new Endpoint(url);
    }

    /**
     * A store of our own.
     *
     * @param store closed with this
     */
    record Stored(GraphStore store) implements Asked {
        @Override
        public void ask(Query query, AnswerWriter answers) throws IOException {
            DatasetGraph graph = store.datasetGraph();
            graph.begin(ReadWrite.READ);
            try (QueryExecution execution = QueryExecutionFactory.create(query, store.dataset())) {
                answers.write(query, execution);
            } finally {
                graph.end();
            }
        }

        @Override
        public Supplier<GraphConnection> connections() throws IOException {
            return Graphs.of(store.datasetGraph());
        }

        @Override
        public void close() throws IOException {
            store.close();
        }
    }

    /**
     * Somebody else's server.
     *
     * @param url its address
     */
    record Endpoint(URI url) implements Asked {
        private static final Duration TO_CONNECT = Duration.ofSeconds(10);

        @Override
        public void ask(Query query, AnswerWriter answers) {
            HttpClient client = HttpClient.newBuilder()
                    .connectTimeout(TO_CONNECT)
                    .followRedirects(Redirect.NORMAL)
                    .build();
            try (QueryExecution execution = QueryExecutionHTTP.service(url.toString())
                    .httpClient(client)
                    .query(query)
                    .build()) {
                answers.write(query, execution);
            } catch (QueryExceptionHTTP e) {
                throw CommandFailure.environment(url + ": " + explain(e));
            } catch (JenaException e) {
                throw CommandFailure.environment(url + ": its answer is not one of SPARQL: " + e.getMessage());
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
        public Supplier<GraphConnection> connections() {
            return Graphs.of(RemoteEndpoint.at(url));
        }

        @Override
        public void close() {}
    }
}
