package org.w3id.diwan.serve.page;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.diwan.model.IriScheme;

/** How nodes are called on a page, in English where there is an English name, and where they lead on this host. */
final class Labels {
    private final IriScheme iris;
    private final DatasetGraph graph;

    Labels(IriScheme iris, DatasetGraph graph) {
        this.iris = iris;
        this.graph = graph;
    }

    ThingPage.Link of(Node node) {
        if (node.isLiteral()) {
            String language = node.getLiteralLanguage();
            return new ThingPage.Link(node.getLiteralLexicalForm(), "", language.isEmpty() ? "en" : language);
        }
        return new ThingPage.Link(name(node), href(node), "en");
    }

    /** The last part of an ontology term's IRI in words, such as {@code calls for}. */
    String name(Node node) {
        return Stream.of(Terms.PREFERRED, Terms.LABEL, Terms.TITLE)
                .flatMap(property -> english(node, property))
                .findFirst()
                .orElseGet(() -> lastPart(node.getURI()));
    }

    /** Texts of a property. */
    Stream<String> texts(Node subject, Node property) {
        return objects(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    /** Objects of a property in every graph, each once. */
    Stream<Node> objects(Node subject, Node property) {
        return graph.stream(Node.ANY, subject, property, Node.ANY)
                .map(Quad::getObject)
                .distinct()
                .sorted(Comparator.comparing(Node::toString));
    }

    private Stream<String> english(Node node, Node property) {
        return objects(node, property)
                .filter(Node::isLiteral)
                .filter(name -> name.getLiteralLanguage().isEmpty()
                        || name.getLiteralLanguage().toLowerCase(Locale.ROOT).startsWith("en"))
                .map(Node::getLiteralLexicalForm);
    }

    private String href(Node node) {
        String iri = node.getURI();
        if (iri.startsWith(iris.base())) {
            return "/" + iri.substring(iris.base().length());
        }
        return iri.startsWith("http://") || iri.startsWith("https://") ? iri : "";
    }

    private static String lastPart(String iri) {
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
        return end < 0 || end == iri.length() - 1 ? iri : iri.substring(end + 1);
    }
}
