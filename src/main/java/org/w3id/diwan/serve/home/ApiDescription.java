package org.w3id.diwan.serve.home;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import jakarta.servlet.http.HttpServlet;
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

    @Override
    protected Map<String, HttpServlet> servlets() {
        Representation file = Representation.ofResource("/serve/openapi.json", OFFERS.get(0));
        Supplier<Representation> page =
                Suppliers.memoize(() -> HtmlTemplates.page("serve/api.jte", ApiPage.of(file.content())));
        ServletFunction get = (request, response) -> {
            if (request.getQueryString() == null && Negotiation.wantsPage(request)) {
                response.setHeader("Vary", "Accept");
                page.get().send(request, response);
            } else {
                new Representation(file.content(), Negotiation.choose(request, response, OFFERS))
                        .send(request, response);
            }
        };
        return Map.of("/openapi.json", get.forGet());
    }
}
