package org.w3id.diwan.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.web.HttpSC;

/**
 * What went wrong, for programs and people: {@code application/problem+json}, or plain text for whoever prefers text or HTML.
 *
 * @param status of HTTP
 * @param detail what is wrong with this request, and what to do; a sentence or two
 * @param more further members, such as the formats there are
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record ProblemDetails(int status, String detail, Map<String, List<String>> more) {
    private static final String JSON = "application/problem+json";
    private static final List<String> OFFERS = List.of(JSON, "application/json", "text/plain", "text/html");

    public ProblemDetails {
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** Without further members. */
    public static ProblemDetails of(int status, String detail) {
        return new ProblemDetails(status, detail, Map.of());
    }

    /** 406 with the list of what there is. */
    public static ProblemDetails notAcceptable(List<String> offers) {
        return new ProblemDetails(
                406, "None of the formats of this resource is acceptable to you.", Map.of("offers", offers));
    }

    /** Answers the request with this. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
        boolean text = Negotiation.choose(accept, OFFERS).orElse(JSON).startsWith("text/");
        byte[] body = (text ? text() : json()).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(text ? "text/plain;charset=utf-8" : JSON);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    String json() {
        JsonObject json = new JsonObject();
        json.put("title", HttpSC.getMessage(status));
        json.put("status", status);
        json.put("detail", detail);
        more.forEach((name, values) -> {
            JsonArray array = new JsonArray();
            values.forEach(value -> array.add(new JsonString(value)));
            json.put(name, array);
        });
        return json + "\n";
    }

    String text() {
        StringBuilder text = new StringBuilder(HttpSC.getMessage(status))
                .append(": ")
                .append(detail)
                .append('\n');
        more.forEach((name, values) ->
                text.append(name).append(": ").append(String.join(", ", values)).append('\n'));
        return text.toString();
    }
}
