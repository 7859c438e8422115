package org.w3id.diwan.serve.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real browser without a window, asked over its own driver.
 *
 * @see <a href="https://www.w3.org/TR/webdriver2/">WebDriver</a>
 */
final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH_SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));
    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    private static final List<String> ALONE = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-dev-shm-usage",
            "--disable-sync");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process driver;
    private final URI session;

    private Browser(Process driver, URI session) {
        this.driver = driver;
        this.session = session;
    }

    /** Whether this machine has one. */
    static boolean isInstalled() {
        return command("chromedriver").isPresent() && command("chromium").isPresent();
    }

    /** Starts one that keeps nothing outside a folder. */
    static Browser start(Path profile) throws IOException, InterruptedException {
        Process driver = new ProcessBuilder(
                        command("chromedriver").orElseThrow().toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        try {
            URI root = URI.create("http://localhost:" + port(driver) + "/");
            List<String> arguments = Stream.concat(ALONE.stream(), Stream.of("--user-data-dir=" + profile))
                    .toList();
            JsonNode answer = send(
                    HttpClient.newHttpClient(),
                    root.resolve("session"),
                    Map.of(
                            "capabilities",
                            Map.of("alwaysMatch", Map.of("goog:chromeOptions", Map.of("args", arguments)))));
            return new Browser(
                    driver, root.resolve("session/" + answer.path("sessionId").asText() + "/"));
        } catch (IOException | RuntimeException failure) {
            driver.destroy();
            throw failure;
        }
    }

    void open(URI page) throws IOException, InterruptedException {
        send(client, session.resolve("url"), Map.of("url", page.toString()));
    }

    void resize(int width, int height) throws IOException, InterruptedException {
        send(client, session.resolve("window/rect"), Map.of("width", width, "height", height));
    }

    /** What somebody sees who prefers light or dark pages. */
    void prefer(String scheme) throws IOException, InterruptedException {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Runs no script of a page from now on. */
    void withoutScripts() throws IOException, InterruptedException {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    private void command(String name, Map<String, Object> parameters) throws IOException, InterruptedException {
        send(client, session.resolve("goog/cdp/execute"), Map.of("cmd", name, "params", parameters));
    }

    /** Runs a function of this test in the page; it calls its last argument with the result. */
    JsonNode run(String script) throws IOException, InterruptedException {
        return send(client, session.resolve("execute/async"), Map.of("script", script, "args", List.of()));
    }

    /** The text that the first element of a CSS selector shows. */
    String text(String selector) throws IOException, InterruptedException {
        JsonNode element = send(client, session.resolve("element"), Map.of("using", "css selector", "value", selector));
        String id = element.elements().next().asText();
        return get(session.resolve("element/" + id + "/text")).asText();
    }

    /** Follows the first link of a CSS selector. */
    void click(String selector) throws IOException, InterruptedException {
        JsonNode element = send(client, session.resolve("element"), Map.of("using", "css selector", "value", selector));
        send(client, session.resolve("element/" + element.elements().next().asText() + "/click"), Map.of());
    }

    /** Where the browser is. */
    String address() throws IOException, InterruptedException {
        return get(session.resolve("url")).asText();
    }

    @Override
    public void close() throws IOException {
        String whole = session.toString();
        HttpRequest quit = HttpRequest.newBuilder(URI.create(whole.substring(0, whole.length() - 1)))
                .timeout(Duration.ofSeconds(30))
                .DELETE()
                .build();
        try {
            client.send(quit, HttpResponse.BodyHandlers.discarding());
            driver.destroy();
            driver.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            driver.destroy();
        }
    }

    private JsonNode get(URI address) throws IOException, InterruptedException {
        return answer(client, HttpRequest.newBuilder(address).GET());
    }

    private static JsonNode send(HttpClient client, URI address, Map<String, ?> body)
            throws IOException, InterruptedException {
        return answer(
                client,
                HttpRequest.newBuilder(address)
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private static JsonNode answer(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
        JsonNode value = JSON.readTree(response.body()).path("value");
        if (response.statusCode() != 200) {
            throw new IOException(value.path("message").asText());
        }
        return value;
    }

    private static int port(Process driver) throws IOException {
        BufferedReader says =
                new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
            said.append(line).append('\n');
        }
        throw new IOException("the browser's driver did not start: " + said);
    }

    private static Optional<Path> command(String name) {
        return PATH_SEPARATOR
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
