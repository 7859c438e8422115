package org.w3id.diwan.serve.page.thing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.EdtfText;
import org.w3id.diwan.query.entity.ThingKind;

/** What is said of a thing without claims: classes, names, identifiers, and whatever else its graph holds. */
final class ThingDescription {
    private static final Set<Node> SHOWN_ELSEWHERE = Set.of(
            PageTerms.TYPE,
            PageTerms.PREFERRED,
            PageTerms.ALTERNATIVE,
            PageTerms.LABEL,
            PageTerms.DESCRIPTION,
            PageTerms.SAME_AS,
            PageTerms.WIKIPEDIA,
            PageTerms.TITLE,
            PageTerms.SUBJECT,
            PageTerms.PREDICATE,
            PageTerms.OBJECT,
            PageTerms.LATITUDE,
            PageTerms.LONGITUDE,
            PageTerms.GEOMETRY,
            PageTerms.FULL_TEXT,
            Curie.node(":name"),
            Curie.node(":earliest"),
            Curie.node(":latest"));

    private final ThingKind kind;
    private final Node thing;
    private final Graph graph;
    private final NodeNames labels;

    ThingDescription(ThingKind kind, Node thing, Graph graph, NodeNames labels) {
        this.kind = kind;
        this.thing = thing;
        this.graph = graph;
        this.labels = labels;
    }

    /** The ontology's classes, the narrowest first: a class with more classes above it is narrower. */
    List<ThingPage.Link> types() {
        return labels.objects(thing, PageTerms.TYPE).stream()
                .filter(type -> type.isURI() && type.getURI().startsWith(IriScheme.ontology()))
                .sorted(Comparator.comparing(
                                (Node type) -> -above(type, new HashSet<>()).size())
                        .thenComparing(labels::name))
                .map(labels::of)
                .distinct()
                .toList();
    }

    private Set<Node> above(Node type, Set<Node> seen) {
        labels.objects(type, PageTerms.BELOW).forEach(higher -> {
            if (seen.add(higher)) {
                above(higher, seen);
            }
        });
        return seen;
    }

    String description() {
        return labels.texts(thing, PageTerms.DESCRIPTION).findFirst().orElse("");
    }

    /** Preferred names other than the title. */
    List<ThingPage.Link> otherTitles() {
        return labels.objects(thing, PageTerms.PREFERRED).stream()
                .filter(name -> name.isLiteral() && !name.getLiteralLanguage().startsWith("en"))
                .sorted(Comparator.comparing(Node::getLiteralLanguage))
                .map(labels::of)
                .toList();
    }

    /** All names by language, the preferred ones first; last those that sources write, which have no language. */
    List<ThingPage.Fact> names() {
        Map<String, Set<ThingPage.Link>> byLanguage = new TreeMap<>(Comparator.comparing(ThingDescription::rank));
        Stream.of(PageTerms.PREFERRED, PageTerms.ALTERNATIVE)
                .flatMap(property -> labels.objects(thing, property).stream())
                .filter(Node::isLiteral)
                .forEach(name -> byLanguage
                        .computeIfAbsent(name.getLiteralLanguage(), language -> new LinkedHashSet<>())
                        .add(labels.of(name)));
        return byLanguage.entrySet().stream()
                .map(entry -> new ThingPage.Fact(
                        ThingPage.Link.word(language(entry.getKey())), List.copyOf(entry.getValue())))
                .toList();
    }

    private static String rank(String language) {
        return (language.equals("en") ? "0" : language.isEmpty() ? "2" : "1") + language;
    }

