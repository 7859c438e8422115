package org.w3id.diwan.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.web.HttpSC;
import org.w3id.diwan.serve.http.HtmlTemplates.Link;

/**
 * What went wrong, for programs and people: {@code application/problem+json}, plain text, or a page.
 *
 * @param status of HTTP
 * @param detail what is wrong with this request, and what to do; a sentence or two
 * @param more further members, such as the formats there are
 * @param retryAfter seconds after which to try again; 0 if that is of no use
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record ProblemDetails(int status, String detail, Map<String, List<String>> more, int retryAfter) {
    private static final String JSON = "application/problem+json";
    private static final List<String> OFFERS = List.of(JSON, "application/json", "text/plain", "text/html");

    /** Copies the further members in their order. */
    public ProblemDetails {
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** Without further members. */
    public static ProblemDetails of(int status, String detail) {
        return new ProblemDetails(status, detail, Map.of(), 0);
    }

    /** 406 with the list of what there is. */
    public static ProblemDetails notAcceptable(List<String> offers) {
        return of(406, "None of the formats of this resource is acceptable to you.")
                .with("offers", offers);
    }

    /** The same with a further member. */
    public ProblemDetails with(String name, List<String> values) {
        Map<String, List<String>> all = new LinkedHashMap<>(more);
        all.put(name, values);
        return new ProblemDetails(status, detail, all, retryAfter);
    }

    /** The same for whoever tries again after some seconds. */
    public ProblemDetails retryAfter(int seconds) {
        return new ProblemDetails(status, detail, more, seconds);
    }

    /** To be thrown. */
    public Refused refusal() {
        return new Refused(this);
    }

    /** Answers the request with this. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        if (retryAfter > 0) {
            response.setHeader("Retry-After", Integer.toString(retryAfter));
        }
        representation(Negotiation.accept(request)).sendUnchecked(response);
    }

    /** The status in words. */
    public String title() {
        return HttpSC.getMessage(status);
    }

    /** Where somebody who meets this in a browser may go on. */
    public List<Link> helps() {
        return switch (status) {
            case 404, 410 ->
                List.of(
                        new Link("Search for a name", "/search"),
                        new Link("Questions that the graph answers", "/questions"),
                        new Link("Every address there is", "/openapi.json"));
            case 413, 507 ->
                List.of(
                        new Link("Ask for less, with a query of your own", "/sparql"),
                        new Link("Take the whole graph as a file", "/dump"));
            case 429, 502, 503, 504 ->
                List.of(new Link("Try again", ""), new Link("Ask for less, with a query of your own", "/sparql"));
            default ->
                List.of(
                        new Link("How each address is asked", "/openapi.json"),
                        new Link("Questions that the graph answers", "/questions"));
        };
    }

    /** As an Accept header asks. */
    Representation representation(String accept) {
        return switch (Negotiation.choose(accept, OFFERS).orElse(JSON)) {
            case "text/html" -> HtmlTemplates.page("serve/problem.jte", this);
            case "text/plain" -> Representation.of(text(), "text/plain;charset=utf-8");
            default -> Representation.of(json(), JSON);
        };
    }

    /** As RFC 9457 writes it. */
    public String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", title());
        json.put("status", status);
        json.put("detail", detail);
        json.putAll(more);
        return new String(Json.bytes(json), StandardCharsets.UTF_8);
    }

    String text() {
        StringBuilder text =
                new StringBuilder(title()).append(": ").append(detail).append('\n');
        more.forEach((name, values) ->
                text.append(name).append(": ").append(String.join(", ", values)).append('\n'));
        return text.toString();
    }
}
