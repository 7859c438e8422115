package org.w3id.diwan.serve;

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
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.UpdateFactory;

/**
 * The update endpoint, for curators. It takes {@code application/sparql-update} only, which no form of another site can send, and refuses
 * LOAD in every form.
 */
final class SparqlUpdate extends SPARQL_Update {
    @Override
    public void validate(HttpAction action) {
        super.validate(action);
        var type = ActionLib.getContentType(action);
        if (type == null || !WebContent.matchContentType(WebContent.ctSPARQLUpdate, type)) {
            ServletOps.error(415, "Send an update as application/sparql-update.");
        }
    }

    @Override
    protected void execute(HttpAction action, InputStream input) {
        try {
            byte[] body = input.readAllBytes();
            refuseLoad(new String(body, StandardCharsets.UTF_8));
            super.execute(action, new ByteArrayInputStream(body));
        } catch (IOException broken) {
            ServletOps.errorBadRequest("The update could not be read: " + broken.getMessage());
        } catch (QueryException bad) {
            ServletOps.errorBadRequest(bad.getMessage());
        } catch (StackOverflowError tooDeep) {
            ServletOps.errorBadRequest("The update is nested too deeply.");
        } catch (ActionErrorException failure) {
            throw clearer(failure);
        }
    }

    private static void refuseLoad(String text) {
        boolean loads = UpdateFactory.create(text, Fuseki.BaseParserSPARQL, Syntax.syntaxARQ).getOperations().stream()
                .anyMatch(UpdateLoad.class::isInstance);
        if (loads) {
            ServletOps.errorForbidden("LOAD is refused: this server fetches nothing. Send the data to /data instead.");
        }
    }

    /** Fuseki answers 500 to whatever an update runs into. */
    private static ActionErrorException clearer(ActionErrorException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof QueryCancelledException) {
            return new ActionErrorException(
                    503, "The update took longer than this server allows; nothing was changed.", null);
        }
        if (cause instanceof QueryDeniedException) {
            return new ActionErrorException(403, cause.getMessage(), null);
        }
        if (cause instanceof StackOverflowError) {
            return new ActionErrorException(400, "The update is nested too deeply.", null);
        }
        boolean refusedByUpdate = failure.getRC() == 500 && cause == null;
        return refusedByUpdate ? new ActionErrorException(400, failure.getMessage(), null) : failure;
    }
}
