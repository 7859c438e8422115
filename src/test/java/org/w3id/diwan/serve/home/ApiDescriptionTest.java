package org.w3id.diwan.serve.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.serve.ServedStore;

/** What {@code /openapi.json} says is what the running server does, and all of it. */
@Timeout(300)
final class ApiDescriptionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTHING = "application/x-nothing-here";

    @TempDir
    private static Path folder;

    private static ServedStore served;
    private static ApiRequests api;

    @BeforeAll
    static void start() throws IOException {
        served = ServedStore.of(folder.resolve("data"), Path.of("triples"));
        api = new ApiRequests(served, JSON.readTree(served.get("openapi.json").body()));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void isReadWithoutComplaintByItsUsersTools() {
        var read = new OpenAPIV3Parser().readContents(served.get("openapi.json").body());
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).hasSameSizeAs(api.paths());
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        assertThat(api.operations()
                        .map(operation -> operation.json().path("operationId").asText()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void theStartPageLeadsThere() {
        HttpResponse<String> start = served.get("", "Accept", "text/html");
        assertThat(start.headers().firstValue("Link"))
                .hasValueSatisfying(link -> assertThat(link).contains("</openapi.json>; rel=\"service-desc\""));
        assertThat(start.body()).contains("href=\"/openapi.json\"");
        assertThat(served.get("openapi.json").headers().firstValue("Content-Type"))
                .hasValue("application/vnd.oai.openapi+json");
    }

    /** Every servlet and every endpoint of the dataset is described, and nothing is that is not there. */
    @Test
    void namesEveryAddress() {
        Set<String> there = served.addresses();
        there.addAll(List.of("/", "/diwan.css")); // from a filter, since Fuseki takes / for its dataset
        there.removeIf(path -> path.equals("/*"));
        Set<String> undescribed = there.stream()
                .filter(path -> api.paths().stream().noneMatch(described -> covers(path, described)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(undescribed).as("served but not described").isEmpty();
        assertThat(api.paths())
                .as("described but not served")
                .allMatch(described -> there.stream().anyMatch(path -> covers(path, described)));
    }

    private static boolean covers(String path, String described) {
        String literal = described.replaceAll("\\{[^}]+}", "x");
        if (path.endsWith("/*")) {
            return (literal + "/").startsWith(path.substring(0, path.length() - 1));
        }
        return path.matches(
                Stream.of(described.split("\\{[^}]+}", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
    }

    @TestFactory
    Stream<DynamicTest> answersAsDescribed() {
        return api.operations()
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    HttpResponse<byte[]> answer = api.send(operation, api.examples(operation), "*/*");
                    expectDescribed(operation, answer);
                    assertThat(answer.statusCode()).isLessThan(400);
                }));
    }

    @TestFactory
    Stream<DynamicTest> answersInEveryFormatDescribedAndInNoOther() {
        return api.operations()
                .filter(ApiRequests.Operation::negotiates)
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    List<ApiRequests.Given> given = api.examples(operation);
                    given.removeIf(parameter -> parameter.name().equals("format"));
                    Set<String> produced = new TreeSet<>();
                    for (String type : operation.types()) {
                        for (List<ApiRequests.Given> one : api.variants(operation, given)) {
                            HttpResponse<byte[]> answer = api.send(operation, one, type);
                            if (answer.statusCode() == 200) {
                                produced.add(ApiRequests.type(answer));
                            }
                        }
                    }
                    assertThat(produced).containsExactlyInAnyOrderElementsOf(new TreeSet<>(operation.types()));
                    HttpResponse<byte[]> none = api.send(operation, given, NOTHING);
                    assertThat(none.statusCode()).isEqualTo(operation.describes(406) ? 406 : 200);
                }));
    }

    @TestFactory
    Stream<DynamicTest> takesEveryParameterDescribed() {
        return api.operations()
                .flatMap(operation -> operation.parameters().stream()
                        .flatMap(parameter -> parameter
                                .validValues()
                                .map(value -> dynamicTest(operation + " " + parameter.name() + "=" + value, () -> {
                                    List<ApiRequests.Given> given = api.examples(operation);
                                    given.removeIf(each ->
                                            List.of(parameter.name(), "format").contains(each.name()));
                                    given.add(new ApiRequests.Given(parameter.name(), parameter.place(), value));
                                    HttpResponse<byte[]> answer = api.send(operation, given, "*/*");
                                    expectDescribed(operation, answer);
                                    assertThat(answer.statusCode()).isNotIn(400, 406);
                                }))));
    }

    @TestFactory
    Stream<DynamicTest> refusesParametersThatAreNotAsDescribed() {
        return api.operations()
                .flatMap(operation -> operation.parameters().stream()
                        .flatMap(parameter -> parameter
                                .invalidValues()
                                .map(value -> dynamicTest(operation + " " + parameter.name() + "=" + value, () -> {
                                    List<ApiRequests.Given> given = api.required(operation);
                                    given.removeIf(each -> each.name().equals(parameter.name()));
                                    given.add(new ApiRequests.Given(parameter.name(), parameter.place(), value));
                                    HttpResponse<byte[]> answer = api.send(operation, given, "*/*");
                                    // where Accept can say it, a word that is no format counts as absent
                                    boolean ignored = parameter.name().equals("format") && answer.statusCode() < 400;
                                    if (!ignored) {
                                        assertThat(answer.statusCode()).isIn(400, 404, 406);
                                    }
                                    expectDescribed(operation, answer);
                                }))));
    }

    @TestFactory
    Stream<DynamicTest> hasNoOtherMethods() {
        return api.paths().stream()
                .flatMap(path -> Stream.of("GET", "POST", "PUT", "DELETE", "PATCH")
                        .filter(method -> !api.describes(path, method))
                        .map(method -> dynamicTest(method + " " + path, () -> {
                            HttpResponse<byte[]> answer = api.other(path, method);
                            assertThat(answer.statusCode()).isIn(400, 403, 405, 415, 501);
                            expectProblem(answer);
                        })));
    }

    private static void expectDescribed(ApiRequests.Operation operation, HttpResponse<byte[]> answer)
            throws IOException {
        assertThat(operation.describes(answer.statusCode()))
                .as("status " + answer.statusCode() + " of " + operation + ": " + ApiRequests.start(answer))
                .isTrue();
        JsonNode content = api.resolved(operation.json().path("responses").path(Integer.toString(answer.statusCode())))
                .path("content");
        if (answer.statusCode() < 300 && !content.isMissingNode()) {
            assertThat(content.has(ApiRequests.type(answer)))
                    .as(ApiRequests.type(answer))
                    .isTrue();
            expectSchema(content.path(ApiRequests.type(answer)).path("schema"), answer.body());
        }
        if (answer.statusCode() >= 400) {
            expectProblem(answer);
        }
    }

    private static void expectProblem(HttpResponse<byte[]> answer) throws IOException {
        assertThat(ApiRequests.type(answer)).isEqualTo("application/problem+json");
        expectSchema(JSON.readTree("{\"$ref\":\"#/components/schemas/Problem\"}"), answer.body());
    }

    private static void expectSchema(JsonNode schema, byte[] body) throws IOException {
        if (!schema.has("$ref")) {
            return;
        }
        var whole = JSON.createObjectNode();
        whole.set("components", api.description().path("components"));
        whole.set("$ref", schema.path("$ref"));
        JsonSchema compiled =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
        assertThat(compiled.validate(JSON.readTree(body))).isEmpty();
    }

    @Test
    void isTheFileThatIsShipped() throws IOException {
        assertThat(served.get("openapi.json").body())
                .isEqualTo(Files.readString(Path.of("src/main/resources/serve/openapi.json")));
    }
}
