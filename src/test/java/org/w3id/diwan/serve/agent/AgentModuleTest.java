package org.w3id.diwan.serve.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.serve.ServedStore;

/** Agents ask over HTTP in both versions of the protocol. The requests are those of the npm clients, shortened. */
@Timeout(120)
final class AgentModuleTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String META = """
            "_meta": {"io.modelcontextprotocol/protocolVersion": "2026-07-28", "io.modelcontextprotocol/clientCapabilities": {},
                      "io.modelcontextprotocol/clientInfo": {"name": "test", "version": "1"}}""";
    private static final Map<String, String> CALLS = Map.ofEntries(
            Map.entry("search_entities", "{\"query\": \"Kataib Hizballah\"}"),
            Map.entry("describe_entity", "{\"entity\": \"kataib-hezbollah\"}"),
            Map.entry("list_claims", "{\"about\": \"government-of-iraq\"}"),
            Map.entry("get_claim", "{\"claim\": \"2b7ed73881243fcb47a71f5184d0a6be\"}"),
            Map.entry("get_source", "{\"source\": \"rudaw-2024-01-25\"}"),
            Map.entry("who_said", "{\"speaker\": \"mohammed-shia-al-sudani\"}"),
            Map.entry("find_path", "{\"from\": \"kataib-hezbollah\", \"to\": \"lloyd-austin\"}"),
            Map.entry("timeline", "{\"about\": \"government-of-iraq\"}"),
            Map.entry("compare", "{\"relation\": \"figure\"}"),
            Map.entry("list_questions", "{}"),
            Map.entry("ask_question", "{\"name\": \"05\"}"),
            Map.entry("schema", "{}"),
            Map.entry("sparql", "{\"query\": \"SELECT ?s { ?s a :Person }\"}"),
            Map.entry("changes_since", "{}"),
            Map.entry("reconcile", "{\"names\": [\"Lloyd Austin\", \"nobody at all\"], \"type\": \"Person\"}"));

    @TempDir
    private static Path folder;

    private static ServedStore served;

    @BeforeAll
    static void start() throws IOException {
        served = ServedStore.of(folder.resolve("data"), Path.of("triples"));
        String status = "unavailable"; // until the names are indexed; each call waits a moment for that
        while (status.equals("unavailable")) {
            status = call("search_entities", "{\"query\": \"x\"}")
                    .path("structuredContent")
                    .path("status")
                    .asText();
        }
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static HttpResponse<String> post(String body, String... headers) {
        HttpRequest.Builder request = served.request("mcp", headers)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream");
        return served.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body)), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode result(String method, String params) throws IOException {
        HttpResponse<String> answer = post(
                "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"%s\", \"params\": %s}".formatted(method, params),
                "MCP-Protocol-Version",
                "2025-11-25");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode response = JSON.readTree(answer.body());
        assertThat(response.path("id").asInt()).isEqualTo(7);
        return response;
    }

    private static JsonNode call(String tool, String arguments) throws IOException {
        return result("tools/call", "{\"name\": \"%s\", \"arguments\": %s}".formatted(tool, arguments))
                .path("result");
    }

    private static String asked(String tool) {
        return CALLS.getOrDefault(tool, "{}");
    }

    private static String text(JsonNode result) {
        return result.path("content").path(0).path("text").asText();
    }

    private static HttpResponse<String> stateless(String method, String params, String... headers) {
        String rest = params.isEmpty() ? "" : params + ", ";
        String body = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"%s\", \"params\": {%s%s}}"
                .formatted(method, rest, META);
        return post(body, headers);
    }

    @Test
    void shakesHandsInTheVersionOfSessionsWithoutOpeningOne() throws IOException {
        HttpResponse<String> answer = post("""
                {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"protocolVersion": "2025-11-25", "capabilities": {},
                 "clientInfo": {"name": "test", "version": "1"}}}""");
        JsonNode result = JSON.readTree(answer.body()).path("result");
        assertThat(result.path("protocolVersion").asText()).isEqualTo("2025-11-25");
        assertThat(result.path("capabilities").path("tools").isObject()).isTrue();
        assertThat(answer.headers().firstValue("Mcp-Session-Id")).isEmpty();
        assertThat(post("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(served.get("mcp").statusCode()).isEqualTo(405);
    }

    @Test
    void answersEachRequestByItselfInTheStatelessVersion() throws IOException {
        HttpResponse<String> answer = stateless(
                "tools/call",
                "\"name\": \"search_entities\", \"arguments\": {\"query\": \"Austin\"}",
                "MCP-Protocol-Version",
                "2026-07-28",
                "Mcp-Method",
                "tools/call",
                "Mcp-Name",
                "=?base64?c2VhcmNoX2VudGl0aWVz?=");
        JsonNode result = JSON.readTree(answer.body()).path("result");
        assertThat(result.path("resultType").asText()).isEqualTo("complete");
        assertThat(result.path("_meta")
                        .path("io.modelcontextprotocol/serverInfo")
                        .path("name")
                        .asText())
                .isEqualTo("diwan");
        assertThat(text(result)).contains("id:lloyd-austin");
        JsonNode discovered = JSON.readTree(stateless(
                                "server/discover",
                                "",
                                "MCP-Protocol-Version",
                                "2026-07-28",
                                "Mcp-Method",
                                "server/discover")
                        .body())
                .path("result");
        assertThat(discovered.path("supportedVersions").toString()).contains("2026-07-28", "2025-11-25");
        assertThat(discovered.path("ttlMs").asInt()).isPositive();
    }

    @Test
    void refusesHeadersThatSayAnythingElseThanTheMessage() throws IOException {
        HttpResponse<String> other =
                stateless("tools/list", "", "MCP-Protocol-Version", "2026-07-28", "Mcp-Method", "tools/call");
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(other.body()).path("error").path("code").asInt())
                .isEqualTo(-32020);
        HttpResponse<String> missing = stateless("tools/list", "", "MCP-Protocol-Version", "2026-07-28");
        assertThat(JSON.readTree(missing.body()).path("error").path("code").asInt())
                .isEqualTo(-32020);
    }

    @Test
    void namesItsVersionsToWhoeverSpeaksAnother() throws IOException {
        HttpResponse<String> answer = post(
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}", "MCP-Protocol-Version", "1999-01-01");
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode error = JSON.readTree(answer.body()).path("error");
        assertThat(error.path("code").asInt()).isEqualTo(-32022);
        assertThat(error.path("data").path("supported").size()).isEqualTo(3);
    }

    @Test
    void letsNoPageOfAnotherSiteAsk() {
        String list = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}";
        assertThat(post(list, "Origin", "http://evil.example").statusCode()).isEqualTo(403);
        assertThat(post(list, "Origin", "http://localhost:6274").statusCode()).isEqualTo(200);
    }

    @TestFactory
    Stream<DynamicTest> saysInOneSentenceWhatIsNoMessage() {
        return Stream.of("", "nothing", "[]", "{}", "{\"jsonrpc\": \"2.0\", \"id\": null, \"method\": \"ping\"}", "[1,")
                .map(body -> dynamicTest("<" + body + ">", () -> {
                    HttpResponse<String> answer = post(body);
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(JSON.readTree(answer.body())
                                    .path("error")
                                    .path("code")
                                    .asInt())
                            .isIn(-32700, -32600);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyToolAnswersByItsSchemaWithinItsBytesAndTheSameTwice() throws IOException {
        JsonNode tools = result("tools/list", "{}").path("result").path("tools");
        assertThat(tools.size()).isEqualTo(CALLS.size());
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode tool : tools) {
            String name = tool.path("name").asText();
            tests.add(dynamicTest(name, () -> {
                assertThat(tool.path("annotations").path("readOnlyHint").asBoolean())
                        .isTrue();
                ObjectNode arguments = (ObjectNode) JSON.readTree(asked(name));
                JsonNode answer = call(name, arguments.toString());
                expectSchema(tool.path("outputSchema"), answer.path("structuredContent"));
                assertThat(answer.path("isError").asBoolean()).as(text(answer)).isFalse();
                assertThat(call(name, arguments.toString())).isEqualTo(answer);
                if (!name.equals("schema")) {
                    arguments.put("max_bytes", 2_000);
                    JsonNode small = call(name, arguments.toString());
                    assertThat(bytes(small)).isLessThanOrEqualTo(2_000);
                    expectSchema(tool.path("outputSchema"), small.path("structuredContent"));
                }
            }));
        }
        return tests.stream();
    }

    private static int bytes(JsonNode answer) {
        return answer.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static void expectSchema(JsonNode schema, JsonNode value) {
        JsonSchema compiled =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        assertThat(compiled.validate(value)).isEmpty();
    }

    @Test
    void goesOnWhereAnAnswerEnded() throws IOException {
        JsonNode whole = call("list_claims", "{\"about\": \"government-of-iraq\", \"max_bytes\": 200000}");
        JsonNode all = whole.path("structuredContent").path("claims");
        assertThat(whole.path("structuredContent").path("truncated").asBoolean())
                .isFalse();
        List<String> read = new ArrayList<>();
        String after = "0";
        while (!after.isEmpty()) {
            JsonNode part = call(
                            "list_claims",
                            "{\"about\": \"government-of-iraq\", \"max_bytes\": 6000, \"after\": \"" + after + "\"}")
                    .path("structuredContent");
            part.path("claims").forEach(claim -> read.add(claim.path("claim").asText()));
            after = part.path("next").asText("");
        }
        assertThat(read).hasSize(all.size()).doesNotHaveDuplicates();
        assertThat(read.get(0)).isEqualTo(all.path(0).path("claim").asText());
    }

    @Test
    void noDenialOrProposalLooksLikeAFact() throws IOException {
        Map<String, String> begins = Map.of("Denied", "DENIED", "Proposed", "PROPOSED, not a fact");
        for (Map.Entry<String, String> each : begins.entrySet()) {
            JsonNode answer = call(
                    "list_claims",
                    "{\"about\": \"government-of-iraq\", \"modality\": \"%s\"}".formatted(each.getKey()));
            List<String> lines = text(answer).lines().skip(1).toList();
            assertThat(lines).isNotEmpty().allMatch(line -> line.startsWith(each.getValue()));
            answer.path("structuredContent")
                    .path("claims")
                    .forEach(
                            claim -> assertThat(claim.path("modality").asText()).isEqualTo(each.getKey()));
        }
    }

    @Test
    void everyFactHasItsClaimAndSource() throws IOException {
        for (String tool : List.of("list_claims", "timeline")) {
            JsonNode claims = call(tool, asked(tool)).path("structuredContent").path("claims");
            assertThat(claims).isNotEmpty().allSatisfy(claim -> {
                assertThat(claim.path("claim").asText()).startsWith("https://w3id.org/diwan/claim/");
                assertThat(claim.path("source").path("iri").asText()).startsWith("https://w3id.org/diwan/source/");
                assertThat(claim.path("passages")).isNotEmpty();
            });
        }
        assertThat(call("find_path", asked("find_path"))
                        .path("structuredContent")
                        .path("hops"))
                .isNotEmpty()
                .allSatisfy(hop ->
                        assertThat(hop.path("claim").path("modality").asText()).isEqualTo("Actual"));
    }

    @Test
    void tellsSilenceDenialAndHasteApart() throws IOException {
        JsonNode silence = call("list_claims", "{\"about\": [\"lloyd-austin\", \"kataib-hezbollah\"]}");
        assertThat(text(silence)).startsWith("Not in the graph").contains("no denial");
        assertThat(silence.path("structuredContent").path("status").asText()).isEqualTo("not_in_graph");
        JsonNode nobody = call("describe_entity", "{\"entity\": \"Zaphod Beeblebrox\"}");
        assertThat(text(nobody)).startsWith("Not in the graph");
        assertThat(nobody.path("isError").asBoolean()).isFalse();
        JsonNode denied = call("list_claims", "{\"about\": \"government-of-iraq\", \"modality\": \"Denied\"}");
        assertThat(text(denied)).contains("DENIED by U.S. officials (unnamed) in International Affairs");
    }

    @Test
    void errorsSayWhereAndWhatComesNearest() throws IOException {
        Map<String, String> expected = new HashMap<>();
        expected.put(
                "SELECT ?s {\\n  ?s :modalit :Denied }",
                "line 2, column 6: the graph knows no :modalit; the nearest known name is :modality");
        expected.put("SELECT ?s { ?s :about id:kataib-hezbolah }", "id:kataib-hezbollah");
        expected.put("SELECT ?s { ?s prv:wasAttributedTo ?o }", "prov");
        expected.put("SELECT ?s { ?s }", "line 1, column 16");
        expected.put("DESCRIBE id:iraq", "describe_entity");
        expected.put("DELETE WHERE { ?s ?p ?o }", "line 1, column 1");
        for (Map.Entry<String, String> each : expected.entrySet()) {
            JsonNode answer = call("sparql", "{\"query\": \"" + each.getKey() + "\"}");
            assertThat(answer.path("isError").asBoolean()).isTrue();
            assertThat(text(answer)).contains(each.getValue());
        }
        assertThat(text(call("list_claims", "{\"relation\": \"atacked\"}"))).contains("attacked");
        assertThat(text(call("list_claims", "{\"abut\": \"iraq\"}"))).contains("about");
    }

    @Test
    void theSchemaIsShort() throws IOException {
        String schema = text(call("schema", "{}"));
        assertThat(schema).contains("callsForWithdrawalOf", ":modality");
        // a token is three characters or more of such a text
        assertThat(schema.length() / 3).isLessThanOrEqualTo(2_000);
    }

    @Test
    void readsThingsByTheirIris() throws IOException {
        JsonNode sources = result("resources/list", "{}").path("result").path("resources");
        assertThat(sources.size()).isGreaterThan(20);
        List<String> iris = List.of(
                sources.path(0).path("uri").asText(),
                "https://w3id.org/diwan/id/kataib-hezbollah",
                "https://w3id.org/diwan/claim/2b7ed73881243fcb47a71f5184d0a6be");
        for (String iri : iris) {
            JsonNode read = result("resources/read", "{\"uri\": \"" + iri + "\"}")
                    .path("result")
                    .path("contents")
                    .path(0);
            assertThat(JSON.readTree(read.path("text").asText()).toString()).contains(iri);
        }
        assertThat(result("resources/read", "{\"uri\": \"https://w3id.org/diwan/id/nobody\"}")
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(-32002);
        assertThat(result("resources/templates/list", "{}")
                        .path("result")
                        .path("resourceTemplates")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void hasTwoPrompts() throws IOException {
        assertThat(result("prompts/list", "{}").path("result").path("prompts").size())
                .isEqualTo(2);
        JsonNode brief =
                result("prompts/get", "{\"name\": \"brief\", \"arguments\": {\"topic\": \"Kata'ib Hezbollah\"}}");
        assertThat(brief.path("result")
                        .path("messages")
                        .path(0)
                        .path("content")
                        .path("text")
                        .asText())
                .contains("Kata'ib Hezbollah", "cite");
        assertThat(result("prompts/get", "{\"name\": \"brief\"}")
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(-32602);
    }
}
