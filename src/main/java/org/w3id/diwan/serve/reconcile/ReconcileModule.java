package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.io.Resources;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.entity.CurrentRegister;
import org.w3id.diwan.query.entity.EntityClaims;
import org.w3id.diwan.query.entity.EntityRegister;
import org.w3id.diwan.query.match.MatchQuery.Posed;
import org.w3id.diwan.query.match.Matcher;
import org.w3id.diwan.query.match.RankedMatch;
import org.w3id.diwan.query.ontology.AskableProperty;
import org.w3id.diwan.serve.http.Feature;
import org.w3id.diwan.serve.http.Json;
import org.w3id.diwan.serve.http.Negotiation;
import org.w3id.diwan.serve.http.ProblemDetails;
import org.w3id.diwan.serve.http.PublicAddress;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.http.Representation;
import org.w3id.diwan.serve.http.ServletFunction;

/**
 * The reconciliation service at {@code /reconcile}: put that address into OpenRefine. Its own address gives the manifest of either version
 * and, in version 0.2, takes a batch of {@code queries}, or {@code extend}, by GET or POST; version 1.0 posts JSON to {@code
 * /reconcile/match} and {@code /reconcile/extend}. {@code /search} finds names for people.
 */
public final class ReconcileModule extends Feature {
    private static final int USUAL_PROPERTIES = 100;

    private final CurrentRegister register;
    private final EntityClaims claims;
    private final Supplier<GraphConnection> connections;

    /** Over a graph. Whether its names changed is looked for every half minute. */
    public ReconcileModule(Supplier<GraphConnection> connections) {
        this(connections, CurrentRegister.Pace.USUAL);
    }

    ReconcileModule(Supplier<GraphConnection> connections, CurrentRegister.Pace pace) {
        this(connections, new CurrentRegister(connections, pace));
    }

    /** The same with an index of names that another feature has too; closed with whichever stops first. */
    public ReconcileModule(Supplier<GraphConnection> connections, CurrentRegister register) {
        this.register = register;
        claims = new EntityClaims(connections);
        this.connections = connections;
    }

    /** Answers in JSON. */
    private interface Service {
        Object answer(HttpServletRequest request, AnswerStyle style) throws IOException;
    }

    @Override
    protected Map<String, HttpServlet> servlets() {
        Suggestions suggestions = new Suggestions(this::current, register::ontology);
        NamePages pages = new NamePages(this::current, claims);
        ServletFunction search = pages::search;
        ServletFunction preview = pages::preview;
        HttpServlet propose = json(Protocol.FINAL_0_2, this::propose).forGet();
        TablePages tables = new TablePages(this::current, register::ontology, connections);
        ServletFunction service = json(Protocol.FINAL_0_2, this::ownAddress);
        ServletFunction own = (request, response) -> {
            if (isVisited(request)) {
                tables.begin(request, response);
            } else {
                service.answer(request, response);
            }
        };
        ServletFunction table = tables::match;
        return Map.ofEntries(
                Map.entry("/reconcile", own.forMethods("GET", "POST")),
                Map.entry(
                        "/reconcile/match",
                        json(Protocol.DRAFT_1_0, this::match).forMethods("POST")),
                Map.entry(
                        "/reconcile/extend",
                        json(Protocol.DRAFT_1_0, this::extend).forMethods("POST")),
                Map.entry(
                        "/reconcile/suggest/*",
                        json(Protocol.FINAL_0_2, suggestions::suggest).forGet()),
                Map.entry(
                        "/reconcile/flyout/*",
                        json(Protocol.FINAL_0_2, suggestions::flyout).forGet()),
                Map.entry("/reconcile/properties", propose),
                Map.entry("/reconcile/extend/propose", propose),
                Map.entry("/search", search.forGet()),
                Map.entry("/reconcile/preview", preview.forGet()),
                Map.entry("/reconcile/table", table.forMethods("POST")),
                Map.entry("/reconcile/table.js", script().forGet()));
    }

    /** Whether a person has come; what is asked for with a query is meant for programs. */
    private static boolean isVisited(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getQueryString() == null && Negotiation.wantsPage(request);
    }

    private static ServletFunction script() {
        return (request, response) -> {
            byte[] file =
                    Resources.toByteArray(Resources.getResource(ReconcileModule.class, "/serve/reconcile/table.js"));
            response.setHeader("Cache-Control", "max-age=3600");
            new Representation(file, "text/javascript;charset=utf-8").send(request, response);
        };
    }

    @Override
    public void serverAfterStarting(FusekiServer server) {
        register.start();
    }

    @Override
    public void serverStopped(FusekiServer server) {
        register.close();
    }

