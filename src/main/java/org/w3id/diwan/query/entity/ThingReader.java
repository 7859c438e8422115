package org.w3id.diwan.query.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Sparql;

/**
 * Reads one thing from the graph in a few bounded queries. Every pattern starts from a node that is known, so that none of them walks through
 * the graph, and no answer is larger than a page, however often the thing is spoken of.
 */
public record ThingReader(Supplier<GraphConnection> connections) {
    /** Claims and statements on a page. */
    private static final int PAGE = 200;

    private static final int MOST_QUADS = 5_000;
    private static final int MOST_LINKS = 500;
    private static final int MOST_MENTIONS = 1_000;
    private static final Node PASSAGE = Curie.node(":passage");
    private static final Node PREDICATE = Curie.node("rdf:predicate");

    /** What is said of the thing without claims, and which definitions lead to it. */
    private static final String DESCRIPTION = """
            SELECT ?g ?s ?p ?o {
              { { SELECT ?g ?p ?o { GRAPH ?g { %1$s ?p ?o } } ORDER BY ?g ?p ?o LIMIT %2$d } BIND (%1$s AS ?s) }
              UNION
              { { SELECT ?g ?s ?p {
                    { GRAPH <https://w3id.org/diwan/ontology> { ?p dcterms:source ?register } GRAPH ?g { ?g a :Register } }
                    UNION { VALUES ?p { dcterms:publisher dcterms:creator dcterms:isReplacedBy } }
                    GRAPH ?g { ?s ?p %1$s } } ORDER BY ?g ?s ?p LIMIT %3$d } BIND (%1$s AS ?o) }
            }""";
    /** Whether there is such a thing, and what became of its id. */
    private static final String STATUS = """
            SELECT ?g (%1$s AS ?s) ?p ?o {
              { SELECT ?g ?p ?o { GRAPH ?g { %1$s ?p ?o } } LIMIT 1 }
              UNION
              { VALUES ?p { dcterms:isReplacedBy prov:invalidatedAtTime dcterms:description } GRAPH ?g { %1$s ?p ?o } }
            } LIMIT 100""";

    private static final String OF_ENTITY = """
            SELECT DISTINCT ?r ?predicate ?subject {
              GRAPH ?g {
                { ?r :about %1$s } UNION { ?r prov:wasAttributedTo %1$s } UNION { ?r :inPlace %1$s }
                UNION { ?r :speaker %1$s } UNION { ?r schema:recipient %1$s }
                OPTIONAL { ?r rdf:predicate ?predicate ; rdf:subject ?subject }
              }
            } ORDER BY ?predicate ?subject ?r""";
    private static final String OF_SOURCE = """
            SELECT ?r (MIN(?begin) AS ?first) {
              GRAPH ?g { ?r prov:hadPrimarySource %1$s OPTIONAL { ?r :passage ?passage . ?passage nif:beginIndex ?begin } }
            } GROUP BY ?r ORDER BY ?first ?r""";
    private static final String OF_STATEMENT = "SELECT DISTINCT ?r { GRAPH ?g { ?r :statedIn %1$s } } ORDER BY ?r";
    /** What it was said in, and what others say of the same: with the same object, or with another value. */
    private static final String OF_CLAIM = """
            SELECT DISTINCT ?r {
              { GRAPH ?g { %1$s :statedIn ?r } }
              UNION
              { GRAPH ?g { %1$s rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object }
                GRAPH ?h { ?r rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?other }
                FILTER (?r != %1$s && (?other = ?object || isLiteral(?object))) }
            } ORDER BY ?r""";
    /** Where a source names whom. */
    private static final String MENTIONS = """
            SELECT (%1$s AS ?g) ?s ?p ?o {
              { SELECT ?s { GRAPH %1$s { ?s itsrdf:taIdentRef ?entity } } ORDER BY ?s LIMIT %2$d }
              VALUES ?p { itsrdf:taIdentRef nif:anchorOf } GRAPH %1$s { ?s ?p ?o }
            }""";

    private static final String ALL =
            "SELECT ?g ?s ?p ?o { VALUES ?s { %s } GRAPH ?g { ?s ?p ?o } } LIMIT " + 10 * MOST_QUADS;
    /** What things are called, the classes above classes, all of the passages, and the plain facts that end in the thing. */
    private static final String SURROUNDINGS = """
            SELECT ?g ?s ?p ?o {
              { VALUES ?p { skos:prefLabel rdfs:label dcterms:title rdfs:subClassOf } VALUES ?s { %s }
                GRAPH ?g { ?s ?p ?o } FILTER (!isBlank(?o)) }
              UNION { VALUES ?s { %s } GRAPH ?g { ?s ?p ?o } }
              UNION { VALUES ?p { %s } GRAPH ?g { ?s ?p %s } BIND (%4$s AS ?o) }
            } LIMIT %d""";

