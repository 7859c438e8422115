package org.w3id.diwan.serve.page.thing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.diwan.query.entity.OtherVoices;
import org.w3id.diwan.query.entity.Thing;
import org.w3id.diwan.query.entity.ThingKind;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.page.thing.ThingPage.Aside;
import org.w3id.diwan.serve.page.thing.ThingPage.Fact;
import org.w3id.diwan.serve.page.thing.ThingPage.Link;

/** Turns what the graph holds of a thing into what its page shows. */
public final class ThingPageBuilder {
    private final Thing thing;
    private final ThingKind kind;
    private final NodeNames names;
    private final Grouping grouping;
    private final ThingDescription descriptions;
    private final ThingSummary summary;
    private final List<ClaimView> claims;
    private final List<ClaimView> itself;
    private final ClaimViews records;
    private final Optional<String> version;

    /**
     * Of a thing.
     *
     * @param version of the graph, for who cites it
     */
    public ThingPageBuilder(Thing thing, Optional<String> version) {
        Graph union = GraphFactory.createDefaultGraph();
        thing.graph().stream().forEach(quad -> union.add(quad.asTriple()));
        this.thing = thing;
        this.version = version;
        this.kind = thing.kind();
        this.names = new NodeNames(union);
        Anchors anchors = new Anchors(names.of(thing.node()).href() + "#");
        this.records = new ClaimViews(thing, names, anchors);
        this.claims = records.claims();
        this.itself = records.claim(thing.node()).stream().toList();
        this.grouping = new Grouping(thing.node(), anchors);
        this.descriptions = new ThingDescription(kind, thing.node(), union, names);
        this.summary = new ThingSummary(thing, names, itself.stream().findFirst(), descriptions.description());
    }

    /**
     * The whole page.
     *
     * @param others how other sources stand to this source
     */
    public ThingPage build(Collection<OtherVoices.Voice> others) {
        String sentence = summary.sentence(claims);
        List<ThingPage.Sentence> text = text();
        return new ThingPage(
                thing.node().getURI(),
                kind.word(),
                descriptions.types(),
                summary.title(),
                descriptions.otherTitles(),
                kind == ThingKind.STATEMENT ? "" : descriptions.description(),
                sentence,
                kind == ThingKind.CLAIM ? "" : tally().sentence(),
                citation().text(),
                new SchemaOrg(thing, names).json(summary.title(), sentence),
                sections(),
                kind == ThingKind.ID ? grouping.timeline(claims) : List.of(),
                text,
                fullText(text),
                records.statements(),
                descriptions.names(),
                asides(others),
                descriptions.elsewhere(),
                thing.page() > 0 ? page(thing.page() - 1) : "",
                thing.hasMore() ? page(thing.page() + 1) : "");
    }

    /** The same for programs. */
    public ThingJson json() {
        return ThingJson.of(
                build(List.of()),
                Stream.concat(itself.stream(), claims.stream()).toList());
    }

    /** How the thing is cited today. */
    public Citation citation() {
        return summary.citation(version);
    }

    private ClaimTally tally() {
        return new ClaimTally(claims, kind != ThingKind.ID, thing.hasMore() || thing.page() > 0);
    }

    private List<ThingPage.Section> sections() {
        return switch (kind) {
            case ID -> grouping.ofEntity(claims);
            case CLAIM -> grouping.ofClaim(claims);
            case SOURCE, STATEMENT -> List.of();
        };
    }

    private List<ThingPage.Sentence> text() {
        return switch (kind) {
            case ID -> List.of();
            case SOURCE, STATEMENT -> grouping.sentences(claims);
            case CLAIM -> grouping.sentences(itself);
        };
    }

    /** A source's own text, where the graph holds it, on the first page. */
    private List<ThingPage.Paragraph> fullText(List<ThingPage.Sentence> claims) {
        return kind == ThingKind.SOURCE && thing.page() == 0
                ? names.texts(thing.node(), PageTerms.FULL_TEXT)
                        .findFirst()
                        .map(text -> new MarkedText(text, claims).paragraphs())
                        .orElse(List.of())
                : List.of();
    }

    private List<Aside> asides(Collection<OtherVoices.Voice> others) {
        Aside facts = new Aside(
                Aside.FACTS, kind == ThingKind.ID ? "Register" : "About this " + kind.word(), descriptions.facts());
        Aside linked = new Aside("linked", "What links here", descriptions.linked());
        Stream<Aside> ofSource = kind == ThingKind.SOURCE
                ? Stream.of(
                        new Aside("speakers", "Whom it quotes", tally().speakers()),
                        new Aside(
                                "others",
                                "Beside other sources",
                                others.stream().map(ThingPageBuilder::voice).toList()),
                        new Aside(Aside.MENTIONS, "Whom it names", descriptions.mentions()))
                : Stream.of();
        return Stream.concat(Stream.of(facts, linked), ofSource)
                .filter(aside -> !aside.facts().isEmpty())
                .toList();
    }

    private static Fact voice(OtherVoices.Voice voice) {
        String says = voice.same() == 0 ? "" : ClaimTally.count(voice.same(), "claim") + " alike";
        String differs = voice.otherwise() == 0 ? "" : ClaimTally.count(voice.otherwise(), "claim") + " told otherwise";
        String href = HtmlTemplates.href(voice.source().getURI());
        String name = voice.name().isEmpty() ? href.substring(href.lastIndexOf('/') + 1) : voice.name();
        return new Fact(
                new Link(name, href, ""),
                Stream.of(says, differs)
                        .filter(words -> !words.isEmpty())
                        .map(Link::word)
                        .toList());
    }

    private String page(int number) {
        return HtmlTemplates.href(thing.node().getURI()) + ".html?page=" + number;
    }

    /** Gives places in a source's text a name within the source's page, each once, so that {@code source/x#char=3,9} leads there. */
    record Anchors(String page, Set<String> given) {
        private Anchors(String page) {
            this(page, new HashSet<>());
        }

        /** The name of the first passage that is on this page and has none yet; empty if there is none. */
        String of(List<Link> passages) {
            return passages.stream()
                    .map(Link::href)
                    .filter(href -> href.startsWith(page) && given.add(href))
                    .findFirst()
                    .map(href -> href.substring(page.length()))
                    .orElse("");
        }
    }
}
