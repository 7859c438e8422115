package org.w3id.diwan.serve.graph;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.diwan.query.BadParameter;

/** Any values of parameters are understood or refused. */
public final class ParametersFuzz {
    private static final String[] NAMES = {
        "focus", "depth", "relation", "type", "source", "modality", "asOf", "limit", "lang", "definite", "format", "other"
    };

    private ParametersFuzz() {}

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        Map<String, List<String>> values = new HashMap<>();
        while (data.remainingBytes() > 0 && values.size() < 6) {
            values.put(data.pickValue(NAMES), List.of(data.consumeString(60), data.consumeString(20)).subList(0, data.consumeInt(1, 2)));
        }
        try {
            new NeighbourhoodParameters(values, 1_000).read();
        } catch (BadParameter refused) {
            // naming it
        }
    }
}
