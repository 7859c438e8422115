package org.w3id.diwan.serve.page.thing;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.serve.page.thing.ClaimView.Part;

/** Puts claims together: those that say the same become an edge, edges that speak of the same stand side by side, and so by relation. */
final class Grouping {
    private static final Comparator<ClaimView> IN_TIME = Comparator.comparing(ClaimView::day, Grouping::undatedLast)
            .thenComparing(claim -> claim.object().link().text())
            .thenComparing(claim -> claim.evidence().source().text())
            .thenComparing(claim -> claim.evidence().href());

    private static final Node POST = Curie.node(":holdsPost");

    private final Node self;
    private final ThingPageBuilder.Anchors anchors;

    Grouping(Node self, ThingPageBuilder.Anchors anchors) {
        this.self = self;
        this.anchors = anchors;
    }

    /** Which ends of its claims a section has to show. */
    private enum Shown {
        OBJECT,
        SUBJECT,
        BOTH
    }

    /** All claims that an entity takes part in: what was reviewed by its part in them, apart from what was only read by programs. */
    List<ThingPage.Section> ofEntity(List<ClaimView> all) {
        Predicate<ClaimView> about =
                claim -> claim.isReviewed() && claim.subject().is(self);
        Predicate<ClaimView> leading =
                claim -> claim.isReviewed() && claim.object().is(self) && !about.test(claim);
        Predicate<ClaimView> others = claim -> claim.isReviewed() && !about.test(claim) && !leading.test(claim);
        Predicate<ClaimView> post = claim -> claim.relation().is(POST);
        Predicate<ClaimView> quoted = claim -> claim.saidBy().contains(self);
        return Stream.of(
                        section("posts", "Posts", all, about.and(post), Shown.OBJECT),
                        section("holders", "Holders", all, leading.and(post), Shown.SUBJECT),
                        section("claims", "Claims", all, about.and(not(post)), Shown.OBJECT),
                        section("from", "Claims leading here", all, leading.and(not(post)), Shown.SUBJECT),
                        section("said", "Quoted as saying", all, others.and(quoted), Shown.BOTH),
                        section("here", "Figures here", all, others.and(not(quoted)), Shown.BOTH),
                        section("read", "Read by programs, not reviewed", all, not(ClaimView::isReviewed), Shown.BOTH))
                .filter(section -> !section.relations().isEmpty())
                .toList();
    }

    /** What others say of the same as a claim. */
    List<ThingPage.Section> ofClaim(List<ClaimView> all) {
        return all.isEmpty()
                ? List.of()
                : List.of(section("claims", "What others say of the same", all, each -> true, Shown.BOTH));
    }

    private ThingPage.Section section(
            String id, String heading, List<ClaimView> all, Predicate<ClaimView> which, Shown shown) {
        return new ThingPage.Section(
                id, heading, relations(all.stream().filter(which).toList(), shown));
    }

    /** By relation, in the order of their names; within each by time. */
    private List<ThingPage.Relation> relations(Collection<ClaimView> claims, Shown shown) {
        return groups(claims, claim -> claim.relation().node()).values().stream()
                .map(group -> new ThingPage.Relation(
                        group.get(0).relation().link(), shown == Shown.SUBJECT, clusters(group, shown)))
                .sorted(Comparator.comparing(relation -> relation.property().text()))
                .toList();
    }

    /** What an entity does and what happens to it in time, each once for all that say it; posts have sections of their own. */
    List<ThingPage.Sentence> timeline(Collection<ClaimView> claims) {
        return sentences(claims.stream()
                .filter(claim -> claim.isReviewed() && !claim.day().isEmpty())
                .filter(claim -> claim.subject().is(self) || claim.object().is(self))
                .filter(claim -> !claim.relation().is(POST))
                .sorted(IN_TIME)
                .toList());
    }

    /** Claims as sentences in the given order, each once for all that say it of the same time. */
    List<ThingPage.Sentence> sentences(Collection<ClaimView> claims) {
        return groups(claims, Grouping::saying).values().stream()
                .map(group -> sentence(group.get(0), group))
                .toList();
    }

    private ThingPage.Sentence sentence(ClaimView claim, List<ClaimView> same) {
        return new ThingPage.Sentence(
                anchors.of(claim.evidence().passages()),
                link(claim.subject()),
                claim.relation().link(),
                link(claim.object()),
                claim.evidence().modality(),
                claim.evidence().when(),
                same.stream().map(ClaimView::evidence).toList());
    }

    private static List<Object> saying(ClaimView claim) {
        return List.of(
                claim.subject().node(),
                claim.relation().node(),
                claim.object(),
                claim.evidence().modality(),
                claim.evidence().when());
    }

    private List<ThingPage.Cluster> clusters(List<ClaimView> claims, Shown shown) {
        List<ClaimView> inTime = claims.stream().sorted(IN_TIME).toList();
        return groups(inTime, claim -> claim.subject().node() + "\n" + claim.topic()).values().stream()
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
            case OBJECT -> List.of(link(claim.object()));
            case SUBJECT -> List.of(link(claim.subject()));
            case BOTH -> List.of(link(claim.subject()), link(claim.object()));
        };
    }

    /** A page does not lead to itself. */
    private ThingPage.Link link(Part part) {
        return part.is(self)
                ? new ThingPage.Link(part.link().text(), "", part.link().language())
                : part.link();
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
