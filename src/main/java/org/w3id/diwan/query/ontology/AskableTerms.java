package org.w3id.diwan.query.ontology;

import static org.w3id.diwan.query.Curie.localName;
import static org.w3id.diwan.query.Curie.node;

import com.google.common.collect.ImmutableSet;
import com.google.common.graph.Traverser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Sparql;

/**
 * The classes and properties that can be asked for, as the served graph's own ontology says, or the shipped one where the graph has none. A
 * property is claimed if it is below {@code :relation} or if the graph has claims of it.
 */
public final class AskableTerms {
    /** What the register says in plain triples, and the terms it says that with. */
    private static final Map<String, String> OF_THE_REGISTER = Map.of(
            "name",
            "skos:prefLabel",
            "description",
            "dcterms:description",
            AskableProperty.TYPE,
            "rdf:type",
            "latitude",
            "geo:lat",
            "longitude",
            "geo:long",
            AskableProperty.WIKIDATA,
            "owl:sameAs",
            AskableProperty.SAME_AS,
            "owl:sameAs");

    private static final Map<String, String> THEIR_NAMES =
            Map.of(AskableProperty.SAME_AS, "same as (Wikidata and others)", AskableProperty.WIKIDATA, "Wikidata id");
    private static final String TERMS = """
            SELECT ?s ?p ?o { GRAPH <https://w3id.org/diwan/ontology> {
              VALUES ?p { rdf:type rdfs:label skos:definition rdfs:domain schema:domainIncludes rdfs:range rdfs:subClassOf rdfs:subPropertyOf }
              ?s ?p ?o FILTER (isIRI(?s) && !isBlank(?o)) } }""";
    private static final String CLAIMED = "SELECT ?p { %s FILTER EXISTS { GRAPH ?g { ?claim rdf:predicate ?p } } }";
    private static final Node TYPE = node("rdf:type");
    private static final Node BELOW_CLASS = node("rdfs:subClassOf");
    private static final Node BELOW_PROPERTY = node("rdfs:subPropertyOf");
    private static final Set<Node> NUMBERS = Set.of(node("xsd:decimal"), node("xsd:integer"));

    private final Graph graph;
    private final Set<String> types;
    private final Map<String, AskableProperty> properties = new TreeMap<>();

    private AskableTerms(Graph graph, Set<String> claimed) {
        this.graph = graph;
        this.types = graph.stream(Node.ANY, TYPE, node("owl:Class"))
                .map(Triple::getSubject)
                .filter(type -> above(type, BELOW_CLASS).contains(node(":Entity")))
                .map(type -> localName(type.getURI()))
                .collect(Collectors.toCollection(TreeSet::new));
        OF_THE_REGISTER.forEach((id, term) ->
                properties.put(id, AskableProperty.plain(id, node(term).getURI())));
        declared(graph)
                .flatMap(node -> property(node, claimed).stream())
                .forEach(property -> properties.putIfAbsent(property.id(), property));
    }

    /** Those of a graph. */
    public static AskableTerms of(GraphConnection connection) {
        Graph own = GraphFactory.createDefaultGraph();
        connection.selectAll(TERMS, "ORDER BY ?s ?p ?o", row -> own.add(row.node("s"), row.node("p"), row.node("o")));
        Graph graph = own.isEmpty() ? shippedGraph() : own;
        Set<String> claimed = new HashSet<>();
        List<String> all = declared(graph).map(Node::getURI).toList();
        connection.selectAll(
                CLAIMED.formatted(Sparql.values("?p", all)), "ORDER BY ?p", row -> claimed.add(row.text("p")));
        return new AskableTerms(graph, claimed);
    }

    /** Those that Diwan is shipped with, for as long as a graph cannot be asked. */
    public static AskableTerms shipped() {
        return new AskableTerms(shippedGraph(), Set.of());
    }

