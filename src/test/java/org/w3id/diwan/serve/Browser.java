package org.w3id.diwan.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real browser without a window, asked over its own driver.
 *
 * @see <a href="https://www.w3.org/TR/webdriver2/">WebDriver</a>
 */
public final class Browser implements AutoCloseable {
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
    public static boolean isInstalled() {
        return command("chromedriver").isPresent() && command("chromium").isPresent();
    }

    /** Starts one that keeps nothing outside a folder. */
    public static Browser start(Path profile) throws IOException, InterruptedException {
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
                            Map.of(
                                    "alwaysMatch",
                                    Map.of(
                                            "goog:chromeOptions",
                                            Map.of("args", arguments),
                                            "goog:loggingPrefs",
                                            Map.of("browser", "ALL", "performance", "ALL")))));
            return new Browser(
                    driver, root.resolve("session/" + answer.path("sessionId").asText() + "/"));
        } catch (IOException | RuntimeException failure) {
            driver.destroy();
            throw failure;
        }
    }

    /** Goes to a page and waits until it is loaded. */
    public void open(URI page) throws IOException, InterruptedException {
        send(client, session.resolve("url"), Map.of("url", page.toString()));
    }

    /** Takes a window of so many pixels. */
    public void resize(int width, int height) throws IOException, InterruptedException {
        send(client, session.resolve("window/rect"), Map.of("width", width, "height", height));
        command(
                "Emulation.setDeviceMetricsOverride", // a window is never narrower than 500
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What somebody sees who prefers light or dark pages. */
    public void prefer(String scheme) throws IOException, InterruptedException {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Runs no script of a page from now on. */
    public void withoutScripts() throws IOException, InterruptedException {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    private void command(String name, Map<String, Object> parameters) throws IOException, InterruptedException {
        send(client, session.resolve("goog/cdp/execute"), Map.of("cmd", name, "params", parameters));
    }

    /** Runs a function of this test in the page; it calls its last argument with the result. */
    public JsonNode run(String script) throws IOException, InterruptedException {
        return send(client, session.resolve("execute/async"), Map.of("script", script, "args", List.of()));
    }

    /** The text that the first element of a CSS selector shows. */
    public String text(String selector) throws IOException, InterruptedException {
        JsonNode element = send(client, session.resolve("element"), Map.of("using", "css selector", "value", selector));
        String id = element.elements().next().asText();
        return get(session.resolve("element/" + id + "/text")).asText();
    }

    /** Follows the first link of a CSS selector. */
    public void click(String selector) throws IOException, InterruptedException {
        JsonNode element = send(client, session.resolve("element"), Map.of("using", "css selector", "value", selector));
        send(client, session.resolve("element/" + element.elements().next().asText() + "/click"), Map.of());
    }

    /**
     * What keeps somebody from using the page, by the rules of WCAG and good practice.
     *
     * @see <a href="https://github.com/dequelabs/axe-core">axe-core</a>
     */
    public List<String> barriers() throws IOException, InterruptedException {
        return barriers(
                "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}");
    }

    /** What cannot be told from its background. */
    public List<String> poorContrast() throws IOException, InterruptedException {
        return barriers("{type: 'rule', values: ['color-contrast']}");
    }

    private List<String> barriers(String rules) throws IOException, InterruptedException {
        if (!run("arguments[0](!!window.axe)").asBoolean()) {
            run(axe() + "; arguments[0](true)");
        }
        JsonNode found = run("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {runOnly: %s}).then(
                  found => done({
                    rules: found.passes.length,
                    violations: found.violations.map(v => v.id + ': ' + v.help + ' at ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join('; '))}),
                  failure => done({rules: 0, violations: ['' + failure]}));
                """.formatted(rules));
        List<String> barriers = new ArrayList<>();
        found.path("violations").forEach(violation -> barriers.add(violation.asText()));
        if (found.path("rules").asInt() == 0) {
            throw new IOException("axe looked at nothing: " + barriers);
        }
        return barriers;
    }

    private static String axe() throws IOException {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Presses keys where the cursor is; special ones as WebDriver writes them, for example {@code \uE007} for Enter. */
    public void press(String keys) throws IOException, InterruptedException {
        List<Map<String, String>> strokes = keys.codePoints()
                .mapToObj(Character::toString)
                .flatMap(key ->
                        Stream.of(Map.of("type", "keyDown", "value", key), Map.of("type", "keyUp", "value", key)))
                .toList();
        send(
                client,
                session.resolve("actions"),
                Map.of("actions", List.of(Map.of("type", "key", "id", "keys", "actions", strokes))));
    }

    /** Waits until an expression of a script is true in the page, also if another page comes meanwhile. */
    public void await(String expression) throws IOException, InterruptedException {
        boolean came;
        try {
            came = comesTrue(expression);
        } catch (IOException pageLeft) {
            came = comesTrue(expression);
        }
        if (!came) {
            throw new AssertionError("never came true: " + expression + "\n" + complaints());
        }
    }

    private boolean comesTrue(String expression) throws IOException, InterruptedException {
        return run("""
                const done = arguments[arguments.length - 1], end = Date.now() + 20000;
                const look = () => {
                  let held = false;
                  try { held = !!(%s); } catch (notYet) { held = false; }
                  if (held || Date.now() > end) done(held); else setTimeout(look, 25);
                };
                look();""".formatted(expression)).asBoolean();
    }

    /** What a script's expression is in the page. */
    public String value(String expression) throws IOException, InterruptedException {
        return run("arguments[arguments.length - 1](" + expression + ")").asText();
    }

    /** Goes back one page, as the button does. */
    public void back() throws IOException, InterruptedException {
        send(client, session.resolve("back"), Map.of());
    }

    /** What the console was told since the last call that is an error, such as what the content policy refused. */
    public List<String> complaints() throws IOException, InterruptedException {
        List<String> complaints = new ArrayList<>();
        for (JsonNode entry : log("browser")) {
            if (entry.path("level").asText().equals("SEVERE")) {
                complaints.add(entry.path("message").asText());
            }
        }
        return complaints;
    }

    /** Every address that pages asked for since the last call. */
    public List<String> requests() throws IOException, InterruptedException {
        List<String> requests = new ArrayList<>();
        for (JsonNode entry : log("performance")) {
            JsonNode message = JSON.readTree(entry.path("message").asText()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                requests.add(message.path("params").path("request").path("url").asText());
            }
        }
        return requests;
    }

    private JsonNode log(String type) throws IOException, InterruptedException {
        return send(client, session.resolve("se/log"), Map.of("type", type));
    }

    /** Where the browser is. */
    public String address() throws IOException, InterruptedException {
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
