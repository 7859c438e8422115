package org.w3id.diwan.serve.sparql;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.shared.OperationDeniedException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.serve.http.Negotiation;
import org.w3id.diwan.serve.http.ProblemDetails;
import org.w3id.diwan.serve.http.ProblemErrors;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.store.data.StoreInUseException;

/**
 * Turns every way in which one of Fuseki's services may fail into a problem for the client, and breaks the connection where an answer has
 * begun that cannot be ended: Fuseki would end it as if it were whole.
 */
final class SparqlFailures {
    private static final String NESTED = "This is nested too deeply.";

    private SparqlFailures() {}

    /** Does a step of a service. */
    static void asProblems(HttpAction action, Consumer<HttpAction> step) {
        try {
            step.accept(action);
        } catch (RuntimeException | VirtualMachineError failure) {
            ProblemDetails problem = problem(failure);
            if (problem.status() == 507) {
                action.log.warn("[{}] {}", action.id, failure.getMessage());
            } else if (problem.status() == 500 && clientLeft(failure)) {
                action.log.info("[{}] the client left: {}", action.id, failure.getMessage());
                return;
            }
            if (problem.status() == 500) {
                action.log.warn("[{}] {}", action.id, failure.getMessage(), failure);
            }
            answer(action, problem);
        }
    }

    /** The same of a step that writes. Fuseki names no cause where it cannot do what was sent: that is the sender's mistake. */
    static void ofWriting(HttpAction action, Consumer<HttpAction> step) {
        asProblems(action, writing -> {
            try {
                step.accept(writing);
            } catch (ActionErrorException failure) {
                if (failure.getRC() == 500 && failure.getCause() == null) {
                    ServletOps.errorBadRequest(failure.getMessage());
                }
                throw failure;
            }
        });
    }

    /** Does a step of a service in a read transaction. */
    static <T> T reading(HttpAction action, Callable<T> step) {
        action.beginRead();
        try {
            return step.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception clientGone) {
            throw new ActionErrorException(500, clientGone.getMessage(), clientGone);
        } finally {
            action.endRead();
        }
    }

    private static void answer(HttpAction action, ProblemDetails problem) {
        HttpServletResponse response = action.getResponse();
        if (response.isCommitted()) {
            breakOff(action, problem.detail());
            return;
        }
        try {
            response.resetBuffer();
            String query = query(action);
            if (!query.isEmpty() && Negotiation.wantsPage(action.getRequest())) {
                response.setStatus(problem.status());
                SparqlPage.failed(query, problem).page().sendUnchecked(response);
            } else {
                problem.send(action.getRequest(), response);
            }
        } catch (IOException clientGone) {
            action.log.info("[{}] the client left: {}", action.id, clientGone.getMessage());
        }
    }

    /** Empty if there is none, or the form that holds it cannot be read. */
    private static String query(HttpAction action) {
        try {
            String query = action.getRequestParameter(HttpNames.paramQuery);
            return query == null ? "" : query;
        } catch (RuntimeException unreadable) {
            return "";
        }
    }

    private static boolean clientLeft(Throwable failure) {
        boolean wrapped = failure instanceof ActionErrorException told && told.getRC() == 500;
        Throwable reason = wrapped && failure.getCause() != null ? failure.getCause() : failure;
        return reason instanceof IOException || reason instanceof RuntimeIOException;
    }

    private static void breakOff(HttpAction action, String why) {
        action.log.warn("[{}] broken off: {}", action.id, why);
        ServletContextRequest.getServletContextRequest(action.getRequest())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close(new IOException(why));
    }

    private static ProblemDetails problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isDiskFull(cause)) {
                return ProblemDetails.of(
                        507,
                        "The server's disk is full, or was, and nothing was written. Free some space and start the server again.");
            }
            if (cause instanceof HttpException ofJetty) {
                return ProblemDetails.of(
                        ofJetty.getCode(),
                        ProblemErrors.sentence(said(ofJetty.getReason()))); // of the body, for example its size
            }
        }
        if (failure instanceof Refused refused) {
            return refused.problem();
        }
        if (failure instanceof ActionErrorException told) {
            return ofFuseki(told);
        }
        if (failure instanceof QueryCancelledException) {
            return ProblemDetails.of(503, "This took longer than the server allows, and was ended.");
        }
        if (failure instanceof OutOfMemoryError) {
            return ProblemDetails.of(503, "This needs more memory than the server has.");
        }
        if (failure instanceof QueryDeniedException || failure instanceof OperationDeniedException) {
            return ProblemDetails.of(403, said(failure.getMessage()));
        }
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof StoreInUseException) {
            return ProblemDetails.of(503, said(failure.getMessage()));
        }
        if (failure instanceof StackOverflowError) {
            return ProblemDetails.of(400, NESTED);
        }
        if (failure instanceof QueryException bad) {
            // The parser goes on to list every token there is.
            String message = said(SPARQLProtocol.messageForException(bad));
            return located(bad, ProblemDetails.of(400, message.split("\n\\s*Was expecting", 2)[0].strip()));
        }
        return ProblemDetails.of(500, "Something went wrong in the server; its log says what.");
    }

    /** Where in the text it goes wrong, for editors. */
    private static ProblemDetails located(QueryException bad, ProblemDetails problem) {
        return bad instanceof QueryParseException parsing && parsing.getLine() > 0
                ? problem.with("line", List.of(Integer.toString(parsing.getLine())))
                        .with("column", List.of(Integer.toString(Math.max(1, parsing.getColumn()))))
                : problem;
    }

    /** A mapped file on a full disk gives an InternalError, whose words Fuseki passes on. */
    private static boolean isDiskFull(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("No space left") || message.contains("unsafe memory access");
    }

    /** Fuseki wraps what it does not know as 500. */
    private static ProblemDetails ofFuseki(ActionErrorException told) {
        Throwable cause = told.getCause();
        if (told.getRC() == 500 && cause != null && !(cause instanceof ActionErrorException)) {
            return problem(cause);
        }
        return ProblemDetails.of(told.getRC(), said(told.getMessage()));
    }

    private static String said(@Nullable String message) {
        if (message == null) {
            return "The request was refused.";
        }
        return message.contains("StackOverflowError") ? NESTED : message.strip(); // as Jena's parser says it
    }
}