    private EntityRegister current() {
        return register.get()
                .orElseThrow(() -> ProblemDetails.of(503, "The names are still being indexed; try again soon.")
                        .retryAfter(CurrentRegister.LATER_SECONDS)
                        .refusal());
    }

    /** @param usual the version for whoever names none */
    private static ServletFunction json(Protocol usual, Service service) {
        return (request, response) -> {
            response.addHeader("Vary", "Accept, Accept-Language");
            AnswerStyle style = AnswerStyle.of(request, usual);
            byte[] body = Json.bytes(service.answer(request, style));
            boolean plain = style.mediaType().equals(Protocol.PLAIN);
            response.setHeader("Cache-Control", "no-cache");
            new Representation(body, plain ? Protocol.PLAIN + ";charset=utf-8" : style.mediaType())
                    .sendUnchecked(response);
        };
    }

    private Object ownAddress(HttpServletRequest request, AnswerStyle style) throws IOException {
        String queries = request.getParameter("queries");
        String extend = request.getParameter("extend");
        if (queries == null && extend == null) {
            return manifest(request, style);
        }
        if (style.isDraft()) {
            throw Protocol.notAcceptable(
                    "In version 1.0 queries are sent to /reconcile/match, and what to fetch to /reconcile/extend.");
        }
        if (queries != null && extend != null) {
            throw JsonInput.malformed("Ask either queries or extend, not both at once.");
        }
        if (extend != null) {
            return new Extension(claims, current(), style).answer(JsonInput.object("extend", extend));
        }
        List<Posed> batch = MatchQueries.ofFinal(String.valueOf(queries));
        List<Map<String, Object>> answers = answers("result", batch, style);
        Map<String, Object> byKey = new LinkedHashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            byKey.put(batch.get(i).key(), answers.get(i));
        }
        return byKey;
    }

    private static Object manifest(HttpServletRequest request, AnswerStyle style) throws IOException {
        if (request.getMethod().equals("POST")) {
            throw JsonInput.malformed(
                    "Send the parameter queries or extend as a form, or JSON of version 1.0 to /reconcile/match.");
        }
        return style.protocol().manifest(PublicAddress.of(request));
    }

    private Object match(HttpServletRequest request, AnswerStyle style) throws IOException {
        return Map.of("results", answers("candidates", MatchQueries.ofDraft(body(request, style)), style));
    }

    private Object extend(HttpServletRequest request, AnswerStyle style) throws IOException {
        JsonNode body = body(request, style);
        return new Extension(claims, current(), style).answer(body);
    }

    private static JsonNode body(HttpServletRequest request, AnswerStyle style) throws IOException {
        if (!style.isDraft()) {
            throw Protocol.notAcceptable("This address speaks version 1.0; version 0.2 is spoken at /reconcile.");
        }
        String type = Optional.ofNullable(request.getContentType()).orElse(Protocol.PLAIN);
        if (!type.toLowerCase(Locale.ROOT).contains("json")) {
            throw Refused.with(415, "The body must be JSON, sent as " + Protocol.PLAIN + ".");
        }
        return JsonInput.body(request.getInputStream().readAllBytes());
    }

    /**
     * What each query of a batch is answered, in order: the candidates under the name that a version has for them, and why there are none
     * if the query could not be understood. The specification of 0.2 knows no such member, and allows it.
     */
    private List<Map<String, Object>> answers(String member, List<Posed> batch, AnswerStyle style) {
        EntityRegister now = current();
        Iterator<List<RankedMatch>> found = new Matcher(now, connections)
                .answer(batch.stream().flatMap(posed -> posed.query().stream()).toList())
                .iterator();
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Posed posed : batch) {
            List<RankedMatch> matches = posed.query().isPresent() ? found.next() : List.of();
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put(
                    member,
                    matches.stream()
                            .map(match -> Candidate.of(match, style, now.ontology()))
                            .toList());
            if (!posed.fault().isEmpty()) {
                answer.put("error", posed.fault());
            }
            answers.add(answer);
        }
        return answers;
    }

    /** What can be fetched of entities of a type: {@code /reconcile/extend/propose?type=Person}. */
    private Object propose(HttpServletRequest request, AnswerStyle style) {
        int limit = Suggestions.number(request, "limit", USUAL_PROPERTIES);
        String type = Curie.localName(Optional.ofNullable(request.getParameter("type"))
                .filter(given -> !given.isEmpty())
                .orElse("Entity"));
        List<String> ids = register.ontology().propertiesOf(type).stream()
                .limit(limit)
                .map(AskableProperty::id)
                .toList();
        return new Proposed(type, limit, style.terms(register.ontology(), ids));
    }

    private record Proposed(String type, int limit, List<AnswerStyle.Term> properties) {}
}
