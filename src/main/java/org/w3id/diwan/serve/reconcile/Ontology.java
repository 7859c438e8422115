package org.w3id.diwan.serve.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
            plain("sameAs", OWL.sameAs.getURI()));
    private static final List<String> CLAIMED = List.of("relation", "figure", "occurredOn", "formerName");
    private static final Node DOMAIN_INCLUDES = NodeFactory.createURI("https://schema.org/domainIncludes");

    private final Graph graph;
    private final Map<String, Term> types;
    private final Map<String, Property> properties;

    private Ontology(Graph graph) {
        this.graph = graph;
        this.types = graph.stream(Node.ANY, RDF.type.asNode(), OWL.Class.asNode())
                .map(Triple::getSubject)
                .filter(type -> above(type, RDFS.subClassOf.asNode()).contains(term("Entity")))
                .map(this::named)
                .collect(Collectors.toMap(Term::id, type -> type, (one, same) -> one, TreeMap::new));
        this.properties = new TreeMap<>();
        OF_THE_REGISTER.forEach(property -> properties.put(property.term().id(), property));
        Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty)
                .flatMap(kind -> graph.stream(Node.ANY, RDF.type.asNode(), kind.asNode()))
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .flatMap(node -> property(node).stream())
                .forEach(property -> properties.put(property.term().id(), property));
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
    List<Term> types() {
        return List.copyOf(types.values());
    }

    /** Every property, by id. */
    Map<String, Property> properties() {
        return Map.copyOf(properties);
    }

    /** Properties that an entity of a type may have. */
    List<Term> propertiesOf(String type) {
        Set<String> wider = localNames(above(term(type), RDFS.subClassOf.asNode()));
        return properties.values().stream()
                .filter(property -> property.domain().stream()
                        .anyMatch(domain -> wider.contains(domain)
                                || localNames(above(term(domain), RDFS.subClassOf.asNode()))
                                        .contains(type)))
                .map(Property::term)
                .toList();
    }

    /** Types of an entity, the narrowest first. */
    List<Term> narrowestFirst(Set<String> ofEntity) {
        return ofEntity.stream()
                .filter(types::containsKey)
                .sorted(Comparator.<String>comparingInt(type ->
                                -above(term(type), RDFS.subClassOf.asNode()).size())
                        .thenComparing(Comparator.naturalOrder()))
                .flatMap(type -> Optional.ofNullable(types.get(type)).stream())
                .toList();
    }

    /** The id of a type or property that was given as an id or as an IRI. */
    static String localName(String idOrIri) {
        String space = IriScheme.DIWAN.ontology();
        return idOrIri.startsWith(space) ? idOrIri.substring(space.length()) : idOrIri;
    }

    private Optional<Property> property(Node node) {
        Set<String> above = localNames(above(node, RDFS.subPropertyOf.asNode()));
        boolean claimed = CLAIMED.stream().anyMatch(above::contains);
        if (!claimed && !above.contains("definitionalLink")) {
            return Optional.empty();
        }
        Set<String> domain = Stream.of(RDFS.domain.asNode(), DOMAIN_INCLUDES)
                .flatMap(which -> graph.stream(node, which, Node.ANY))
                .map(triple -> localName(triple.getObject().toString()))
                .collect(Collectors.toSet());
        Optional<Term> range = graph.stream(node, RDFS.range.asNode(), Node.ANY)
                .map(Triple::getObject)
                .flatMap(type -> Optional.ofNullable(types.get(localName(type.toString()))).stream())
                .findFirst();
        return Optional.of(new Property(named(node), node.getURI(), claimed, domain, range));
    }

    private Term named(Node node) {
        String id = localName(node.getURI());
        return new Term(
                id,
                graph.stream(node, RDFS.label.asNode(), Node.ANY)
                        .map(Triple::getObject)
                        .filter(label ->
                                label.isLiteral() && label.getLiteralLanguage().equals("en"))
                        .map(Node::getLiteralLexicalForm)
                        .findFirst()
                        .orElse(id));
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
        return new Property(
                new Term(id, id.equals("sameAs") ? "same as" : id), iri, false, Set.of("Entity"), Optional.empty());
    }
}
