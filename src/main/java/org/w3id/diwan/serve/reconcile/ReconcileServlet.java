package org.w3id.diwan.serve.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The service's own address: the manifest, a batch of {@code queries}, or {@code extend}; by GET or POST. */
final class ReconcileServlet extends JsonServlet {
    private final transient CurrentRegister register;
    private final transient Matcher matcher;
    private final transient Extension extension;

    ReconcileServlet(CurrentRegister register, Matcher matcher, Extension extension) {
        this.register = register;
        this.matcher = matcher;
        this.extension = extension;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    Object answer(HttpServletRequest request) throws MalformedRequest {
        String queries = request.getParameter("queries");
        String extend = request.getParameter("extend");
        if (queries != null && extend != null) {
            throw new MalformedRequest("Ask either queries or extend, not both at once.");
        }
        if (queries != null) {
            Map<String, Question> questions = QuestionReader.read(queries);
            return matcher.answer(questions, register.get());
        }
        if (extend != null) {
            return extension.answer(extend, register.get());
        }
        if (request.getMethod().equals("POST")) {
            throw new MalformedRequest("Send the parameter queries or extend as a form.");
        }
        return Manifest.at(host(request));
    }

    private static String host(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.indexOf('/', url.indexOf("//") + 2));
    }
}
