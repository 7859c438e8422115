package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.w3id.diwan.serve.ProblemDetails;

/** Answers JSON that is sent by POST, as version 1.0 does. */
abstract class JsonBodyServlet extends JsonServlet {
    /** What is answered to a body: a record, map or list. */
    abstract Object answer(JsonNode body, Wanted wanted) throws RefusedRequest;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "POST, OPTIONS");
        ProblemDetails.of(405, "Send JSON by POST.").send(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        respond(request, response, Protocol.DRAFT_1_0);
    }

    @Override
    final Object answer(HttpServletRequest request, Wanted wanted) throws RefusedRequest, IOException {
        if (!wanted.isDraft()) {
            throw RefusedRequest.with(406, "This address speaks version 1.0; version 0.2 is spoken at /reconcile.");
        }
        String type = Optional.ofNullable(request.getContentType()).orElse(Protocol.PLAIN);
        if (!type.toLowerCase(Locale.ROOT).contains("json")) {
            throw RefusedRequest.with(415, "The body must be JSON, sent as " + Protocol.PLAIN + ".");
        }
        return answer(Json.body(request.getInputStream().readAllBytes()), wanted);
    }
}
