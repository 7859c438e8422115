package org.w3id.diwan.serve.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3id.diwan.serve.ServedGraph;
import org.w3id.diwan.serve.page.PageModule;

/**
 * In the shipped graph a withdrawal that is to begin in September 2024 is proposed in July. When something is proposed and when it is to
 * happen are two things, and the second is only proposed.
 */
final class ProposalsAreDatedByTheirSayingTest {
    private static final String WITHDRAWAL = "coalition-withdrawal-from-iraq";
    private static final String GRAPH = "graph?focus=" + WITHDRAWAL + "&format=";
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(
            shipped("register") + shipped("kurdistan-chronicle-3239"),
            server -> server.module(GraphModule::new).module(PageModule::new));

    @Test
    void inThePlainJsonOfAThing() throws IOException {
        JsonNode thing = JSON.readTree(SERVED.get("id/" + WITHDRAWAL + ".json").body());

        int proposals = 0;
        for (JsonNode claim : thing.path("claims")) {
            boolean proposes = claim.at("/relation/name").textValue().equals("proposes");
            proposals += proposes ? 1 : 0;
            if (proposes) {
                assertThat(claim.path("when").asText()).isEmpty();
            } else if (claim.path("when").asText().startsWith("2024-09")) {
                assertThat(claim.path("modality").textValue()).isEqualTo("Proposed");
            }
        }
        assertThat(proposals).isPositive();
    }

    @Test
    void onAPage() {
        String page = SERVED.get("id/" + WITHDRAWAL + ".html").body();

        assertThat(found("<li>.*?</li>", page))
                .filteredOn(line -> line.contains("Sep 2024"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("badge proposed"));
        assertThat(found("<h3>(?:(?!<h3>).)*#proposes.*?(?=<h3>|</section>)", page))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part).doesNotContain("Sep 2024"));
    }

    @Test
    void inGephi() {
        String gexf = SERVED.get(GRAPH + "gexf").body();

        assertThat(found("<edge [^>]*proposes Actual.*?</edge>", gexf))
                .isNotEmpty()
                .allSatisfy(edge -> assertThat(edge)
                        .doesNotContain("2024-09")
                        .doesNotContain(" start=")
                        .contains("for=\"statedOn\" value=\"2024-07-23\""));
        assertThat(found("<node id=\"[^\"]*" + WITHDRAWAL + "\".*?</node>", gexf))
                .singleElement()
                .asString()
                .contains("for=\"proposedWhen\" value=\"2024-09/..\"")
                .doesNotContain("for=\"earliest\"");
    }

    @Test
    void onATimeLine() throws IOException {
        JsonNode events = JSON.readTree(SERVED.get(GRAPH + "timeline").body()).path("events");

        assertThat(events).isEmpty();
    }

    @Test
    void inAPicture() {
        String picture = SERVED.get(GRAPH + "svg").body();

        assertThat(found("<a [^>]*><title>proposes.*?</a>", picture))
                .isNotEmpty()
                .allSatisfy(edge -> assertThat(edge).doesNotContain("2024"));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String shipped(String source) {
        try {
            return Files.readString(Path.of("triples", source + ".trig"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
