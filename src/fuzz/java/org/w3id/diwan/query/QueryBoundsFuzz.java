package org.w3id.diwan.query;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;

/** Any text is a query or is refused in a sentence, within a moment. */
public final class QueryBoundsFuzz {
    private QueryBoundsFuzz() {}

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        try {
            new SparqlText(data.consumeRemainingAsString()).query("https://example.org/", Syntax.syntaxSPARQL_12);
        } catch (QueryException refused) {
            // in a sentence
        }
    }
}
