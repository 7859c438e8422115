package org.w3id.diwan.serve.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.diwan.model.IriScheme;

/** The types and properties that can be asked for, from the shipped ontology. */
final class Ontology {
    private static final List<Property> OF_THE_REGISTER = List.of(
            plain("name", SKOS.prefLabel.getURI()),
            plain("description", DCTerms.description.getURI()),
            plain(Property.SAME_AS, OWL.sameAs.getURI()));
    private static final Map<String, String> THEIR_NAMES =
            Map.of("name", "name", "description", "description", Property.SAME_AS, "same as");
    private static final String FIGURE = "figure";
    private static final String RELATION = "relation";
    private static final List<String> CLAIMED = List.of(RELATION, FIGURE, "when");

    private static final Node DOMAIN_INCLUDES = NodeFactory.createURI("https://schema.org/domainIncludes");

    private final Graph graph;
    private final Set<String> types;
    private final Map<String, Property> properties = new TreeMap<>();
    private final Map<String, Map<String, String>> labels = new HashMap<>();
    private final Map<String, String> definitions = new HashMap<>();

    private Ontology(Graph graph) {
        this.graph = graph;
        this.types = graph.stream(Node.ANY, RDF.type.asNode(), OWL.Class.asNode())
                .map(Triple::getSubject)
                .filter(type -> above(type, RDFS.subClassOf.asNode()).contains(term("Entity")))
                .map(type -> localName(type.getURI()))
                .collect(Collectors.toCollection(TreeSet::new));
        OF_THE_REGISTER.forEach(property -> properties.put(property.id(), property));
        Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty)
                .flatMap(kind -> graph.stream(Node.ANY, RDF.type.asNode(), kind.asNode()))
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .flatMap(node -> property(node).stream())
                .forEach(property -> properties.put(property.id(), property));
        THEIR_NAMES.forEach((id, name) -> labels.put(id, Map.of("en", name)));
        Stream.concat(types.stream(), properties.keySet().stream())
                .filter(id -> !THEIR_NAMES.containsKey(id))
                .forEach(this::describe);
    }

    static Ontology readShipped() {
        try (InputStream turtle = Ontology.class.getResourceAsStream("/ontology/diwan.ttl")) {
            if (turtle == null) {
                throw new IllegalStateException("this build of Diwan lacks its ontology");
            }
            return new Ontology(RDFParser.source(turtle).lang(Lang.TURTLE).toGraph());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every class of entities. */
    Set<String> types() {
        return Set.copyOf(types);
    }

    /** Every property, by id. */
    Map<String, Property> properties() {
        return Map.copyOf(properties);
    }

    /** A type or property as it is shown. */
    Term term(String id, Wanted wanted) {
        return Term.of(id, Label.of(labels.getOrDefault(id, Map.of()), wanted.languages(), id), wanted);
    }

    /** Every label of a type or property. */
    Collection<String> labels(String id) {
        return labels.getOrDefault(id, Map.of()).values();
    }

    /** What a type or property means, in English; empty where the ontology does not say. */
    String definition(String id) {
        return definitions.getOrDefault(id, "");
    }

    /** Properties that an entity of a type may have. */
    List<Property> propertiesOf(String type) {
        Set<String> wider = localNames(above(term(type), RDFS.subClassOf.asNode()));
        return properties.values().stream()
                .filter(property -> property.domain().stream()
                        .anyMatch(domain -> wider.contains(domain)
                                || localNames(above(term(domain), RDFS.subClassOf.asNode()))
                                        .contains(type)))
                .toList();
    }

    /** Types of an entity, the narrowest first. */
    List<String> narrowestFirst(Set<String> ofEntity) {
        return ofEntity.stream()
                .filter(types::contains)
                .sorted(Comparator.<String>comparingInt(type ->
                                -above(term(type), RDFS.subClassOf.asNode()).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The id of a type or property that was given as an id or as an IRI. */
    static String localName(String idOrIri) {
        String space = IriScheme.DIWAN.ontology();
        return idOrIri.startsWith(space) ? idOrIri.substring(space.length()) : idOrIri;
    }

    private Optional<Property> property(Node node) {
        Set<String> above = localNames(above(node, RDFS.subPropertyOf.asNode()));
        String id = localName(node.getURI());
        boolean claimed = CLAIMED.stream().anyMatch(above::contains);
        if (id.equals(RELATION) || (!claimed && !graph.contains(node, DCTerms.source.asNode(), Node.ANY))) {
            return Optional.empty();
        }
        Set<String> domain = Stream.of(RDFS.domain.asNode(), DOMAIN_INCLUDES)
                .flatMap(which -> graph.stream(node, which, Node.ANY))
                .map(triple -> localName(triple.getObject().toString()))
                .collect(Collectors.toSet());
        Optional<String> range = graph.stream(node, RDFS.range.asNode(), Node.ANY)
                .map(triple -> localName(triple.getObject().toString()))
                .filter(types::contains)
                .findFirst();
        return Optional.of(new Property(id, node.getURI(), claimed, above.contains(FIGURE), domain, range));
    }

    private void describe(String id) {
        Node node = term(id);
        Map<String, String> named = new HashMap<>();
        graph.stream(node, RDFS.label.asNode(), Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .forEach(label -> named.put(label.getLiteralLanguage(), label.getLiteralLexicalForm()));
        labels.put(id, Map.copyOf(named));
        graph.stream(node, SKOS.definition.asNode(), Node.ANY)
                .map(Triple::getObject)
                .filter(text -> text.isLiteral() && text.getLiteralLanguage().equals("en"))
                .forEach(text -> definitions.put(id, text.getLiteralLexicalForm()));
    }

    /** A node and all above it. */
    private Set<Node> above(Node start, Node property) {
        Set<Node> reached = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (reached.add(node)) {
                graph.stream(node, property, Node.ANY).map(Triple::getObject).forEach(open::add);
            }
        }
        return reached;
    }

    private static Set<String> localNames(Set<Node> nodes) {
        return nodes.stream().map(node -> localName(node.toString())).collect(Collectors.toSet());
    }

    private static Node term(String localName) {
        return NodeFactory.createURI(IriScheme.DIWAN.term(localName));
    }

    private static Property plain(String id, String iri) {
        return new Property(id, iri, false, false, Set.of("Entity"), Optional.empty());
    }
}
