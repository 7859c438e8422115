package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A query of a batch as it was sent.
 *
 * @param key what the batch calls it; empty where it counts
 * @param question what it asks, if it can be understood
 * @param fault why it cannot
 */
record Posed(String key, Optional<Question> question, String fault) {
    /** Most queries of a batch; stated in the manifest. */
    static final int MOST = 100;

    /** Reads one query. */
    interface Reader {
        Question read(JsonNode query) throws RefusedRequest;
    }

    /**
     * Reads the queries of a batch. One that cannot be understood does not spoil the others.
     *
     * @param batch an object or an array
     * @throws RefusedRequest if there are too many, or none of them can be understood
     */
    static List<Posed> readAll(JsonNode batch, Reader reader) throws RefusedRequest {
        if (batch.size() > MOST) {
            throw RefusedRequest.with(
                    413,
                    "The batch holds " + batch.size() + " queries; at most " + MOST
                            + " are answered at once, as the manifest says.");
        }
        List<Posed> posed = new ArrayList<>();
        if (batch.isArray()) {
            for (JsonNode query : batch) {
                posed.add(read("", query, reader));
            }
        } else {
            for (var query : batch.properties()) {
                posed.add(read(query.getKey(), query.getValue(), reader));
            }
        }
        if (!posed.isEmpty() && posed.stream().allMatch(each -> each.question().isEmpty())) {
            Posed first = posed.get(0);
            String which = first.key().isEmpty() ? "The first query" : "Query " + Json.shortened(first.key());
            throw RefusedRequest.malformed(which + ": " + first.fault());
        }
        return posed;
    }

    private static Posed read(String key, JsonNode query, Reader reader) {
        try {
            return new Posed(key, Optional.of(reader.read(Json.object("It", query))), "");
        } catch (RefusedRequest refused) {
            return new Posed(key, Optional.empty(), refused.detail());
        }
    }
}
