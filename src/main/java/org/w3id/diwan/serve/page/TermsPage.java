package org.w3id.diwan.serve.page;

import static org.w3id.diwan.query.Curie.node;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.ontology.LanguageText;

/**
 * An ontology's own terms as a page: what each is called, what it means and what it joins.
 *
 * @param groups classes, relations and properties, each in order of their names
 */
public record TermsPage(List<Group> groups) {
    private static final Map<String, Node> KINDS = Map.of(
            "Classes", node("owl:Class"),
            "Relations and other properties", node("owl:ObjectProperty"),
            "Properties with values", node("owl:DatatypeProperty"));

    /** Terms of a kind. */
    public record Group(String title, List<Term> terms) {}

    /** A term; definition, domain and range are empty where it has none. */
    public record Term(String name, String label, String definition, String domain, String range) {}

    static TermsPage of(Graph ontology) {
        return new TermsPage(KINDS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> new Group(kind.getKey(), terms(ontology, kind.getValue())))
                .filter(group -> !group.terms().isEmpty())
                .toList());
    }

    private static List<Term> terms(Graph ontology, Node kind) {
        return ontology.stream(Node.ANY, node("rdf:type"), kind)
                .map(Triple::getSubject)
                .filter(term -> term.isURI() && term.getURI().startsWith(IriScheme.ontology()))
                .sorted(Comparator.comparing(Node::getURI))
                .map(term -> new Term(
                        Curie.localName(term.getURI()),
                        text(ontology, term, "rdfs:label", Curie.localName(term.getURI())),
                        text(ontology, term, "skos:definition", ""),
                        ends(ontology, term, "rdfs:domain", "schema:domainIncludes"),
                        ends(ontology, term, "rdfs:range", "schema:rangeIncludes")))
                .toList();
    }

    private static String text(Graph ontology, Node term, String property, String otherwise) {
        Map<String, String> texts = ontology.stream(term, node(property), Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .collect(Collectors.toMap(
                        Node::getLiteralLanguage, Node::getLiteralLexicalForm, (first, second) -> first));
        return LanguageText.of(texts, List.of("en"), otherwise).text();
    }

    private static String ends(Graph ontology, Node term, String... properties) {
        return Stream.of(properties)
                .flatMap(property -> ontology.stream(term, node(property), Node.ANY))
                .map(Triple::getObject)
                .filter(Node::isURI)
                .map(end -> Curie.localName(end.getURI()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
