package org.w3id.diwan.serve.sparql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.w3id.diwan.model.vocabulary.Prefixes;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.http.Json;
import org.w3id.diwan.serve.http.ProblemDetails;
import org.w3id.diwan.serve.http.Representation;

/**
 * The query endpoint as a browser shows it.
 *
 * @param query what was asked; an example before anything was
 * @param problem why there is no answer; empty if there is one
 * @param answer without columns if there is none
 * @param formats of the files that hold all of the answer
 * @param told what a program would have got, as JSON with its media type; empty if a script has to ask for it
 */
public record SparqlPage(String query, String problem, AnswerTable answer, List<String> formats, String told) {
    static final String HTML = "text/html";
    private static final String EXAMPLE = """
            # Which groups does whom back, and who says so?
            SELECT ?backer ?group ?source {
              GRAPH ?source { ?group :backedBy ?backer }
            }""";

    static SparqlPage beforeAsking() {
        return new SparqlPage(EXAMPLE, "", AnswerTable.NONE, List.of(), "");
    }

    static SparqlPage failed(String query, ProblemDetails problem) {
        String told = told(false, "application/problem+json", problem.json());
        return new SparqlPage(query, problem.detail(), AnswerTable.NONE, List.of(), told);
    }

    static SparqlPage answered(String query, AnswerTable answer, boolean rows) {
        String type = rows ? "application/sparql-results+json" : "application/n-triples";
        return new SparqlPage(
                query,
                "",
                answer,
                rows ? List.of("csv", "tsv", "json", "xml") : List.of("ttl", "nt", "jsonld"),
                answer.isCut() ? "" : told(true, type, answer.whole()));
    }

    private static String told(boolean isAnswer, String type, String body) {
        return new String(Json.bytes(Map.of("ok", isAnswer, "type", type, "body", body)), StandardCharsets.UTF_8);
    }

    /** Diwan's prefixes as JSON, for scripts. */
    public String prefixes() {
        return new String(Json.bytes(Prefixes.all()), StandardCharsets.UTF_8).strip();
    }

    /** The query within an address. */
    public String encoded() {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    Representation page() {
        return HtmlTemplates.page("serve/sparql.jte", this);
    }
}
