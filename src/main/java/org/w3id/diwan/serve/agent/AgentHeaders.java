package org.w3id.diwan.serve.agent;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Headers repeat what the message says, for whoever looks at no bodies; they must not say anything else. */
record AgentHeaders(HttpServletRequest request) {
    private static final Set<String> NAMED = Set.of("tools/call", "resources/read", "prompts/get");
    private static final String ENCODED = "=?base64?";

    /** The version they name; empty if none. */
    String version() {
        return Optional.ofNullable(request.getHeader("MCP-Protocol-Version")).orElse("");
    }

    /**
     * Looks whether they fit.
     *
     * @throws RpcError if not
     */
    void check(JsonNode message, String version) {
        String method = message.path("method").textValue();
        expect("MCP-Protocol-Version", version);
        expect("Mcp-Method", method);
        if (NAMED.contains(method)) {
            JsonNode params = message.path("params");
            expect(
                    "Mcp-Name",
                    params.path(method.equals("resources/read") ? "uri" : "name")
                            .asText());
        }
    }

    private void expect(String header, String value) {
        String given = request.getHeader(header);
        if (given == null) {
            throw new RpcError(RpcError.HEADER_MISMATCH, 400, "Header mismatch: " + header + " is missing");
        }
        if (!decoded(given.strip()).equals(value)) {
            throw new RpcError(
                    RpcError.HEADER_MISMATCH,
                    400,
                    "Header mismatch: " + header + " says something else than the message");
        }
    }

    private static String decoded(String value) {
        if (!value.startsWith(ENCODED) || !value.endsWith("?=")) {
            return value;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(value.substring(ENCODED.length(), value.length() - 2));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new RpcError(RpcError.HEADER_MISMATCH, 400, "Header mismatch: a value is no Base64");
        }
    }
}
