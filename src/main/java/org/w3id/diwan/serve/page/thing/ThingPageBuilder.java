package org.w3id.diwan.serve.page.thing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.EdtfText;
import org.w3id.diwan.query.entity.OtherVoices;
import org.w3id.diwan.query.entity.Thing;
import org.w3id.diwan.query.entity.ThingKind;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.page.thing.Grouping.Shown;

/** Turns what the graph holds of a thing into what its page shows. */
public final class ThingPageBuilder {
    private static final Node POST = Curie.node(":holdsPost");

    private final Thing thing;
    private final ThingKind kind;
    private final NodeNames names;
    private final ClaimViews records;
    private final Grouping grouping;
    private final ThingDescription descriptions;
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
        this.grouping = new Grouping(thing.node(), names, anchors);
        this.descriptions = new ThingDescription(kind, thing.node(), union, names);
    }

    /**
     * The whole page.
     *
     * @param others how other sources stand to this source
     */
    public ThingPage build(Collection<OtherVoices.Voice> others) {
        List<ThingPage.Fact> voices =
                others.stream().map(ThingPageBuilder::voice).toList();
        List<ClaimView> claims = records.claims();
        ThingPage.Link title = title();
        String summary = summary(claims);
        List<ThingPage.Sentence> sentences = text(claims);
        return new ThingPage(
                thing.node().getURI(),
                kind.word(),
                descriptions.types(),
                title,
                descriptions.otherTitles(),
                kind == ThingKind.STATEMENT ? "" : descriptions.description(),
                summary,
                kind == ThingKind.CLAIM ? "" : tally(claims).sentence(),
                citation().text(),
                new SchemaOrg(thing, names).json(title, summary),
                sections(claims),
                kind == ThingKind.ID ? grouping.timeline(timed(reviewed(claims))) : List.of(),
                sentences,
                fullText(sentences),
                statements(),
                descriptions.names(),
                descriptions.facts(),
                descriptions.linked(),
                kind == ThingKind.SOURCE ? descriptions.mentions() : List.of(),
                kind == ThingKind.SOURCE ? tally(claims).speakers() : List.of(),
                voices,
                descriptions.elsewhere(),
                thing.page() > 0 ? document("html") + "?page=" + (thing.page() - 1) : "",
                thing.hasMore() ? document("html") + "?page=" + (thing.page() + 1) : "");
    }

    /** The same for programs. */
    public ThingJson json() {
        return new ThingJson.Builder(thing, names).build(build(List.of()), records);
    }

    private ClaimTally tally(List<ClaimView> claims) {
        return new ClaimTally(claims, kind != ThingKind.ID, thing.hasMore() || thing.page() > 0);
    }

    private static ThingPage.Fact voice(OtherVoices.Voice voice) {
        String says = voice.same() == 0 ? "" : count(voice.same(), "claim") + " alike";
        String differs = voice.otherwise() == 0 ? "" : count(voice.otherwise(), "claim") + " told otherwise";
        String href = HtmlTemplates.href(voice.source().getURI());
        return new ThingPage.Fact(
                new ThingPage.Link(
                        voice.name().isEmpty() ? href.substring(href.lastIndexOf('/') + 1) : voice.name(), href, ""),
                Stream.of(says, differs)
                        .filter(words -> !words.isEmpty())
                        .map(ThingPage.Link::word)
                        .toList());
    }

    /** How the thing is cited today. */
    public Citation citation() {
        return new Citation(
                kind.word(), title().text(), thing.node().getURI(), article(), version, LocalDate.now(ZoneOffset.UTC));
    }

    private Optional<Citation.Article> article() {
        return switch (kind) {
            case ID -> Optional.empty();
            case SOURCE -> Optional.of(article(thing.node()));
            case CLAIM, STATEMENT ->
                names.object(thing.node(), PageTerms.IN_SOURCE).map(this::article);
        };
    }

    private Citation.Article article(Node source) {
        return new Citation.Article(
                names.name(source),
                names.object(source, Curie.node("dcterms:publisher"))
                        .map(names::name)
                        .orElse(""),
                names.texts(source, Curie.node("dcterms:issued")).findFirst().orElse(""),
                names.object(source, Curie.node("foaf:page"))
                        .map(Node::toString)
                        .orElse(""));
    }

    private ThingPage.Link title() {
        return switch (kind) {
            case ID, SOURCE -> names.of(thing.node());
            case STATEMENT ->
                ThingPage.Link.word(descriptions.description().isEmpty() ? "A statement" : descriptions.description());
            case CLAIM ->
                records.claim(thing.node())
                        .map(claim -> ThingPage.Link.word(names.name(claim.subject()) + " \u2013 "
                                + names.name(claim.relation()) + " \u2013 "
                                + claim.object().text()
                                + (claim.isDenied()
                                        ? " (denied)"
                                        : claim.evidence().actual() ? "" : " (proposed)")))
                        .orElse(ThingPage.Link.word("A claim"));
        };
    }

    private String summary(List<ClaimView> claims) {
        String described = descriptions.description();
        String sentence = described.isEmpty() ? "" : described.endsWith(".") ? described + " " : described + ". ";
        long sources = claims.stream()
                .map(claim -> claim.evidence().source().href())
                .distinct()
                .count();
        String more = thing.hasMore() ? "More than " : "";
        return switch (kind) {
            case ID ->
                sentence + more + count(claims.size(), "claim") + " from " + count((int) sources, "source")
                        + ", each with its passage.";
            case SOURCE -> sentence + published() + more + count(claims.size(), "claim") + ", each with its passage.";
            case CLAIM ->
                records.claim(thing.node())
                        .map(claim -> said(claim.evidence().saidBy())
                                + claim.evidence().source().text()
                                + (claim.evidence().when().known()
                                        ? ", of " + claim.evidence().when().text()
                                        : "")
                                + ".")
                        .orElse("A claim.");
            case STATEMENT -> sentence + count(claims.size(), "claim") + ".";
        };
    }

    private String published() {
        String by = names.object(thing.node(), Curie.node("dcterms:publisher"))
                .map(publisher -> " by " + names.name(publisher))
                .orElse("");
        String on = names.texts(thing.node(), Curie.node("dcterms:issued"))
                .findFirst()
                .map(day -> " on " + EdtfText.of(day))
                .orElse("");
        return by.isEmpty() && on.isEmpty() ? "" : "Published" + by + on + ". ";
    }

    private static String said(List<ThingPage.Link> by) {
        String names = by.stream().map(ThingPage.Link::text).collect(Collectors.joining(", "));
        return names.isEmpty() ? "According to " : "Said by " + names + ", according to ";
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private List<ThingPage.Sentence> text(List<ClaimView> claims) {
        return switch (kind) {
            case ID -> List.of();
            case SOURCE, STATEMENT -> grouping.sentences(claims);
            case CLAIM ->
                grouping.sentences(records.claim(thing.node()).stream().toList());
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

    private static List<ClaimView> reviewed(List<ClaimView> claims) {
        return claims.stream().filter(claim -> !claim.evidence().unreviewed()).toList();
    }

    private List<ThingPage.Section> sections(List<ClaimView> all) {
        List<ThingPage.Section> sections = new ArrayList<>();
        List<ClaimView> claims = kind == ThingKind.ID ? reviewed(all) : all;
        if (kind == ThingKind.ID) {
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
            add(
                    sections,
                    "read",
                    "Read by programs, not reviewed",
                    all.stream().filter(claim -> claim.evidence().unreviewed()),
                    Shown.BOTH);
        } else if (kind == ThingKind.CLAIM) {
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
        return (kind == ThingKind.SOURCE ? statements : statements.sorted(Comparator.comparing(records::day)))
                .map(records::statement)
                .toList();
    }

    private String document(String extension) {
        return HtmlTemplates.href(thing.node().getURI()) + "." + extension;
    }

    /** Gives places in a source's text a name within the source's page, each once, so that {@code source/x#char=3,9} leads there. */
    record Anchors(String page, Set<String> given) {
        private Anchors(String page) {
            this(page, new HashSet<>());
        }

        /** The name of the first passage that is on this page and has none yet; empty if there is none. */
        String of(List<ThingPage.Link> passages) {
            return passages.stream()
                    .map(ThingPage.Link::href)
                    .filter(href -> href.startsWith(page) && given.add(href))
                    .findFirst()
                    .map(href -> href.substring(page.length()))
                    .orElse("");
        }
    }
}
