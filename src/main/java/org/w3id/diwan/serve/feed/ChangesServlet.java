package org.w3id.diwan.serve.feed;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.serve.Etag;
import org.w3id.diwan.serve.Negotiation;
import org.w3id.diwan.serve.ProblemDetails;
import org.w3id.diwan.store.ChangeJournal;
import org.w3id.diwan.store.GraphStore;

/** {@code /changes} is the feed's entry point, {@code /changes?since=} a page of it. */
final class ChangesServlet extends HttpServlet {
    private static final List<String> OFFERS =
            List.of("application/activity+json", "application/ld+json", "application/json");

    private final transient Optional<GraphStore> store;

    ChangesServlet(Optional<GraphStore> store) {
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        Optional<String> type =
                Negotiation.choose(String.join(",", Collections.list(request.getHeaders("Accept"))), OFFERS);
        if (type.isEmpty()) {
            ProblemDetails.notAcceptable(OFFERS).send(request, response);
            return;
        }
        Optional<ChangeJournal> journal =
                store.isEmpty() ? Optional.empty() : store.get().changes();
        if (journal.isEmpty()) {
            ProblemDetails.of(
                            501,
                            "No journal of changes is kept here: this server's graph is not in a folder of its own.")
                    .send(request, response);
            return;
        }
        try {
            send(request, response, type.get(), new Activities(address(request), new Timeline(journal.get())));
        } catch (BadPosition bad) {
            ProblemDetails.of(bad.status(), String.valueOf(bad.getMessage())).send(request, response);
        }
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, String type, Activities activities)
            throws IOException, BadPosition {
        String since = request.getParameter("since");
        byte[] body;
        if (since == null) {
            body = activities.entryPoint();
        } else {
            int position = activities.timeline().position(since.strip());
            body = activities.pageFrom(position);
            response.setHeader(
                    "Link",
                    activities.hasNext(position)
                            ? "<" + activities.page(position + Activities.PAGE) + ">; rel=\"next\""
                            : "<" + activities.later() + ">; rel=\"monitor\"");
        }
        response.setHeader("Cache-Control", "no-cache");
        if (Etag.of(body, type.getBytes(StandardCharsets.US_ASCII)).answers(request, response)) {
            return;
        }
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURL().toString();
    }
}
