package org.w3id.diwan.serve.page.thing;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.serve.http.HtmlTemplates;

/** How nodes are called on a page, in English where there is an English name, and where they lead on this host. */
final class NodeNames {
    private static final String BASE = IriScheme.base();
    private static final String PASSAGE = "#char=";

    private final Graph graph;
    private final Map<Node, ThingPage.Link> known = new HashMap<>();

    NodeNames(Graph graph) {
        this.graph = graph;
    }

    ThingPage.Link of(Node node) {
        if (node.isLiteral()) {
            return new ThingPage.Link(node.getLiteralLexicalForm(), "", node.getLiteralLanguage());
        }
        if (!node.isURI()) {
            return ThingPage.Link.word("something without a name");
        }
        return known.computeIfAbsent(node, this::named);
    }

    private ThingPage.Link named(Node node) {
        String href = HtmlTemplates.href(node.getURI());
        if (PageTerms.WORDS.containsKey(node)) {
            return new ThingPage.Link(PageTerms.WORDS.getOrDefault(node, ""), href, "en");
        }
        return best(node)
                .map(name -> new ThingPage.Link(name.getLiteralLexicalForm(), href, name.getLiteralLanguage()))
                .orElseGet(() -> new ThingPage.Link(
                        lastPart(node.getURI()), href, node.getURI().startsWith(BASE) ? "en" : ""));
    }

    /** The text alone. */
    String name(Node node) {
        return of(node).text();
    }

    /** A passage as it is pointed at. */
    ThingPage.Link passage(Node passage) {
        String iri = passage.isURI() ? passage.getURI() : "";
        int place = iri.indexOf(PASSAGE);
        String range =
                place < 0 ? "passage" : iri.substring(place + PASSAGE.length()).replace(',', '\u2013');
        return new ThingPage.Link(range, place < 0 ? "" : HtmlTemplates.href(passage.getURI()), "en");
    }

    /** The same thing elsewhere, named after the data set that it leads to. */
    ThingPage.Link elsewhere(Node node) {
        String iri = node.getURI();
        String id = lastPart(iri.endsWith("/") ? iri.substring(0, iri.length() - 1) : iri);
        if (iri.startsWith("http://www.wikidata.org/entity/")) {
            return new ThingPage.Link("Wikidata " + id, iri, "en");
        }
        if (iri.startsWith("https://sws.geonames.org/")) {
            return new ThingPage.Link("GeoNames " + id, iri, "en");
        }
        if (iri.contains(".wikipedia.org/wiki/")) {
            return new ThingPage.Link("Wikipedia: " + decoded(id).replace('_', ' '), iri, "en");
        }
        return address(node);
    }

    /** A page on the web, named after its host and the end of its address. */
    ThingPage.Link address(Node node) {
        String iri = node.getURI();
        String host = Optional.of(iri)
                .filter(NodeNames::isAddress)
                .map(web -> URI.create(web).getHost())
                .orElse("");
        String name = decoded(lastPart(iri));
        return new ThingPage.Link(
                host.isEmpty() ? iri : name.contains(host) ? host : host + ": " + name,
                HtmlTemplates.href(node.getURI()),
                "");
    }

    /** Texts of a property. */
    Stream<String> texts(Node subject, Node property) {
        return objects(subject, property).stream().filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    /** Objects of a property in whatever graph, each once, in an order that does not change. */
    List<Node> objects(Node subject, Node property) {
        List<Node> objects = new ArrayList<>();
        graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).forEachRemaining(objects::add);
        if (objects.size() > 1) {
            objects.sort(Comparator.comparing(Node::toString));
        }
        return objects;
    }

    /** The first of them. */
    Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    /** A name in English, else one that has no language, else any; a statement has no name but says what it is about. */
    private Optional<Node> best(Node node) {
        List<Node> names = literals(node, PageTerms.PREFERRED, PageTerms.LABEL, PageTerms.TITLE);
        List<Node> any = names.isEmpty() ? literals(node, PageTerms.DESCRIPTION) : names;
        return any.stream()
                .filter(name ->
                        name.getLiteralLanguage().toLowerCase(Locale.ROOT).startsWith("en"))
                .findFirst()
                .or(() -> any.stream()
                        .filter(name -> name.getLiteralLanguage().isEmpty())
                        .findFirst())
                .or(() -> any.stream().findFirst());
    }

    private List<Node> literals(Node node, Node... properties) {
        return Stream.of(properties)
                .flatMap(property -> objects(node, property).stream())
                .filter(Node::isLiteral)
                .toList();
    }

    private static boolean isAddress(String iri) {
        try {
            return URI.create(iri).getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return part;
        }
    }

    private static String lastPart(String iri) {
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
        return end < 0 || end == iri.length() - 1 ? iri : iri.substring(end + 1);
    }
}
