package org.w3id.diwan.cli.review;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who reviews with a browser that runs no scripts: opens the address, keeps the cookie, fills in forms. */
public final class ReviewVisitor {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final String cookie;
    private Document page = new Document("");
    private int status;

    private ReviewVisitor(URI server, String cookie) {
        this.server = server;
        this.cookie = cookie;
    }

    /** Opens the address from the terminal. */
    public static ReviewVisitor open(URI address) throws IOException, InterruptedException {
        HttpResponse<String> let = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        String cookie = let.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        ReviewVisitor visitor = new ReviewVisitor(address.resolve("/"), cookie);
        visitor.go("/review");
        return visitor;
    }

    public String cookie() {
        return cookie;
    }

    /** The last answer. */
    public Document page() {
        return page;
    }

    public int status() {
        return status;
    }

    public ReviewVisitor go(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Cookie", cookie)
                .header("Accept", "text/html");
    }

    /** The item that shows some text. */
    public Element item(String text) {
        Element named = page.selectFirst("li.item:has(.says:contains(" + text + "))");
        return named == null ? page.expectFirst("li.item:contains(" + text + ")") : named;
    }

    /** Presses a button of an item. */
    public ReviewVisitor press(String text, String verb) throws IOException, InterruptedException {
        return submit(item(text).expectFirst("form"), Map.of("verb", verb));
    }

    /** Opens the form of an item and fills some fields in. */
    public ReviewVisitor correct(String text, Map<String, String> fields) throws IOException, InterruptedException {
        go(item(text).expectFirst("a.correct").attr("href"));
        return submit(page.expectFirst("form.correction"), fields);
    }

    /** Sends a form as it is, but for some fields. */
    public ReviewVisitor submit(Element form, Map<String, String> other) throws IOException, InterruptedException {
        return send(post(form, other));
    }

    /** The request that sends a form. */
    HttpRequest.Builder post(Element form, Map<String, String> other) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.val()));
        form.select("select[name]")
                .forEach(choice -> fields.put(
                        choice.attr("name"), choice.select("option[selected]").val()));
        fields.putAll(other);
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(form.attr("action"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** Sends it, and goes where the answer leads. */
    public ReviewVisitor send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        status = answer.statusCode();
        page = Jsoup.parse(answer.body());
        return status == 303 ? go(answer.headers().firstValue("Location").orElseThrow()) : this;
    }

    /** Accepts whatever is open, one after the other, and what needs no decision too. */
    public ReviewVisitor acceptAll() throws IOException, InterruptedException {
        for (Element next = page.selectFirst("li.item.open:has(button.accept)");
                next != null;
                next = page.selectFirst("li.item.open:has(button.accept)")) {
            submit(next.expectFirst("form"), Map.of("verb", "accept"));
        }
        return this;
    }

    /** Puts what is decided into the dossier. */
    public ReviewVisitor file() throws IOException, InterruptedException {
        return submit(page.expectFirst("form[action$=/file]"), Map.of());
    }
}
