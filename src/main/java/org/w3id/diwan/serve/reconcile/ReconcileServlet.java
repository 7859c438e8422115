package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The service's own address: the manifest of either version; in version 0.2 a batch of {@code queries}, or {@code extend}, by GET or POST. */
final class ReconcileServlet extends JsonServlet {
    /**
     * The answer to a query, on the wire.
     *
     * @param error why it could not be understood; the specification knows no such member, and allows it
     */
    @JsonInclude(value = JsonInclude.Include.NON_EMPTY)
    private record Result(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Candidate> result, String error) {}

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
    Object answer(HttpServletRequest request, Wanted wanted) throws RefusedRequest {
        String queries = request.getParameter("queries");
        String extend = request.getParameter("extend");
        if (queries == null && extend == null) {
            return manifest(request, wanted);
        }
        if (wanted.isDraft()) {
            throw RefusedRequest.with(
                    406,
                    "In version 1.0 queries are sent to /reconcile/match, and what to fetch to /reconcile/extend.");
        }
        if (queries != null && extend != null) {
            throw RefusedRequest.malformed("Ask either queries or extend, not both at once.");
        }
        return queries != null
                ? results(FinalQueries.read(queries), wanted)
                : extension.answer(Json.object("extend", extend), register.get(), wanted);
    }

    private static Object manifest(HttpServletRequest request, Wanted wanted) throws RefusedRequest {
        if (request.getMethod().equals("POST")) {
            throw RefusedRequest.malformed(
                    "Send the parameter queries or extend as a form, or JSON of version 1.0 to /reconcile/match.");
        }
        String url = request.getRequestURL().toString();
        String host = url.substring(0, url.indexOf('/', url.indexOf("//") + 2));
        return wanted.isDraft() ? DraftManifest.at(host, wanted) : Manifest.at(host, wanted);
    }

    private Map<String, Result> results(List<Posed> batch, Wanted wanted) throws RefusedRequest {
        List<Question> questions =
                batch.stream().flatMap(posed -> posed.question().stream()).toList();
        Iterator<List<Candidate>> answers =
                matcher.answer(questions, register.get(), wanted).iterator();
        Map<String, Result> results = new LinkedHashMap<>();
        for (Posed posed : batch) {
            List<Candidate> candidates = posed.question().isPresent() ? answers.next() : List.of();
            results.put(posed.key(), new Result(candidates, posed.fault()));
        }
        return results;
    }
}
