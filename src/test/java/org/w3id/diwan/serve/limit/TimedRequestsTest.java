package org.w3id.diwan.serve.limit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3id.diwan.query.Deadline;
import org.w3id.diwan.serve.Configs;
import org.w3id.diwan.serve.ServedGraph;

/** Whatever a request does, its client is answered and its place is free. */
@Timeout(120)
final class TimedRequestsTest {
    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of("", server -> {
        Configs.timeouts(server, "200,200");
        server.limits(RequestLimits.DEFAULT.with(Map.of("others", "1")))
                .module(new Page("deaf", Page::deaf))
                .module(new Page("obedient", Page::obedient))
                .module(new Page("failing", Page::failing));
    });

    @Test
    void whatDoesNotHearIsAnsweredForAndLeft() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            var answer = SERVED.get("deaf");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("longer than the server allows");
            assertThat(answer.headers().map()).doesNotContainKey("x-begun");
            assertThat(answer.headers().map()).containsKeys("content-security-policy", "x-content-type-options");
        }
        assertThat(SERVED.get("quick").statusCode()).isEqualTo(404);
        Page.free.countDown();
        assertThat(Page.wroteAfterwards.getCount()).isLessThanOrEqualTo(3);
        Page.wroteAfterwards.await();
    }

    @Test
    void whatHearsEndsByItself() {
        assertThat(SERVED.get("obedient").statusCode()).isEqualTo(503);
    }

    @Test
    void whatFailsIsAFailure() {
        assertThat(SERVED.get("failing").statusCode()).isEqualTo(500);
    }

    private static final class Page extends HttpServlet implements FusekiModule {
        static final CountDownLatch free = new CountDownLatch(1);
        static final CountDownLatch wroteAfterwards = new CountDownLatch(3);

        private interface Answer {
            void to(HttpServletResponse response) throws IOException;
        }

        private final String name;
        private final transient Answer answer;

        Page(String name, Answer answer) {
            this.name = name;
            this.answer = answer;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void prepare(FusekiServer.Builder server, Set<String> datasets, Model config) {
            server.addServlet("/" + name, this);
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            answer.to(response);
        }

        static void deaf(HttpServletResponse response) throws IOException {
            response.setHeader("X-Begun", "yes");
            boolean waits = true;
            while (waits) {
                try {
                    free.await();
                    waits = false;
                } catch (InterruptedException notHeard) {
                    waits = true;
                }
            }
            try {
                response.getOutputStream().print("too late");
            } catch (QueryCancelledException taken) {
                wroteAfterwards.countDown();
            }
        }

        static void obedient(HttpServletResponse response) {
            while (true) {
                Deadline.look();
            }
        }

        static void failing(HttpServletResponse response) {
            throw new IllegalStateException("as a test wants it");
        }
    }
}
