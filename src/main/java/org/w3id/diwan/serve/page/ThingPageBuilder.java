package org.w3id.diwan.serve.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.diwan.model.IriScheme;

/** Turns what the graph holds of a thing into what its page shows. */
final class ThingPageBuilder {
    private static final Set<Node> SHOWN_ELSEWHERE = Set.of(
            Terms.TYPE,
            Terms.PREFERRED,
            Terms.ALTERNATIVE,
            Terms.LABEL,
            Terms.DESCRIPTION,
            Terms.SAME_AS,
            Terms.WIKIPEDIA,
            Terms.TITLE);

    private final IriScheme iris;
    private final Kind kind;
    private final Thing thing;
    private final Labels labels;
    private final Rows rows;

    ThingPageBuilder(IriScheme iris, Kind kind, Thing thing) {
        this.iris = iris;
        this.kind = kind;
        this.thing = thing;
        this.labels = new Labels(iris, thing.graph());
        this.rows = new Rows(thing, labels);
    }

    ThingPage build() {
        List<ThingPage.ClaimRow> claims = rows.claims();
        return new ThingPage(
                thing.node().getURI(),
                kind.word(),
                title(),
                types(),
                labels.texts(thing.node(), Terms.DESCRIPTION).findFirst().orElse(""),
                names(),
                elsewhere(),
                facts(),
                kind == Kind.ID ? timeline(claims) : List.of(),
                relations(claims),
                rows.statements(),
                formats(),
                thing.page() > 0 ? document("html") + "?page=" + (thing.page() - 1) : "",
                thing.hasMore() ? document("html") + "?page=" + (thing.page() + 1) : "");
    }

    private String title() {
        return kind == Kind.ID || kind == Kind.SOURCE
                ? labels.of(thing.node()).text()
                : Character.toUpperCase(kind.word().charAt(0)) + kind.word().substring(1) + " "
                        + labels.of(thing.node()).text().substring(0, 8);
    }

    private List<ThingPage.Link> types() {
        return labels.objects(thing.node(), Terms.TYPE)
                .map(labels::of)
                .distinct()
                .toList();
    }

    private List<ThingPage.Name> names() {
        Map<String, ThingPage.Name> names = new LinkedHashMap<>();
        Stream.of(Terms.PREFERRED, Terms.ALTERNATIVE)
                .forEach(property -> labels.objects(thing.node(), property)
                        .filter(Node::isLiteral)
                        .sorted(Comparator.comparing(Node::getLiteralLanguage)
                                .thenComparing(Node::getLiteralLexicalForm))
                        .forEach(name -> names.putIfAbsent(
                                name.getLiteralLexicalForm() + "@" + name.getLiteralLanguage(),
                                new ThingPage.Name(
                                        name.getLiteralLexicalForm(),
                                        name.getLiteralLanguage(),
                                        property.equals(Terms.PREFERRED)))));
        return List.copyOf(names.values());
    }

    private List<ThingPage.Link> elsewhere() {
        return Stream.of(Terms.SAME_AS, Terms.WIKIPEDIA)
                .flatMap(property -> labels.objects(thing.node(), property))
                .filter(Node::isURI)
                .map(node -> new ThingPage.Link(node.getURI(), node.getURI(), "en"))
                .distinct()
                .toList();
    }

    private List<ThingPage.Fact> facts() {
        Map<Node, List<ThingPage.Link>> byProperty = new TreeMap<>(Comparator.comparing(Node::getURI));
        thing.graph().stream(Node.ANY, thing.node(), Node.ANY, Node.ANY)
                .filter(quad -> !SHOWN_ELSEWHERE.contains(quad.getPredicate()))
                .filter(quad -> kind != Kind.ID || !rows.isClaimed(quad))
                .forEach(quad -> {
                    List<ThingPage.Link> values =
                            byProperty.computeIfAbsent(quad.getPredicate(), p -> new ArrayList<>());
                    ThingPage.Link value = labels.of(quad.getObject());
                    if (!values.contains(value)) {
                        values.add(value);
                    }
                });
        return byProperty.entrySet().stream()
                .map(entry -> new ThingPage.Fact(labels.of(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static List<ThingPage.ClaimRow> timeline(List<ThingPage.ClaimRow> claims) {
        return claims.stream()
                .filter(claim -> !claim.sortKey().isEmpty())
                .sorted(Comparator.comparing(ThingPage.ClaimRow::sortKey))
                .toList();
    }

    private static List<ThingPage.Relation> relations(List<ThingPage.ClaimRow> claims) {
        Map<ThingPage.Link, List<ThingPage.ClaimRow>> byRelation =
                new TreeMap<>(Comparator.comparing(ThingPage.Link::text));
        claims.forEach(claim -> byRelation
                .computeIfAbsent(claim.relation(), r -> new ArrayList<>())
                .add(claim));
        return byRelation.entrySet().stream()
                .map(entry -> new ThingPage.Relation(
                        entry.getKey(), sideBySide(entry.getValue()), Disagreement.among(entry.getValue())))
                .toList();
    }

    private static List<ThingPage.ClaimRow> sideBySide(List<ThingPage.ClaimRow> claims) {
        return claims.stream()
                .sorted(Comparator.comparing(
                                (ThingPage.ClaimRow claim) -> claim.subject().text())
                        .thenComparing(claim -> claim.object().text())
                        .thenComparing(ThingPage.ClaimRow::sortKey)
                        .thenComparing(ThingPage.ClaimRow::href))
                .toList();
    }

    private List<ThingPage.Link> formats() {
        return Arrays.stream(Representation.values())
                .filter(as -> as != Representation.HTML)
                .map(as -> new ThingPage.Link(as.extension(), document(as.extension()), as.mediaType()))
                .toList();
    }

    private String document(String extension) {
        return "/" + thing.node().getURI().substring(iris.base().length()) + "." + extension;
    }
}
