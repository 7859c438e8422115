package org.w3id.diwan.serve.reconcile;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.w3id.diwan.names.NameQuery;

/** Finds entities by name for people: {@code /search?q=}, with the same index as reconciliation, by whole names and by beginnings. */
final class SearchServlet extends HttpServlet {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final int SHOWN = 30;
    private static final int LONGEST = 300;

    private final transient CurrentRegister register;
    private final transient Ontology ontology;

    SearchServlet(CurrentRegister register, Ontology ontology) {
        this.register = register;
        this.ontology = ontology;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader("Vary", "Accept-Language");
        try {
            String asked =
                    Optional.ofNullable(request.getParameter("q")).orElse("").strip();
            if (asked.length() > LONGEST) {
                throw RefusedRequest.malformed("No name is longer than " + LONGEST + " characters.");
            }
            send(
                    response,
                    new SearchPage(asked, asked.isEmpty() ? List.of() : find(asked, Wanted.forReading(request))));
        } catch (RefusedRequest refused) {
            JsonServlet.refuse(refused, request, response);
        } catch (QueryCancelledException cancelled) {
            JsonServlet.refuse(JsonServlet.tooLong(), request, response);
        }
    }

    private List<SearchPage.Found> find(String asked, Wanted wanted) throws RefusedRequest {
        Register known = register.get();
        Map<String, String> matched = new LinkedHashMap<>();
        known.entity(asked).ifPresent(entity -> matched.put(entity.id(), ""));
        NameQuery query = NameQuery.of(asked).atMost(SHOWN);
        Stream.of(query, query.as(NameQuery.Mode.SUGGEST))
                .flatMap(each -> known.index().find(each).stream())
                .forEach(match -> matched.putIfAbsent(
                        match.entity().value(), match.matched().text()));
        List<String> shown = matched.keySet().stream().limit(SHOWN).toList();
        known.load(shown);
        return shown.stream()
                .flatMap(id -> known.entity(id).stream())
                .map(entity -> found(entity, matched.getOrDefault(entity.id(), ""), wanted))
                .toList();
    }

    private SearchPage.Found found(Known entity, String matched, Wanted wanted) {
        String name = entity.name(List.of("en")).text();
        return new SearchPage.Found(
                "/id/" + entity.id(),
                name,
                entity.types().stream()
                        .findFirst()
                        .map(type -> ontology.term(type, wanted).name())
                        .orElse(""),
                entity.description(),
                matched.equals(name) ? "" : matched);
    }

    private static void send(HttpServletResponse response, SearchPage page) throws IOException {
        StringOutput output = new StringOutput();
        TEMPLATES.render("reconcile/search.jte", page, output);
        byte[] body = output.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
