package org.w3id.diwan.serve.agent.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.BadParameter;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.claim.CitationReader;
import org.w3id.diwan.query.claim.CitedClaim;
import org.w3id.diwan.query.claim.CitedPassage;
import org.w3id.diwan.query.claim.CitedSource;
import org.w3id.diwan.query.claim.ClaimFilter;
import org.w3id.diwan.query.claim.ClaimFilter.Part;
import org.w3id.diwan.query.claim.ClaimFilter.Voice;
import org.w3id.diwan.query.claim.ClaimFinder;
import org.w3id.diwan.query.claim.SpokenStatement;
import org.w3id.diwan.query.claim.StatementSearch;
import org.w3id.diwan.query.compare.ComparedClaims;
import org.w3id.diwan.query.entity.ThingKind;
import org.w3id.diwan.query.selection.PathFinder;
import org.w3id.diwan.serve.agent.tool.ToolAnswer.Item;
import org.w3id.diwan.serve.agent.tool.ToolAnswer.Status;

/** What is said, and by whom. Every claim is given with its IRI, its source, its modality and who is quoted. */
final class ClaimTools {
    private static final int PAGE = 200;
    private static final int MOST_COMPARED = 2_000;
    private static final int USUAL_DEPTH = 4;
    private static final List<String> ACTUAL = List.of(IriScheme.term("Actual"));
    private static final String NOTHING_SAID = "Not in the graph: no claim fits. That nothing is said is no denial.";

    private ClaimTools() {}

    static Map<String, ToolCall> calls() {
        return Map.of(
                "list_claims", (arguments, graph) -> claims(arguments, graph, false),
                "timeline", (arguments, graph) -> claims(arguments, graph, true),
                "get_claim", ClaimTools::claim,
                "get_source", ClaimTools::source,
                "who_said", ClaimTools::whoSaid,
                "find_path", ClaimTools::path,
                "compare", ClaimTools::compare);
    }

    private static ToolAnswer claims(ToolArguments arguments, GraphConnection graph, boolean byTime) {
        ClaimFilter filter = filter(arguments, byTime);
        ClaimFinder finder = new ClaimFinder(graph);
        int total = finder.count(filter);
        int offset = arguments.offset();
        List<CitedClaim> claims = new CitationReader(graph).claims(finder.find(filter, byTime, offset, PAGE));
        String headline = total == 0 ? NOTHING_SAID : total + " claims" + (byTime ? ", the earliest first." : ".");
        return ToolAnswer.list(headline, "claims", items(claims), offset, total);
    }

    private static List<Item> items(List<CitedClaim> claims) {
        return claims.stream()
                .map(claim -> new Item(claim.brief(), claim.line()))
                .toList();
    }

    /** @throws BadParameter if it would walk through the whole graph */
    private static ClaimFilter filter(ToolArguments arguments, boolean dated) {
        ClaimFilter filter = new ClaimFilter(
                Map.of(
                        Part.ABOUT, arguments.entities("about"),
                        Part.SUBJECT, arguments.entities("subject"),
                        Part.RELATION, arguments.relations("relation"),
                        Part.OBJECT, arguments.entities("object"),
                        Part.MODALITY, arguments.modalities("modality"),
                        Part.SPEAKER, arguments.entities("speaker"),
                        Part.SOURCE, arguments.sources("source")),
                Voice.valueOf(arguments.oneOf(
                        "voice", arguments.text("voice").orElse("ANY"), List.of("ANY", "OWN", "QUOTED"))),
                arguments.period("during"),
                dated || arguments.period("during").isKnown(),
                arguments.isTrue("unreviewed"));
        if (!filter.isAnchored()) {
            throw BadParameter.of("about", "name at least one of about, subject, object, relation, speaker and source");
        }
        return filter;
    }

    private static ToolAnswer claim(ToolArguments arguments, GraphConnection graph) {
        String iri = arguments.thing("claim", ThingKind.CLAIM, arguments.required("claim"));
        CitationReader reader = new CitationReader(graph);
        CitedClaim claim = reader.claims(List.of(iri)).stream()
                .findFirst()
                .orElseThrow(() -> BadParameter.notFound("claim", "there is no claim " + iri + "."));
        List<Item> others = items(reader.otherVoices(iri));
        List<String> stated = claim.statement().isEmpty() ? List.of() : List.of(claim.statement());
        String headline = claim.line()
                + passages(claim)
                + reader.statements(stated).stream()
                        .map(statement -> "\nStated by " + statement.line())
                        .collect(Collectors.joining())
                + (others.isEmpty() ? "\nNo other claim speaks of the same." : "\nWhat others say of the same:");
        return ToolAnswer.all(headline, "otherVoices", others, arguments.offset())
                .found()
                .with("claim", claim);
    }

    private static String passages(CitedClaim claim) {
        return claim.passages().isEmpty()
                ? ""
                : "\nAt " + claim.passages().stream().map(CitedPassage::iri).toList() + ", " + cited(claim.source());
    }

