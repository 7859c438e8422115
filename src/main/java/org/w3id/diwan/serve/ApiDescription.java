package org.w3id.diwan.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;

/**
 * {@code /openapi.json}: every address of a complete server, its parameters and answers. The file is written by hand; a test holds it
 * against what a running server does.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI Specification 3.1</a>
 */
final class ApiDescription extends HttpServlet implements FusekiModule {
    /** As a Link header, so that programs find it (RFC 8631). */
    static final String LINK = "</openapi.json>; rel=\"service-desc\"; type=\"application/vnd.oai.openapi+json\"";

    private static final String FILE = "/serve/openapi.json";
    private static final List<String> OFFERS = List.of("application/vnd.oai.openapi+json", "application/json");

    private final transient byte[] description;

    ApiDescription() {
        try (InputStream file = Objects.requireNonNull(ApiDescription.class.getResourceAsStream(FILE), FILE)) {
            description = file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String name() {
        return "description";
    }

    @Override
    public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
        server.addServlet("/openapi.json", this);
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
        response.setHeader("Cache-Control", "no-cache");
        if (Etag.of(description).answers(request, response)) {
            return;
        }
        response.setContentType(type.get());
        response.setContentLength(description.length);
        response.getOutputStream().write(description);
    }
}