    private static String language(String tag) {
        return tag.isEmpty()
                ? "As sources write it"
                : Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    List<ThingPage.Link> elsewhere() {
        return Stream.of(PageTerms.SAME_AS, PageTerms.WIKIPEDIA)
                .flatMap(property -> labels.objects(thing, property).stream())
                .filter(Node::isURI)
                .map(labels::elsewhere)
                .distinct()
                .toList();
    }

    /** What has no place of its own on the page. */
    List<ThingPage.Fact> facts() {
        Set<Triple> claimed = kind == ThingKind.ID ? claimed() : Set.of();
        Map<Node, Set<ThingPage.Link>> values = new LinkedHashMap<>();
        triples(thing, Node.ANY).stream()
                .filter(triple -> !SHOWN_ELSEWHERE.contains(triple.getPredicate()) && !claimed.contains(triple))
                .sorted(Comparator.comparing((Triple triple) -> labels.name(triple.getPredicate()))
                        .thenComparing(triple -> triple.getObject().toString()))
                .forEach(triple -> values.computeIfAbsent(triple.getPredicate(), p -> new LinkedHashSet<>())
                        .add(value(triple)));
        List<ThingPage.Fact> facts = new ArrayList<>(facts(values));
        point(facts::add);
        return facts;
    }

    private ThingPage.Link value(Triple triple) {
        Node object = triple.getObject();
        if (triple.getPredicate().equals(Curie.node(":passage"))) {
            ThingPage.Link passage = labels.passage(object);
            return new ThingPage.Link("characters " + passage.text(), passage.href(), "en");
        }
        if (object.isLiteral() && object.getLiteralDatatypeURI().endsWith("/EDTF")) {
            return ThingPage.Link.word(EdtfText.of(object.getLiteralLexicalForm()));
        }
        return object.isURI() && !object.getURI().startsWith(IriScheme.base())
                ? labels.address(object)
                : labels.of(object);
    }

    private void point(java.util.function.Consumer<ThingPage.Fact> facts) {
        labels.texts(thing, PageTerms.LATITUDE)
                .findFirst()
                .ifPresent(latitude -> labels.texts(thing, PageTerms.LONGITUDE)
                        .findFirst()
                        .ifPresent(longitude -> facts.accept(new ThingPage.Fact(
                                ThingPage.Link.word("Latitude, longitude"),
                                List.of(ThingPage.Link.word(latitude + ", " + longitude))))));
    }

    /** Plain triples that are the short form of claims which the page shows. */
    private Set<Triple> claimed() {
        Set<Triple> claimed = new HashSet<>();
        forClaims((subject, relation) -> labels.objects(subject, relation)
                .forEach(object -> claimed.add(Triple.create(subject, relation, object))));
        return claimed;
    }

    private void forClaims(BiConsumer<Node, Node> action) {
        triples(Node.ANY, PageTerms.PREDICATE)
                .forEach(triple -> labels.object(triple.getSubject(), PageTerms.SUBJECT)
                        .ifPresent(subject -> action.accept(subject, triple.getObject())));
    }

    /** What leads to it by definition, such as the posts in a body. */
    List<ThingPage.Fact> linked() {
        Set<Node> relations = new HashSet<>();
        forClaims((subject, relation) -> relations.add(relation));
        Map<Node, Set<ThingPage.Link>> values = new LinkedHashMap<>();
        graph
                .find(Node.ANY, Node.ANY, thing)
                .filterKeep(triple -> isNamed(triple.getSubject()) && !relations.contains(triple.getPredicate()))
                .toList()
                .stream()
                .sorted(Comparator.comparing((Triple triple) -> labels.name(triple.getPredicate()))
                        .thenComparing(triple -> labels.name(triple.getSubject())))
                .forEach(triple -> values.computeIfAbsent(triple.getPredicate(), p -> new LinkedHashSet<>())
                        .add(labels.of(triple.getSubject())));
        return facts(values);
    }

    private boolean isNamed(Node node) {
        return node.isURI()
                && (node.getURI().startsWith(IriScheme.entities())
                        || node.getURI().startsWith(IriScheme.sources()))
                && node.getURI().indexOf('#') < 0;
    }

    /** Whom a source names, and under which names. */
    List<ThingPage.Fact> mentions() {
        Map<Node, Set<ThingPage.Link>> byEntity = new LinkedHashMap<>();
        triples(Node.ANY, PageTerms.NAMES)
                .forEach(triple -> labels.objects(triple.getSubject(), PageTerms.AS_WRITTEN)
                        .forEach(name -> byEntity.computeIfAbsent(triple.getObject(), e -> new LinkedHashSet<>())
                                .add(labels.of(name))));
        return facts(byEntity).stream()
                .sorted(Comparator.comparing(fact -> fact.property().text()))
                .toList();
    }

    private List<ThingPage.Fact> facts(Map<Node, ? extends Collection<ThingPage.Link>> values) {
        return values.entrySet().stream()
                .map(entry -> new ThingPage.Fact(labels.of(entry.getKey()), List.copyOf(entry.getValue())))
                .collect(Collectors.toList());
    }

    private List<Triple> triples(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).toList();
    }
}
