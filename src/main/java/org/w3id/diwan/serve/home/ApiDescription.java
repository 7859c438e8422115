package org.w3id.diwan.serve.home;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.w3id.diwan.serve.http.Feature;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.http.Negotiation;
import org.w3id.diwan.serve.http.Representation;
import org.w3id.diwan.serve.http.ServletFunction;

/**
 * {@code /openapi.json}: every address of a complete server, its parameters and answers; for browsers {@link ApiPage a page}. The file is
 * written by hand; a test holds it against what a running server does.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI Specification 3.1</a>
 */
public final class ApiDescription extends Feature {
    /** As a Link header, so that programs find it (RFC 8631). */
    static final String LINK = "</openapi.json>; rel=\"service-desc\"; type=\"application/vnd.oai.openapi+json\"";

    private static final List<String> OFFERS = List.of("application/vnd.oai.openapi+json", "application/json");

    private static final Representation FILE = Representation.ofResource("/serve/openapi.json", OFFERS.get(0));

    /** Filled when somebody opens it: a start needs no page. */
    private static final class Page {
        static final Representation WHOLE = HtmlTemplates.page("serve/api.jte", ApiPage.of(FILE.content()));
    }

    @Override
    protected Map<String, HttpServlet> servlets() {
        ServletFunction get = ApiDescription::answer;
        return Map.of("/openapi.json", get.forGet());
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getQueryString() == null && Negotiation.wantsPage(request)) {
            response.setHeader("Vary", "Accept");
            Page.WHOLE.send(request, response);
        } else {
            new Representation(FILE.content(), Negotiation.choose(request, response, OFFERS)).send(request, response);
        }
    }
}
