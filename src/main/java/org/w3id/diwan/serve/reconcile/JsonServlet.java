package org.w3id.diwan.serve.reconcile;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryCancelledException;
import org.w3id.diwan.serve.ProblemDetails;

/** Answers GET in JSON, in the version that is wanted, and errors as problems. */
abstract class JsonServlet extends HttpServlet {
    private static final int HIGHEST = 1_000;
    private static final int TRY_AGAIN_SECONDS = 10;

    /** What is answered: a record, map or list. */
    abstract Object answer(HttpServletRequest request, Wanted wanted) throws RefusedRequest, IOException;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        respond(request, response, Protocol.FINAL_0_2);
    }

    /** @param usual the version for whoever names none */
    final void respond(HttpServletRequest request, HttpServletResponse response, Protocol usual) throws IOException {
        response.addHeader("Vary", "Accept, Accept-Language");
        try {
            Wanted wanted = Wanted.of(request, usual);
            byte[] body = Json.write(answer(request, wanted));
            boolean plain = wanted.mediaType().equals(Protocol.PLAIN);
            response.setContentType(plain ? Protocol.PLAIN + ";charset=utf-8" : wanted.mediaType());
            response.setHeader("Cache-Control", "no-cache");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } catch (RefusedRequest refused) {
            refuse(refused, request, response);
        } catch (QueryCancelledException cancelled) {
            refuse(tooLong(), request, response);
        }
    }

    static RefusedRequest tooLong() {
        return RefusedRequest.untilLater(TRY_AGAIN_SECONDS, "The graph did not answer in time; try again later.");
    }

    static void refuse(RefusedRequest refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (refused.retryAfter() > 0) {
            response.setHeader("Retry-After", Integer.toString(refused.retryAfter()));
        }
        Map<String, List<String>> more = refused.status() == 406 ? Map.of("offers", Protocol.mediaTypes()) : Map.of();
        new ProblemDetails(refused.status(), refused.detail(), more).send(request, response);
    }

    static String required(HttpServletRequest request, String name) throws RefusedRequest {
        String value = request.getParameter(name);
        if (value == null) {
            throw RefusedRequest.malformed("The parameter " + name + " is missing.");
        }
        return value;
    }

    /** A whole number from 0 to 1,000. */
    static int number(HttpServletRequest request, String name, int otherwise) throws RefusedRequest {
        String value = request.getParameter(name);
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 0 && number <= HIGHEST) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of range
        }
        throw RefusedRequest.malformed(name + " must be a whole number from 0 to " + HIGHEST + ".");
    }
}