    /** The thing and one page of what is said of it; empty if the graph knows nothing of it. */
    public Optional<Thing> read(ThingKind kind, Node thing, int page) {
        DatasetGraph found = DatasetGraphFactory.create();
        try (GraphConnection graph = connections.get()) {
            add(graph, DESCRIPTION.formatted(iri(thing), MOST_QUADS, MOST_LINKS), found);
            if (!found.contains(Node.ANY, thing, Node.ANY, Node.ANY)) {
                return Optional.empty();
            }
            List<Node> records = new ArrayList<>();
            graph.select(records(kind, thing, page), row -> row.find("r").ifPresent(records::add));
            boolean hasMore = records.size() > PAGE;
            List<Node> shown = hasMore ? records.subList(0, PAGE) : records;
            if (!shown.isEmpty()) {
                add(graph, ALL.formatted(list(shown)), found);
            }
            if (kind == ThingKind.SOURCE && page == 0) {
                add(graph, MENTIONS.formatted(iri(thing), MOST_MENTIONS), found);
            }
            add(graph, surroundings(thing, found), found);
            return Optional.of(new Thing(kind, thing, found, shown, page, hasMore));
        }
    }

    /** What became of an id; empty if the graph knows nothing of it. */
    public Optional<IdStatus> status(Node thing) {
        DatasetGraph found = DatasetGraphFactory.create();
        try (GraphConnection graph = connections.get()) {
            add(graph, STATUS.formatted(iri(thing)), found);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(IdStatus.of(thing, found));
    }

    /** Which claims and statements have to do with it: one page and one more. */
    private static String records(ThingKind kind, Node thing, int page) {
        String query = switch (kind) {
            case ID -> OF_ENTITY;
            case SOURCE -> OF_SOURCE;
            case STATEMENT -> OF_STATEMENT;
            case CLAIM -> OF_CLAIM;
        };
        return query.formatted(iri(thing)) + " LIMIT " + (PAGE + 1) + " OFFSET " + (long) page * PAGE;
    }

    private static String surroundings(Node thing, DatasetGraph found) {
        Set<Node> named = new LinkedHashSet<>();
        Set<Node> passages = new LinkedHashSet<>();
        Set<Node> facts = new LinkedHashSet<>();
        found.stream().forEach(quad -> {
            meet(quad, thing, named);
            if (quad.getPredicate().equals(PASSAGE) || isPart(quad.getObject(), thing)) {
                passages.add(quad.getObject());
            } else if (quad.getPredicate().equals(PREDICATE)) {
                facts.add(quad.getObject());
            }
        });
        return SURROUNDINGS.formatted(list(named), list(passages), list(facts), iri(thing), 10 * MOST_QUADS);
    }

    /** Such as an entity's point. */
    private static boolean isPart(Node node, Node thing) {
        return node.isURI() && node.getURI().startsWith(thing.getURI() + "#");
    }

    /** Entities, sources and words of the ontology have names; claims, statements and passages have none. */
    private static void meet(Quad quad, Node thing, Collection<Node> named) {
        boolean ofThing = quad.getSubject().equals(thing) || quad.getObject().equals(thing);
        Stream.of(quad.getSubject(), quad.getObject(), ofThing ? quad.getPredicate() : quad.getObject())
                .filter(node -> node.isURI() && hasName(node.getURI()))
                .forEach(named::add);
    }

    private static boolean hasName(String iri) {
        return iri.startsWith(IriScheme.ontology())
                || ((iri.startsWith(IriScheme.entities()) || iri.startsWith(IriScheme.sources()))
                        && iri.indexOf('#') < 0);
    }

    private static void add(GraphConnection graph, String query, DatasetGraph found) {
        graph.select(query, row -> {
            if (row.has("g") && row.has("s") && row.has("p") && row.has("o")) {
                found.add(row.node("g"), row.node("s"), row.node("p"), row.node("o"));
            }
        });
    }

    private static String list(Collection<Node> things) {
        return Sparql.iris(things.stream().filter(Node::isURI).map(Node::getURI).toList());
    }

    private static String iri(Node node) {
        return "<" + node.getURI() + ">";
    }
}
