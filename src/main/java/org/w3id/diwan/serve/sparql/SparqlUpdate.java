package org.w3id.diwan.serve.sparql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.UpdateRequest;
import org.w3id.diwan.query.SparqlText;
import org.w3id.diwan.query.SparqlText.Parsed;
import org.w3id.diwan.serve.http.SameOrigin;

/**
 * The update endpoint, for curators. It takes {@code application/sparql-update} and forms; {@link SameOrigin} keeps other sites' forms
 * away. It refuses LOAD in every form. Diwan's prefixes need no declaration.
 */
public final class SparqlUpdate extends SPARQL_Update {
    @Override
    public void validate(HttpAction action) {
        super.validate(action);
        var type = ActionLib.getContentType(action);
        if (type == null
                || !(WebContent.matchContentType(WebContent.ctSPARQLUpdate, type)
                        || WebContent.matchContentType(WebContent.ctHTMLForm, type))) {
            ServletOps.error(415, "Send an update as application/sparql-update, or as update= of a form.");
        }
    }

    @Override
    public void process(HttpAction action) {
        SparqlFailures.ofWriting(action, super::process);
    }

    @Override
    protected void execute(HttpAction action, InputStream input) {
        SparqlText text = new SparqlText(new String(read(input), StandardCharsets.UTF_8));
        Parsed<UpdateRequest> parsed = text.update(Fuseki.BaseParserSPARQL, Syntax.syntaxARQ);
        if (parsed.value().getOperations().stream().anyMatch(UpdateLoad.class::isInstance)) {
            ServletOps.errorForbidden("LOAD is refused: this server fetches nothing. Send the data to /data instead.");
        }
        SparqlQuery.tellOf(parsed.added(), action);
        byte[] body = text.declaring(parsed.added()).getBytes(StandardCharsets.UTF_8);
        super.execute(action, new ByteArrayInputStream(body));
    }

    private static byte[] read(InputStream input) {
        try {
            return input.readAllBytes();
        } catch (IOException broken) {
            throw new ActionErrorException(400, "The update could not be read.", broken);
        }
    }
}
