package org.w3id.diwan.serve.reconcile;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.QueryCancelledException;

/** A few lines about an entity, to be shown in a frame of another site. There is nothing in it to click but a link to its page. */
final class PreviewServlet extends HttpServlet {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final String POLICY = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors *";

    private final transient CurrentRegister register;
    private final transient Ontology ontology;

    PreviewServlet(CurrentRegister register, Ontology ontology) {
        this.register = register;
        this.ontology = ontology;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader("Vary", "Accept-Language");
        try {
            String id = JsonServlet.required(request, "id");
            Known entity =
                    register.get().entity(id).orElseThrow(() -> RefusedRequest.with(404, "There is no such entity."));
            send(response, PreviewPage.of(entity, ontology, Wanted.forReading(request)));
        } catch (RefusedRequest refused) {
            JsonServlet.refuse(refused, request, response);
        } catch (QueryCancelledException cancelled) {
            JsonServlet.refuse(JsonServlet.tooLong(), request, response);
        }
    }

    private static void send(HttpServletResponse response, PreviewPage page) throws IOException {
        StringOutput output = new StringOutput();
        TEMPLATES.render("reconcile/preview.jte", page, output);
        byte[] body = output.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