    private static Graph shippedGraph() {
        try (InputStream turtle = Objects.requireNonNull(
                AskableTerms.class.getResourceAsStream("/ontology/diwan.ttl"), "this build lacks its ontology")) {
            return RDFParser.source(turtle).lang(Lang.TURTLE).toGraph();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<Node> declared(Graph graph) {
        return Stream.of("owl:ObjectProperty", "owl:DatatypeProperty")
                .flatMap(kind -> graph.stream(Node.ANY, TYPE, node(kind)))
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .distinct();
    }

    /** Every class of entities. */
    public Set<String> types() {
        return Set.copyOf(types);
    }

    /** Every property, by id. */
    public Map<String, AskableProperty> properties() {
        return Map.copyOf(properties);
    }

    /** The property of an id or IRI. */
    public Optional<AskableProperty> property(String idOrIri) {
        return Optional.ofNullable(properties.get(localName(idOrIri)));
    }

    /** How a class or property is called, by language. */
    public Map<String, String> labels(String id) {
        if (OF_THE_REGISTER.containsKey(id)) {
            return Map.of("en", THEIR_NAMES.getOrDefault(id, id));
        }
        return texts(id, "rdfs:label");
    }

    /** What a class or property means, in English; empty where the ontology does not say. */
    public String definition(String id) {
        return texts(id, "skos:definition").getOrDefault("en", "");
    }

    /** Properties that an entity of a class may have. */
    public List<AskableProperty> propertiesOf(String type) {
        Set<String> wider = classesAbove(type);
        return properties.values().stream()
                .filter(property -> property.domain().stream()
                        .anyMatch(domain ->
                                wider.contains(domain) || classesAbove(domain).contains(type)))
                .toList();
    }

    /** Classes of an entity, the narrowest first: a class with more classes above it is narrower. */
    public List<String> narrowestFirst(Collection<String> ofEntity) {
        return ofEntity.stream()
                .filter(types::contains)
                .sorted(Comparator.<String>comparingInt(
                                type -> -classesAbove(type).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Optional<AskableProperty> property(Node node, Set<String> claimed) {
        Set<String> domain = Stream.of(node("rdfs:domain"), node("schema:domainIncludes"))
                .flatMap(which -> graph.stream(node, which, Node.ANY))
                .map(triple -> localName(triple.getObject().toString()))
                .filter(types::contains)
                .collect(Collectors.toSet());
        boolean used = claimed.contains(node.getURI());
        boolean holdsOthersTogether = graph.contains(Node.ANY, BELOW_PROPERTY, node) && !used;
        if (holdsOthersTogether || (domain.isEmpty() && !used)) {
            return Optional.empty();
        }
        Set<Node> ranges = graph.stream(node, node("rdfs:range"), Node.ANY)
                .map(Triple::getObject)
                .collect(Collectors.toSet());
        return Optional.of(new AskableProperty(
                localName(node.getURI()),
                node.getURI(),
                used || above(node, BELOW_PROPERTY).contains(node(":relation")),
                ranges.stream().anyMatch(NUMBERS::contains),
                domain,
                ranges.stream()
                        .map(range -> localName(range.toString()))
                        .filter(types::contains)
                        .findFirst()));
    }

    private Map<String, String> texts(String id, String property) {
        return graph.stream(term(id), node(property), Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .collect(Collectors.toMap(
                        Node::getLiteralLanguage, Node::getLiteralLexicalForm, (one, other) -> one, TreeMap::new));
    }

    private Set<String> classesAbove(String type) {
        return above(term(type), BELOW_CLASS).stream()
                .map(each -> localName(each.toString()))
                .collect(Collectors.toSet());
    }

    /** A node and all above it. */
    private Set<Node> above(Node start, Node property) {
        return ImmutableSet.copyOf(Traverser.<Node>forGraph(node -> graph.stream(node, property, Node.ANY)
                        .map(Triple::getObject)
                        .toList())
                .breadthFirst(start));
    }

    private static Node term(String localName) {
        return NodeFactory.createURI(IriScheme.term(localName));
    }
}
