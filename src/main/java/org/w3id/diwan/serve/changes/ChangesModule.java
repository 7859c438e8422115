package org.w3id.diwan.serve.changes;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.query.change.ChangeHistory;
import org.w3id.diwan.query.change.UnknownPosition;
import org.w3id.diwan.serve.http.Feature;
import org.w3id.diwan.serve.http.Negotiation;
import org.w3id.diwan.serve.http.PublicAddress;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.http.Representation;
import org.w3id.diwan.serve.http.ServletFunction;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.journal.ChangeJournal;

/**
 * The change feed: {@code /changes} is its entry point, {@code /changes?since=} a page of it.
 *
 * @see <a href="https://emm-spec.org/1.0/">Entity Metadata Management API 1.0</a>
 * @see <a href="https://www.w3.org/TR/activitystreams-core/">Activity Streams 2.0</a>
 */
public final class ChangesModule extends Feature {
    private static final List<String> OFFERS =
            List.of("application/activity+json", "application/ld+json", "application/json");

    private final Optional<GraphStore> store;

    /** @param store which keeps a journal; without one, as in front of an endpoint elsewhere, the address says that there is none */
    public ChangesModule(Optional<GraphStore> store) {
        this.store = store;
    }

    @Override
    protected Map<String, HttpServlet> servlets() {
        ServletFunction get = this::answer;
        return Map.of("/changes", get.forGet());
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String type = Negotiation.choose(request, response, OFFERS);
        Optional<ChangeJournal> journal =
                store.isEmpty() ? Optional.empty() : store.get().changes();
        Activities activities = new Activities(
                PublicAddress.asked(request),
                new ChangeHistory(journal.orElseThrow(() -> Refused.with(
                        501,
                        "No journal of changes is kept here: this server's graph is not in a folder of its own."))));
        String since = request.getParameter("since");
        byte[] body;
        if (since == null) {
            body = activities.entryPoint();
        } else {
            int position = position(activities.history(), since.strip());
            body = activities.pageFrom(position);
            response.setHeader(
                    "Link",
                    activities.hasNext(position)
                            ? "<" + activities.page(position + Activities.PAGE) + ">; rel=\"next\""
                            : "<" + activities.later() + ">; rel=\"monitor\"");
        }
        new Representation(body, type).send(request, response);
    }

    private static int position(ChangeHistory history, String since) {
        try {
            return history.position(since);
        } catch (UnknownPosition unknown) {
            throw Refused.with(unknown.isGone() ? 410 : 400, String.valueOf(unknown.getMessage()));
        }
    }
}
