package org.w3id.diwan.serve.compare;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.claim.CitationReader;
import org.w3id.diwan.query.claim.CitedClaim;
import org.w3id.diwan.query.claim.ClaimFinder;
import org.w3id.diwan.query.claim.NamedThing;
import org.w3id.diwan.query.compare.SourceComparison;
import org.w3id.diwan.query.ontology.AskableProperty;
import org.w3id.diwan.query.ontology.AskableTerms;
import org.w3id.diwan.serve.http.Feature;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.http.Json;
import org.w3id.diwan.serve.http.Negotiation;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.http.Representation;
import org.w3id.diwan.serve.http.ServletFunction;

/** {@code /compare?entity=}, {@code ?relation=} or {@code ?source=&source=}: a page, JSON, or CSV. */
public final class CompareModule extends Feature {
    private static final Map<String, String> FORMATS =
            Map.of("html", "text/html", "json", "application/json", "csv", "text/csv");
    private static final String SOURCES =
            "SELECT DISTINCT ?x ?title { ?x a :Source ; dcterms:title ?title } ORDER BY ?title LIMIT 500";

    private final Supplier<GraphConnection> connections;
    private final AskableTerms terms = AskableTerms.shipped();

    /** Over a graph. */
    public CompareModule(Supplier<GraphConnection> connections) {
        this.connections = connections;
    }

    @Override
    protected Map<String, HttpServlet> servlets() {
        ServletFunction get = this::answer;
        return Map.of("/compare", get.forGet());
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String type = type(request, response);
        Asked asked = Asked.of(request);
        boolean page = type.equals("text/html");
        if (asked.isEmpty() && !page) {
            throw Refused.with(400, "Say what to compare: entity=ID, relation=NAME, or source=ID twice.");
        }
        try (GraphConnection graph = connections.get()) {
            List<String> claims = asked.isEmpty()
                    ? List.of()
                    : new ClaimFinder(graph).find(asked.filter(), false, 0, SourceComparison.MOST + 1);
            SourceComparison found = SourceComparison.of(new CitationReader(graph).claims(claims));
            if (found.all() == 0 && !asked.isEmpty()) {
                throw Refused.with(
                        404, "The graph has no reviewed claim of this; /search finds names, /ontology relations.");
            }
            if (page) {
                HtmlTemplates.page("compare/compare.jte", page(asked, found, graph))
                        .send(request, response);
            } else if (type.equals("text/csv")) {
                response.setHeader("Content-Disposition", "inline; filename=\"comparison.csv\"");
                Representation.of(CompareJson.csv(found), "text/csv;charset=utf-8")
                        .send(request, response);
            } else {
                new Representation(Json.bytes(CompareJson.of(found)), "application/json").send(request, response);
            }
        }
    }

    private static String type(HttpServletRequest request, HttpServletResponse response) {
        String format = request.getParameter("format");
        if (format == null) {
            return Negotiation.choose(request, response, List.of("application/json", "text/html", "text/csv"));
        }
        return Optional.ofNullable(FORMATS.get(format))
                .orElseThrow(() -> Refused.with(400, "format is one of html, json, csv."));
    }

    private ComparePage page(Asked asked, SourceComparison found, GraphConnection graph) {
        List<NamedThing> sources = new ArrayList<>();
        graph.select(SOURCES, row -> sources.add(new NamedThing(row.text("x"), row.text("title"))));
        List<NamedThing> relations = terms.properties().values().stream()
                .filter(property -> property.claimed() && !property.figure())
                .map(this::named)
                .sorted(Comparator.comparing(NamedThing::name))
                .toList();
        return new ComparePage(asked, title(asked, found, sources), found, relations, sources);
    }

    private NamedThing named(AskableProperty property) {
        return new NamedThing(property.iri(), terms.labels(property.id()).getOrDefault("en", property.id()));
    }

    private String title(Asked asked, SourceComparison found, List<NamedThing> sources) {
        if (asked.isEmpty()) {
            return "Compare";
        }
        if (!asked.relation().isEmpty()) {
            return "Who says of whom: " + terms.labels(asked.relation()).getOrDefault("en", asked.relation());
        }
        if (asked.entity().isEmpty()) {
            return asked.sources().stream()
                    .map(id -> sources.stream()
                            .filter(source -> source.iri().equals(IriScheme.sources() + id))
                            .map(NamedThing::name)
                            .findFirst()
                            .orElse(id))
                    .reduce((one, other) -> one + " beside " + other)
                    .orElse("");
        }
        return "What is said of " + name(asked.entity(), found);
    }

    private static String name(String entity, SourceComparison found) {
        String iri = IriScheme.entities() + entity;
        List<CitedClaim> claims = new ArrayList<>();
        found.same().forEach(same -> claims.addAll(same.claims()));
        found.figures().forEach(series -> claims.addAll(series.claims()));
        return claims.stream()
                .flatMap(claim -> Stream.of(claim.subject(), claim.end()))
                .filter(named -> named.iri().equals(iri))
                .map(NamedThing::name)
                .findFirst()
                .orElse(entity.replace('-', ' '));
    }
}
