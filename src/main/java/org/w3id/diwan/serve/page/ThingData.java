package org.w3id.diwan.serve.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.w3id.diwan.model.IriScheme;

/**
 * Reads one thing from the graph in four bounded queries, {@link ThingQueries}: no answer is larger than a page, however often the thing
 * is spoken of.
 */
final class ThingData {
    private final Supplier<RDFConnection> connections;
    private final IriScheme iris;

    ThingData(Supplier<RDFConnection> connections, IriScheme iris) {
        this.connections = connections;
        this.iris = iris;
    }

    /** The thing and one page of what is said of it; empty if the graph knows nothing of it. */
    Optional<Thing> read(Kind kind, Node thing, int page) {
        DatasetGraph found = DatasetGraphFactory.create();
        try (RDFConnection connection = connections.get()) {
            add(connection, ThingQueries.description(thing), found);
            if (!found.contains(Node.ANY, thing, Node.ANY, Node.ANY)) {
                return Optional.empty();
            }
            List<Node> records = new ArrayList<>();
            connection.querySelect(
                    ThingQueries.records(kind, thing, page),
                    row -> Optional.ofNullable(row.get("r")).ifPresent(r -> records.add(r.asNode())));
            boolean hasMore = records.size() > ThingQueries.PAGE;
            List<Node> shown = hasMore ? records.subList(0, ThingQueries.PAGE) : records;
            if (!shown.isEmpty()) {
                add(connection, ThingQueries.all(shown), found);
            }
            if (kind == Kind.SOURCE && page == 0) {
                add(connection, ThingQueries.mentions(thing), found);
            }
            add(connection, surroundings(thing, found), found);
            return Optional.of(new Thing(thing, found, shown, page, hasMore));
        }
    }

    /** Whether the graph knows the thing, and whether its id was retired; empty if it knows nothing of it. */
    Optional<Standing> standing(Node thing) {
        DatasetGraph found = DatasetGraphFactory.create();
        try (RDFConnection connection = connections.get()) {
            add(connection, ThingQueries.standing(thing), found);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(Standing.of(thing, found));
    }

    private String surroundings(Node thing, DatasetGraph found) {
        Set<Node> named = new LinkedHashSet<>();
        Set<Node> passages = new LinkedHashSet<>();
        Set<Node> facts = new LinkedHashSet<>();
        Node passage = Terms.diwan("passage");
        found.stream().forEach(quad -> {
            meet(quad, thing, named);
            if (quad.getPredicate().equals(passage) || isPart(quad.getObject(), thing)) {
                passages.add(quad.getObject());
            } else if (quad.getPredicate().equals(Terms.PREDICATE)) {
                facts.add(quad.getObject());
            }
        });
        return ThingQueries.surroundings(thing, named, passages, facts);
    }

    /** Such as an entity's point. */
    private static boolean isPart(Node node, Node thing) {
        return node.isURI() && node.getURI().startsWith(thing.getURI() + "#");
    }

    /** Entities, sources and words of the ontology have names; claims, statements and passages have none. */
    private void meet(Quad quad, Node thing, Collection<Node> named) {
        boolean ofThing = quad.getSubject().equals(thing) || quad.getObject().equals(thing);
        for (Node node : ofThing
                ? List.of(quad.getSubject(), quad.getPredicate(), quad.getObject())
                : List.of(quad.getSubject(), quad.getObject())) {
            if (node.isURI() && hasName(node.getURI())) {
                named.add(node);
            }
        }
    }

    private boolean hasName(String iri) {
        return iri.startsWith(iris.ontology())
                || (iri.startsWith(iris.entities()) && iri.indexOf('#') < 0)
                || (iri.startsWith(iris.sources()) && iri.indexOf('#') < 0);
    }

    private static void add(RDFConnection connection, String query, DatasetGraph found) {
        connection.querySelect(query, row -> {
            if (row.contains("g") && row.contains("s") && row.contains("p") && row.contains("o")) {
                found.add(
                        row.get("g").asNode(),
                        row.get("s").asNode(),
                        row.get("p").asNode(),
                        row.get("o").asNode());
            }
        });
    }
}
