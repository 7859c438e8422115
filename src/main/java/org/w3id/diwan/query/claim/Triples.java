package org.w3id.diwan.query.claim;

import com.google.common.collect.Lists;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.Sparql;

/** What the graph says of some resources, in whichever named graph; each property's values in order. */
final class Triples {
    private static final int AT_ONCE = 200;
    private static final String GRAPH = "in";
    private static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);

    private final GraphConnection graph;
    private final Map<String, SetMultimap<String, Node>> found = new HashMap<>();

    Triples(GraphConnection graph) {
        this.graph = graph;
    }

    /**
     * Reads resources that were not read before.
     *
     * @param properties to read, as a SPARQL pattern that binds {@code ?p}; empty for all
     */
    void read(Collection<String> iris, String properties) {
        List<String> unread = iris.stream()
                .filter(iri -> !iri.isEmpty() && !found.containsKey(iri))
                .distinct()
                .sorted()
                .toList();
        for (List<String> some : Lists.partition(unread, AT_ONCE)) {
            String query = "SELECT DISTINCT ?g ?s ?p ?o { " + Sparql.values("?s", some) + properties
                    + " GRAPH ?g { ?s ?p ?o } }";
            some.forEach(this::own);
            graph.select(query, row -> {
                SetMultimap<String, Node> own = own(row.text("s"));
                own.put(row.text("p"), row.node("o"));
                own.put(GRAPH, row.node("g"));
            });
        }
    }

    private SetMultimap<String, Node> own(String iri) {
        return found.computeIfAbsent(iri, unread -> TreeMultimap.create(Comparator.naturalOrder(), ORDER));
    }

    int size() {
        return found.size();
    }

    void clear() {
        found.clear();
    }

    boolean knows(String iri) {
        return !of(iri, GRAPH).isEmpty();
    }

    /** Whether a person wrote or reviewed what is said of a resource. */
    boolean isReviewed(String iri) {
        return of(iri, GRAPH).stream().anyMatch(in -> !in.toString().startsWith(IriScheme.readings()));
    }

    Stream<Node> values(String iri, String curie) {
        return of(iri, Curie.node(curie).getURI()).stream();
    }

    private Collection<Node> of(String iri, String property) {
        SetMultimap<String, Node> own = found.get(iri);
        return own == null ? List.of() : own.get(property);
    }

    List<String> texts(String iri, String curie) {
        return values(iri, curie).map(Row::text).distinct().toList();
    }

    String text(String iri, String curie) {
        return values(iri, curie).map(Row::text).findFirst().orElse("");
    }

    /** A resource by the first of its names, in English if there is one. */
    NamedThing named(String iri) {
        return iri.isEmpty() ? NamedThing.NONE : new NamedThing(iri, name(iri));
    }

    private String name(String iri) {
        return Stream.of(":name", "skos:prefLabel", "rdfs:label", "dcterms:title")
                .flatMap(property -> inEnglish(iri, property).stream())
                .findFirst()
                .orElseGet(() -> Curie.tail(iri));
    }

    private Optional<String> inEnglish(String iri, String curie) {
        List<Node> names = values(iri, curie).filter(Node::isLiteral).toList();
        return names.stream()
                .filter(name -> name.getLiteralLanguage().equals("en"))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(Node::getLiteralLexicalForm);
    }
}
