package org.w3id.diwan.serve.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.serve.page.Grouping.Shown;

/** Turns what the graph holds of a thing into what its page shows. */
final class ThingPageBuilder {
    private static final Node POST = Terms.diwan("holdsPost");

    private final IriScheme iris;
    private final Kind kind;
    private final Thing thing;
    private final Labels labels;
    private final Records records;
    private final Grouping grouping;
    private final Descriptions descriptions;

    ThingPageBuilder(IriScheme iris, Kind kind, Thing thing) {
        Graph union = GraphFactory.createDefaultGraph();
        thing.graph().stream().forEach(quad -> union.add(quad.asTriple()));
        this.iris = iris;
        this.kind = kind;
        this.thing = thing;
        this.labels = new Labels(iris, union);
        Anchors anchors = new Anchors(thing.node(), iris);
        this.records = new Records(thing.records(), labels, anchors);
        this.grouping = new Grouping(thing.node(), labels, anchors);
        this.descriptions = new Descriptions(iris, kind, thing.node(), union, labels);
    }

    ThingPage build() {
        List<ClaimView> claims = records.claims();
        return new ThingPage(
                thing.node().getURI(),
                kind.word(),
                descriptions.types(),
                title(),
                descriptions.otherTitles(),
                kind == Kind.STATEMENT ? "" : descriptions.description(),
                sections(claims),
                kind == Kind.ID ? grouping.timeline(timed(claims)) : List.of(),
                text(claims),
                statements(),
                descriptions.names(),
                descriptions.facts(),
                descriptions.linked(),
                kind == Kind.SOURCE ? descriptions.mentions() : List.of(),
                descriptions.elsewhere(),
                formats(),
                thing.page() > 0 ? document("html") + "?page=" + (thing.page() - 1) : "",
                thing.hasMore() ? document("html") + "?page=" + (thing.page() + 1) : "");
    }

    private ThingPage.Link title() {
        return switch (kind) {
            case ID, SOURCE -> labels.of(thing.node());
            case STATEMENT ->
                ThingPage.Link.word(descriptions.description().isEmpty() ? "A statement" : descriptions.description());
            case CLAIM ->
                records.claim(thing.node())
                        .map(claim -> ThingPage.Link.word(labels.name(claim.subject()) + " \u2013 "
                                + labels.name(claim.relation()) + " \u2013 "
                                + claim.object().text()
                                + (claim.isDenied()
                                        ? " (denied)"
                                        : claim.evidence().actual() ? "" : " (proposed)")))
                        .orElse(ThingPage.Link.word("A claim"));
        };
    }

    private List<ThingPage.Sentence> text(List<ClaimView> claims) {
        return switch (kind) {
            case ID -> List.of();
            case SOURCE, STATEMENT -> grouping.sentences(claims);
            case CLAIM ->
                grouping.sentences(records.claim(thing.node()).stream().toList());
        };
    }

    private List<ThingPage.Section> sections(List<ClaimView> claims) {
        List<ThingPage.Section> sections = new ArrayList<>();
        if (kind == Kind.ID) {
            Node self = thing.node();
            List<ClaimView> about = claims.stream()
                    .filter(claim -> claim.subject().equals(self))
                    .toList();
            List<ClaimView> leading = claims.stream()
                    .filter(claim -> claim.objectNode().equals(self) && !about.contains(claim))
                    .toList();
            List<ClaimView> others = claims.stream()
                    .filter(claim -> !about.contains(claim) && !leading.contains(claim))
                    .toList();
            add(sections, "posts", "Posts", about.stream().filter(ThingPageBuilder::isPost), Shown.OBJECT);
            add(sections, "holders", "Holders", leading.stream().filter(ThingPageBuilder::isPost), Shown.SUBJECT);
            add(sections, "claims", "Claims", about.stream().filter(claim -> !isPost(claim)), Shown.OBJECT);
            add(
                    sections,
                    "from",
                    "Claims leading here",
                    leading.stream().filter(claim -> !isPost(claim)),
                    Shown.SUBJECT);
            add(
                    sections,
                    "said",
                    "Quoted as saying",
                    others.stream().filter(claim -> claim.saidBy().contains(self)),
                    Shown.BOTH);
            add(
                    sections,
                    "here",
                    "Figures here",
                    others.stream().filter(claim -> !claim.saidBy().contains(self)),
                    Shown.BOTH);
        } else if (kind == Kind.CLAIM) {
            add(sections, "claims", "What others say of the same", claims.stream(), Shown.BOTH);
        }
        return sections;
    }

    private void add(
            List<ThingPage.Section> sections, String id, String heading, Stream<ClaimView> claims, Shown shown) {
        List<ThingPage.Relation> relations = grouping.relations(claims.toList(), shown);
        if (!relations.isEmpty()) {
            sections.add(new ThingPage.Section(id, heading, relations));
        }
    }

    /** What it does and what happens to it; posts have a section of their own. */
    private List<ClaimView> timed(List<ClaimView> claims) {
        Node self = thing.node();
        return claims.stream()
                .filter(claim ->
                        claim.subject().equals(self) || claim.objectNode().equals(self))
                .filter(claim -> !isPost(claim))
                .toList();
    }

    private static boolean isPost(ClaimView claim) {
        return claim.relation().equals(POST);
    }

    private List<ThingPage.StatementRow> statements() {
        Stream<Node> statements = records.statements().stream();
        // a source's are in the order of its text already
        return (kind == Kind.SOURCE ? statements : statements.sorted(Comparator.comparing(records::day)))
                .map(records::statement)
                .toList();
    }

    private List<ThingPage.Link> formats() {
        return Arrays.stream(Representation.values())
                .filter(as -> as != Representation.HTML)
                .map(as -> new ThingPage.Link(as.word(), document(as.extension()), as.mediaType()))
                .toList();
    }

    private String document(String extension) {
        return "/" + thing.node().getURI().substring(iris.base().length()) + "." + extension;
    }
}
