package org.w3id.diwan.serve.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.w3id.diwan.serve.http.Json;

/**
 * A request that cannot be answered.
 *
 * @see <a href="https://modelcontextprotocol.io/specification/2026-07-28/basic#error-codes">Error codes</a>
 */
final class RpcError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int PARSE = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int NO_METHOD = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL = -32603;
    /** Before 2026-07-28. */
    static final int NO_RESOURCE = -32002;

    static final int HEADER_MISMATCH = -32020;
    static final int UNSUPPORTED_VERSION = -32022;

    private final int code;
    private final int status;
    private final transient JsonNode data;

    /**
     * An error.
     *
     * @param status of HTTP
     */
    RpcError(int code, int status, String message) {
        this(code, status, message, Json.STRICT.missingNode());
    }

    RpcError(int code, int status, String message, JsonNode data) {
        super(message);
        this.code = code;
        this.status = status;
        this.data = data;
    }

    int status() {
        return status;
    }

    ObjectNode json() {
        ObjectNode json = Json.STRICT.createObjectNode().put("code", code).put("message", getMessage());
        if (!data.isMissingNode()) {
            json.set("data", data);
        }
        return json;
    }
}
