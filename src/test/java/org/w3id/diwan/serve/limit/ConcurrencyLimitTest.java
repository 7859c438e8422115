package org.w3id.diwan.serve.limit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3id.diwan.serve.Configs;
import org.w3id.diwan.serve.ServedGraph;

/** Who finds no slot is told so at once, and pages do not wait for queries. */
@Timeout(120)
final class ConcurrencyLimitTest {
    private static final String HEAVY =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r }";

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(
            IntStream.range(0, 300)
                            .mapToObj(i -> "<urn:s> <urn:p> " + i + " .\n")
                            .reduce("<urn:g> {", String::concat) + "}",
            server -> {
                Configs.timeouts(server, "3000,5000");
                server.limits(RequestLimits.DEFAULT.with(Map.of("sparql", "1", "others", "2")))
                        .trustProxy(true)
                        .module(new WaitingPage());
            });

    @Test
    void pagesAreServedWhileQueriesFillTheirSlots() {
        var heavy = CompletableFuture.supplyAsync(() -> SERVED.query(HEAVY));
        waitUntilBusy();
        for (int i = 0; i < 50; i++) {
            assertThat(SERVED.get("nothing").statusCode()).isEqualTo(404);
        }
        var refused = SERVED.query("ASK {}");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(heavy.join().statusCode()).isEqualTo(503);
        assertThat(SERVED.query("ASK {}").statusCode()).isEqualTo(200);
    }

    @Test
    void queriesAndPagesAreServedWhileWhatIsHeavyFillsItsSlots() {
        WaitingPage.arrived = new CountDownLatch(2);
        WaitingPage.leave = new CountDownLatch(1);
        var heavy = Stream.of("192.0.2.1", "192.0.2.2")
                .map(client -> CompletableFuture.supplyAsync(() -> SERVED.get("wait", "X-Forwarded-For", client)))
                .toList();
        WaitingPage.await(WaitingPage.arrived);
        assertThat(SERVED.get("wait", "X-Forwarded-For", "192.0.2.3").statusCode())
                .isEqualTo(429);
        assertThat(SERVED.query("ASK {}").statusCode()).isEqualTo(200);
        assertThat(SERVED.get("$/ping").statusCode()).isEqualTo(200);
        assertThat(SERVED.get("id/nobody").statusCode()).isEqualTo(404);
        WaitingPage.leave.countDown();
        assertThat(heavy.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsOnly(204);
        assertThat(SERVED.get("wait", "X-Forwarded-For", "192.0.2.3").statusCode())
                .isEqualTo(204);
    }

    /** Whatever a client says before the entry of its proxy. */
    @Test
    void oneClientAloneDoesNotTakeAll() {
        WaitingPage.arrived = new CountDownLatch(1);
        WaitingPage.leave = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> SERVED.get("wait", "X-Forwarded-For", "192.0.2.1"));
        WaitingPage.await(WaitingPage.arrived);
        assertThat(SERVED.get("wait", "X-Forwarded-For", "198.51.100.7, 192.0.2.1")
                        .statusCode())
                .isEqualTo(429);
        var other = CompletableFuture.supplyAsync(() -> SERVED.get("wait", "X-Forwarded-For", "192.0.2.2"));
        WaitingPage.leave.countDown();
        assertThat(first.join().statusCode()).isEqualTo(204);
        assertThat(other.join().statusCode()).isEqualTo(204);
    }

    private static void waitUntilBusy() {
        while (SERVED.query("ASK {}").statusCode() != 429) {
            Thread.onSpinWait();
        }
    }

    private static final class WaitingPage extends HttpServlet implements FusekiModule {
        static volatile CountDownLatch arrived = new CountDownLatch(2);
        static volatile CountDownLatch leave = new CountDownLatch(1);

        @Override
        public String name() {
            return "a page that waits";
        }

        @Override
        public void prepare(FusekiServer.Builder server, Set<String> datasets, Model config) {
            server.addServlet("/wait", this);
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            arrived.countDown();
            await(leave);
            response.setStatus(204);
        }

        static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