    private static String cited(CitedSource source) {
        String title = source.quotedTitle().isEmpty() ? "" : SpokenStatement.quoted(source.quotedTitle());
        return Stream.of(source.publisherNames(), title, source.issued(), source.page(), source.iri())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static ToolAnswer source(ToolArguments arguments, GraphConnection graph) {
        String iri = arguments.thing("source", ThingKind.SOURCE, arguments.required("source"));
        CitationReader reader = new CitationReader(graph);
        CitedSource source = reader.source(iri)
                .orElseThrow(() -> BadParameter.notFound("source", "there is no source " + iri + "."));
        ClaimFilter filter = ClaimFilter.of(Part.SOURCE, List.of(iri));
        ClaimFinder finder = new ClaimFinder(graph);
        int offset = arguments.offset();
        List<Item> claims = items(reader.claims(finder.find(filter, false, offset, PAGE)));
        return ToolAnswer.list(cited(source), "claims", claims, offset, finder.count(filter))
                .found()
                .with("source", source);
    }

    private static ToolAnswer whoSaid(ToolArguments arguments, GraphConnection graph) {
        StatementSearch search = new StatementSearch(
                arguments.entities("speaker"), arguments.entities("about"), arguments.sources("source"));
        if (search.isEmpty()) {
            throw BadParameter.of("about", "name at least one of speaker, about and source");
        }
        int offset = arguments.offset();
        int total = search.count(graph);
        List<Item> items = new CitationReader(graph)
                .statements(search.find(graph, offset, PAGE)).stream()
                        .map(statement -> new Item(statement, statement.line()))
                        .toList();
        String headline = total == 0
                ? "Not in the graph: no statement fits. That nothing is said is no denial."
                : total + " statements, the earliest first. What stands in quotation marks are words of others.";
        return ToolAnswer.list(headline, "statements", items, offset, total);
    }

    private static ToolAnswer path(ToolArguments arguments, GraphConnection graph) {
        String from = arguments.entity("from", arguments.required("from"));
        String to = arguments.entity("to", arguments.required("to"));
        int depth = arguments.number("max_hops", 1, PathFinder.MOST_STEPS, USUAL_DEPTH);
        List<String> modalities = arguments.modalities("modality");
        PathFinder finder = new PathFinder(graph, modalities.isEmpty() ? ACTUAL : modalities, true);
        PathFinder.Paths found = finder.between(from, to, depth);
        if (found.stopped()) {
            return ToolAnswer.of(
                    Status.TIMED_OUT,
                    "Timed out: more than 20,000 entities lie within reach. Ask with fewer max_hops; nothing follows from this.");
        }
        CitationReader reader = new CitationReader(graph);
        List<String> path = found.paths().stream().findFirst().orElse(List.of());
        List<Item> items = new ArrayList<>();
        for (int hop = 1; hop < path.size(); hop++) {
            items.add(hop(reader.claims(finder.claims(path.get(hop - 1), path.get(hop)))));
        }
        String headline = items.isEmpty()
                ? "Not in the graph: no way of at most " + depth + " claims leads there."
                : items.size() + " hops, each with the claims that carry it.";
        return ToolAnswer.list(headline, "hops", items, 0, items.size());
    }

    private record Hop(CitedClaim claim, List<String> furtherClaims) {}

    private static Item hop(List<CitedClaim> claims) {
        CitedClaim first = claims.get(0);
        List<String> further = claims.stream().skip(1).map(CitedClaim::claim).toList();
        return new Item(new Hop(first.brief(), further), first.line());
    }

    private static ToolAnswer compare(ToolArguments arguments, GraphConnection graph) {
        ClaimFilter filter = filter(arguments, false);
        ClaimFinder finder = new ClaimFinder(graph);
        int claims = finder.count(filter);
        List<CitedClaim> read = new CitationReader(graph).claims(finder.find(filter, false, 0, MOST_COMPARED));
        List<Item> items = ComparedClaims.of(read).stream()
                .filter(each -> arguments.isTrue("all") || each.isDisagreement())
                .map(ClaimTools::compared)
                .toList();
        String part = claims > MOST_COMPARED
                ? " Only the first " + MOST_COMPARED + " claims were compared: narrow the question."
                : "";
        String headline = items.isEmpty() && claims > 0
                ? claims + " claims, and on no point do the sources disagree." + part
                : items.isEmpty() ? NOTHING_SAID : items.size() + " points, of " + claims + " claims." + part;
        ToolAnswer answer = ToolAnswer.all(headline, "points", items, arguments.offset());
        return claims > 0 ? answer.found().with("claimsCompared", read.size()) : answer;
    }

    private record Point(String topic, String finding, List<CitedClaim> claims) {}

    private static Item compared(ComparedClaims same) {
        List<CitedClaim> claims = same.claims().stream().map(CitedClaim::brief).toList();
        String lines = same.claims().stream()
                .map(claim -> "\n  " + claim.line())
                .collect(Collectors.joining("", same.finding() + ": " + same.topic(), ""));
        return new Item(new Point(same.topic(), same.finding(), claims), lines);
    }
}
