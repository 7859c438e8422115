package org.w3id.diwan.serve.page.thing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Puts claims together: those that say the same become an edge, edges that speak of the same stand side by side, and so by relation. */
final class Grouping {
    private static final Comparator<ClaimView> IN_TIME = Comparator.comparing(ClaimView::day, Grouping::undatedLast)
            .thenComparing(claim -> claim.object().text())
            .thenComparing(claim -> claim.evidence().source().text())
            .thenComparing(claim -> claim.evidence().href());

    private final Node self;
    private final NodeNames names;
    private final ThingPageBuilder.Anchors anchors;

    Grouping(Node self, NodeNames names, ThingPageBuilder.Anchors anchors) {
        this.self = self;
        this.names = names;
        this.anchors = anchors;
    }

    /** Which ends of its claims a section has to show. */
    enum Shown {
        OBJECT,
        SUBJECT,
        BOTH
    }

    /** By relation, in the order of their names; within each by time. */
    List<ThingPage.Relation> relations(Collection<ClaimView> claims, Shown shown) {
        return groups(claims, claim -> claim.relation().getURI()).values().stream()
                .map(group -> new ThingPage.Relation(
                        names.of(group.get(0).relation()), shown == Shown.SUBJECT, clusters(group, shown)))
                .sorted(Comparator.comparing(relation -> relation.property().text()))
                .toList();
    }

    /** Claims in time as sentences, each once for all that say it; undated ones are left out. */
    List<ThingPage.Sentence> timeline(Collection<ClaimView> claims) {
        return sentences(claims.stream()
                .filter(claim -> !claim.day().isEmpty())
                .sorted(IN_TIME)
                .toList());
    }

    /** Claims as sentences in the given order, each once for all that say it of the same time. */
    List<ThingPage.Sentence> sentences(Collection<ClaimView> claims) {
        return groups(claims, Grouping::saying).values().stream()
                .map(group -> sentence(group.get(0), group))
                .toList();
    }

    /** One claim as a sentence. */
    ThingPage.Sentence sentence(ClaimView claim, List<ClaimView> same) {
        return new ThingPage.Sentence(
                anchors.of(claim.evidence().passages()),
                subject(claim),
                names.of(claim.relation()),
                object(claim),
                claim.evidence().modality(),
                claim.evidence().when(),
                same.stream().map(ClaimView::evidence).toList());
    }

    private static String saying(ClaimView claim) {
        return String.join(
                "\n",
                claim.subject().toString(),
                claim.relation().toString(),
                claim.objectNode().toString(),
                claim.object().text(),
                claim.evidence().modality(),
                claim.evidence().when().edtf());
    }

    private List<ThingPage.Cluster> clusters(List<ClaimView> claims, Shown shown) {
        List<ClaimView> inTime = claims.stream().sorted(IN_TIME).toList();
        return groups(inTime, claim -> claim.subject() + "\n" + claim.topic()).values().stream()
                .map(group -> cluster(group, shown))
                .toList();
    }

    private ThingPage.Cluster cluster(List<ClaimView> claims, Shown shown) {
        List<ThingPage.Edge> edges = groups(claims, claim -> claim.isDenied() + claim.value()).values().stream()
                .map(group -> new ThingPage.Edge(
                        ends(group.get(0), shown),
                        group.get(0).isDenied(),
                        group.stream().map(ClaimView::evidence).toList()))
                .sorted(Comparator.comparing(ThingPage.Edge::denied))
                .toList();
        return new ThingPage.Cluster(differ(claims), edges);
    }

    private List<ThingPage.Link> ends(ClaimView claim, Shown shown) {
        return switch (shown) {
            case OBJECT -> List.of(object(claim));
            case SUBJECT -> List.of(subject(claim));
            case BOTH -> List.of(subject(claim), object(claim));
        };
    }

    private ThingPage.Link subject(ClaimView claim) {
        return onItsOwnPage(claim.subject(), names.of(claim.subject()));
    }

    private ThingPage.Link object(ClaimView claim) {
        return onItsOwnPage(claim.objectNode(), claim.object());
    }

    /** A page does not lead to itself. */
    private ThingPage.Link onItsOwnPage(Node node, ThingPage.Link link) {
        return node.equals(self) ? new ThingPage.Link(link.text(), "", link.language()) : link;
    }

    private static String differ(List<ClaimView> claims) {
        long denials = claims.stream().filter(ClaimView::isDenied).count();
        if (denials > 0 && denials < claims.size()) {
            return "disputed";
        }
        boolean same = claims.stream().map(ClaimView::value).distinct().count() <= 1;
        return same ? "" : claims.get(0).topic().isEmpty() ? "dates differ" : "figures differ";
    }

    private static <K> Map<K, List<ClaimView>> groups(Collection<ClaimView> claims, Function<ClaimView, K> key) {
        return claims.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    private static int undatedLast(String one, String other) {
        return one.isEmpty() || other.isEmpty()
                ? Boolean.compare(one.isEmpty(), other.isEmpty())
                : one.compareTo(other);
    }
}
