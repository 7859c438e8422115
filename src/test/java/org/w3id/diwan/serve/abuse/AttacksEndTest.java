package org.w3id.diwan.serve.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.diwan.serve.AttackedStore;
import org.w3id.diwan.serve.DiwanServer;
import org.w3id.diwan.store.GraphStore;

/** A third of the attacks, over the shipped graph: each is answered plainly and leaves no thread behind. {@link AttackMatrix} sends all. */
@Timeout(300)
final class AttacksEndTest {
    private static final Set<Integer> PLAIN = Set.of(200, 400, 403, 404, 413, 429, 503, 507);
    private static final GraphStore STORE = GraphStore.inMemory();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static DiwanServer server;

    @BeforeAll
    static void start() throws IOException {
        STORE.load(List.of(Path.of("triples")));
        server = AttackedStore.start(STORE);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        STORE.close();
    }

    static Stream<Attack> endByThemselves() {
        List<Attack> queries = Attacks.all().stream()
                .filter(attack ->
                        attack.path().equals("/sparql") && !attack.kind().equals("memory"))
                .toList();
        return IntStream.range(0, queries.size()).filter(i -> i % 3 == 0).mapToObj(queries::get);
    }

    @ParameterizedTest
    @MethodSource
    void endByThemselves(Attack attack) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(server.url().resolve("sparql"))
                        .header("Content-Type", attack.type())
                        .POST(HttpRequest.BodyPublishers.ofString(attack.body()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(PLAIN);
        assertThat(answer.headers().map())
                .as("what is left behind closes its connection")
                .doesNotContainKey("connection");
    }
}
