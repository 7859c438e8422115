package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.serve.http.Json;
import org.w3id.diwan.serve.http.Negotiation;
import org.w3id.diwan.serve.http.ProblemDetails;
import org.w3id.diwan.serve.http.Refused;

/**
 * The versions of the API. Both live at one address; where their answers differ, a media type of their own asks for one. That way of asking
 * is taken from a section that the draft of 1.0 had in July 2026; its present text names none.
 *
 * @see <a href="https://reconciliation-api.github.io/specs/0.2/">0.2</a>
 * @see <a href="https://reconciliation-api.github.io/specs/1.0-draft/">1.0, a draft</a>
 */
enum Protocol {
    /** What OpenRefine speaks: the version for whoever names none. */
    FINAL_0_2("0.2", "application/reconciliation.v0.2+json"),
    DRAFT_1_0("1.0-draft", "application/reconciliation.v1+json");

    static final String PLAIN = "application/json";
    private static final String OWN = "application/reconciliation.";

    private final String version;
    private final String mediaType;

    Protocol(String version, String mediaType) {
        this.version = version;
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * What the service can do, at a host such as {@code http://localhost:3030}. Who names no version may speak either: the manifest of 0.2
     * also has what only the draft has a member for.
     */
    JsonNode manifest(String host) throws IOException {
        JsonNode manifest = read(host);
        return this == FINAL_0_2 ? complete((ObjectNode) manifest, DRAFT_1_0.read(host)) : manifest;
    }

    private static ObjectNode complete(ObjectNode manifest, JsonNode other) {
        other.properties().forEach(member -> {
            JsonNode own = manifest.path(member.getKey());
            if (own.isMissingNode()) {
                manifest.set(member.getKey(), member.getValue());
            } else if (own instanceof ObjectNode object) {
                complete(object, member.getValue());
            }
        });
        return manifest;
    }

    private JsonNode read(String host) throws IOException {
        String file = Resources.toString(
                Resources.getResource(Protocol.class, "/serve/reconcile/manifest-" + version + ".json"),
                StandardCharsets.UTF_8);
        return Json.STRICT.readTree(file.replace("${host}", host));
    }

    /** What can be asked for. */
    static List<String> mediaTypes() {
        return Stream.concat(Stream.of(PLAIN), Arrays.stream(values()).map(Protocol::mediaType))
                .toList();
    }

    /**
     * The best media type of an answer: one of the API's own if any of them is named, otherwise plain JSON.
     *
     * @param accept the header
     * @return empty if none is acceptable
     */
    static Optional<String> choose(String accept) {
        String own = Arrays.stream(accept.split(",", -1))
                .filter(range -> range.strip().toLowerCase(Locale.ROOT).startsWith(OWN))
                .collect(Collectors.joining(","));
        List<String> offers = mediaTypes();
        return own.isEmpty()
                ? Negotiation.choose(accept, List.of(PLAIN))
                : Negotiation.choose(own, offers.subList(1, offers.size()));
    }

    /** The version of a media type; empty for plain JSON. */
    static Optional<Protocol> of(String mediaType) {
        return Arrays.stream(values())
                .filter(protocol -> protocol.mediaType.equals(mediaType))
                .findFirst();
    }

    /** No answer here has a form that was asked for. */
    static Refused notAcceptable(String detail) {
        return ProblemDetails.of(406, detail).with("offers", mediaTypes()).refusal();
    }
}
