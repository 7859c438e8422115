package org.w3id.diwan.serve.reconcile;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.query.QueryCancelledException;
import org.w3id.diwan.serve.ProblemDetails;

/** Answers GET in JSON, and errors as problems. */
abstract class JsonServlet extends HttpServlet {
    private static final int HIGHEST = 1_000;

    /** What is answered: a record, map or list. */
    abstract Object answer(HttpServletRequest request) throws MalformedRequest;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body;
        try {
            body = Json.write(answer(request));
        } catch (MalformedRequest malformed) {
            ProblemDetails.of(400, malformed.detail()).send(request, response);
            return;
        } catch (QueryCancelledException tooLong) {
            ProblemDetails.of(503, "The graph did not answer in time; try again later.")
                    .send(request, response);
            return;
        }
        response.setContentType("application/json;charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static String required(HttpServletRequest request, String name) throws MalformedRequest {
        String value = request.getParameter(name);
        if (value == null) {
            throw new MalformedRequest("The parameter " + name + " is missing.");
        }
        return value;
    }

    /** A whole number from 0 to 1,000. */
    static int number(HttpServletRequest request, String name, int otherwise) throws MalformedRequest {
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
        throw new MalformedRequest(name + " must be a whole number from 0 to " + HIGHEST + ".");
    }
}
