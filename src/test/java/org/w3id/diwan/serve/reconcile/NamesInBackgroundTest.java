package org.w3id.diwan.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.entity.CurrentRegister;
import org.w3id.diwan.serve.ServedGraph;

/** What a client sees while names are being indexed. Reading the graph waits here until a test lets it go on. */
@NullMarked
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.SAME_THREAD)
final class NamesInBackgroundTest {
    private static final Semaphore GATE = new Semaphore(0);
    private static final CurrentRegister.Pace IMPATIENT =
            new CurrentRegister.Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    private static final String NEWCOMER = """
            PREFIX : <https://w3id.org/diwan/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            <https://w3id.org/diwan/source/register> {
              <https://w3id.org/diwan/id/newcomer> a :Body, :Entity ; skos:prefLabel "Newcomer Council"@en }""";

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(
            ReconcileClient.DATA,
            server -> server.module(connections -> new ReconcileModule(gated(connections), IMPATIENT)));

    @Test
    @Order(1)
    void tellsClientsToComeAgainUntilTheFirstIndexIsThere() {
        HttpResponse<String> early = ask("Lloyd Austin");
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(early.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(SERVED.get("reconcile").statusCode())
                .as("the manifest needs no index")
                .isEqualTo(200);
        assertThat(SERVED.get("reconcile/suggest/type?prefix=Pla").statusCode()).isEqualTo(200);
        assertThat(SERVED.get("reconcile/preview?id=lloyd-austin").statusCode()).isEqualTo(503);

        letGoOn();
        HttpResponse<String> answer = ask("Lloyd Austin");
        while (answer.statusCode() == 503) {
            answer = ask("Lloyd Austin");
        }
        assertThat(answer.body()).contains("\"id\":\"lloyd-austin\"");
    }

    @Test
    @Order(2)
    void answersFromTheOldIndexUntilTheNewOneIsThere() {
        Txn.executeWrite(
                SERVED.dataset(),
                () -> RDFParser.fromString(NEWCOMER, Lang.TRIG).parse(SERVED.dataset()));
        GATE.drainPermits();

        assertThat(ask("Newcomer Council").statusCode()).isEqualTo(200);
        assertThat(ask("Lloyd Austin").body()).contains("\"id\":\"lloyd-austin\"");

        letGoOn();
        HttpResponse<String> answer = ask("Newcomer Council");
        while (!answer.body().contains("\"id\":\"newcomer\"")) {
            assertThat(answer.statusCode()).isEqualTo(200);
            answer = ask("Newcomer Council");
        }
    }

    private static void letGoOn() {
        GATE.release(1_000_000);
    }

    private static HttpResponse<String> ask(String name) {
        return SERVED.get("reconcile?queries=" + ServedGraph.encoded("{\"q0\": {\"query\": \"" + name + "\"}}"));
    }

    /** Holds up the thread that indexes; requests pass. */
    private static Supplier<GraphConnection> gated(Supplier<GraphConnection> connections) {
        return () -> {
            if (Thread.currentThread().getName().equals(CurrentRegister.THREAD)) {
                GATE.acquireUninterruptibly();
            }
            return connections.get();
        };
    }
}
