package org.w3id.diwan.serve.reconcile;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.w3id.diwan.serve.ProblemDetails;

/** A few lines about an entity, to be shown in a frame of another site. There is nothing in it to click but a link to its page. */
final class PreviewServlet extends HttpServlet {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final String POLICY = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors *";

    private final transient CurrentRegister register;

    PreviewServlet(CurrentRegister register) {
        this.register = register;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = Optional.ofNullable(request.getParameter("id")).orElse("");
        if (id.isEmpty()) {
            ProblemDetails.of(400, "The parameter id is missing.").send(request, response);
            return;
        }
        try {
            Optional<Register.Known> entity = register.get().entity(id);
            if (entity.isEmpty()) {
                ProblemDetails.of(404, "There is no such entity.").send(request, response);
                return;
            }
            send(response, PreviewPage.of(entity.get()));
        } catch (QueryCancelledException tooLong) {
            ProblemDetails.of(503, "The graph did not answer in time; try again later.")
                    .send(request, response);
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
