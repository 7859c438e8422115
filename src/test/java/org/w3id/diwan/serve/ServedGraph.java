package org.w3id.diwan.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real server on a free port over a small graph in memory, for the tests of a class:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ServedGraph SERVED = ServedGraph.of("GRAPH data in TriG", server -> server.module(MyModule::new));
 * }</pre>
 */
public final class ServedGraph implements BeforeAllCallback, AfterAllCallback {
    private final String trig;
    private final Consumer<ServerBuilder> settings;
    private final DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private @Nullable DiwanServer server;

    private ServedGraph(String trig, Consumer<ServerBuilder> settings) {
        this.trig = trig;
        this.settings = settings;
    }

    /** Of data in TriG, with the server built as told. */
    public static ServedGraph of(String trig, Consumer<ServerBuilder> settings) {
        return new ServedGraph(trig, settings);
    }

    /** Of data in TriG, with a server as shipped, except that it lets queries run for long. */
    public static ServedGraph of(String trig) {
        return of(trig, server -> {});
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
        Txn.executeWrite(
                dataset,
                () -> RDFParser.fromString(trig, Lang.TRIG)
                        .base("http://example.org/")
                        .parse(dataset));
        ServerBuilder builder = DiwanServer.over(dataset).port(0);
        Configs.longTimeouts(builder);
        settings.accept(builder);
        server = builder.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server().stop();
        dataset.close();
    }

    /** The server, while the tests of the class run. */
    public DiwanServer server() {
        return Objects.requireNonNull(server, "not started");
    }

    /** Where the server is. */
    public URI url() {
        return server().url();
    }

    /** An address on the server; the path without a leading slash. */
    public URI url(String path) {
        return server().url().resolve(path);
    }

    /** The dataset behind the server. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** How many statements there are now. */
    public long size() {
        return Txn.calc(dataset, TxnType.READ, () -> dataset.stream().count());
    }

    /** A request to a path, to be completed with headers and a method. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url(path)).timeout(Duration.ofMinutes(2));
    }

    /** Gets a path, with headers given as name, value, name, value. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(headers.length == 0 ? request(path) : request(path).headers(headers));
    }

    /** Gets a path's bytes. */
    public byte[] bytes(String path) {
        try {
            return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Sends a request. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Asks a query by POST. */
    public HttpResponse<String> query(String sparql, String... headers) {
        HttpRequest.Builder request = request("sparql").header("Content-Type", "application/sparql-query");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(sparql)));
    }

    /** A text as part of a query string. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
