package org.w3id.diwan.serve.sparql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.model.vocabulary.Prefixes;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.http.Json;
import org.w3id.diwan.serve.http.Representation;

/**
 * The query endpoint as a browser shows it.
 *
 * @param query what was asked; an example before anything was
 * @param problem why there is no answer; empty if there is one
 * @param answer without columns if there is none
 * @param formats of the files that hold all of the answer
 */
public record SparqlPage(String query, String problem, AnswerTable answer, List<String> formats) {
    static final String HTML = "text/html";
    private static final AnswerTable NONE = new AnswerTable(List.of(), List.of(), false);
    private static final String EXAMPLE = """
            # Which groups does whom back, and who says so?
            SELECT ?backer ?group ?source {
              GRAPH ?source { ?group :backedBy ?backer }
            }""";

    static SparqlPage beforeAsking() {
        return new SparqlPage(EXAMPLE, "", NONE, List.of());
    }

    static SparqlPage failed(String query, String problem) {
        return new SparqlPage(query, problem, NONE, List.of());
    }

    static SparqlPage answered(String query, AnswerTable answer, boolean rows) {
        return new SparqlPage(
                query, "", answer, rows ? List.of("csv", "tsv", "json", "xml") : List.of("ttl", "nt", "jsonld"));
    }

    /** Diwan's prefixes as JSON, for scripts. */
    public String prefixes() {
        return new String(Json.bytes(Prefixes.of(IriScheme.DIWAN)), StandardCharsets.UTF_8).strip();
    }

    /** The query within an address. */
    public String encoded() {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    Representation page() {
        return HtmlTemplates.page("serve/sparql.jte", this);
    }
}
