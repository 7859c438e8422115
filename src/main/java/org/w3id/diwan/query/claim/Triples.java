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
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.Sparql;

/** What the graph says of some resources, each property's values in order. */
final class Triples {
    private static final int AT_ONCE = 200;
    private static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);
    private static final String ALL = "SELECT DISTINCT ?s ?p ?o { VALUES ?s { %s } GRAPH ?g { ?s ?p ?o } }";
    private static final String SHOWN = """
            SELECT DISTINCT ?s ?p ?o { VALUES ?s { %s }
              VALUES ?p { skos:prefLabel rdfs:label dcterms:title dcterms:issued dcterms:publisher foaf:page }
              GRAPH ?g { ?s ?p ?o } }""";

    private final GraphConnection graph;
    private final Map<String, SetMultimap<String, Node>> found = new HashMap<>();

    Triples(GraphConnection graph) {
        this.graph = graph;
    }

    /** Reads everything that is said of resources. */
    void readAll(Collection<String> iris) {
        read(ALL, iris);
    }

    /** Reads only what they are called and how sources are cited. */
    void readNames(Collection<String> iris) {
        read(SHOWN, iris);
    }

    private void read(String query, Collection<String> iris) {
        List<String> unread = iris.stream().distinct().sorted().toList();
        for (List<String> some : Lists.partition(unread, AT_ONCE)) {
            graph.select(
                    query.formatted(Sparql.iris(some)),
                    row -> found.computeIfAbsent(
                                    row.text("s"), iri -> TreeMultimap.create(Comparator.naturalOrder(), ORDER))
                            .put(row.text("p"), row.node("o")));
        }
    }

    boolean knows(String iri) {
        return found.containsKey(iri);
    }

    Stream<Node> values(String iri, String curie) {
        SetMultimap<String, Node> own = found.get(iri);
        return own == null ? Stream.of() : own.get(Curie.node(curie).getURI()).stream();
    }

    List<String> texts(String iri, String curie) {
        return values(iri, curie).map(Row::text).distinct().toList();
    }

    String text(String iri, String curie) {
        return values(iri, curie).map(Row::text).findFirst().orElse("");
    }

    String local(String iri, String curie) {
        return Curie.localName(text(iri, curie));
    }

    NamedThing named(String iri) {
        return new NamedThing(iri, name(iri));
    }

    List<NamedThing> allNamed(String iri, String curie) {
        return texts(iri, curie).stream().map(this::named).toList();
    }

    private String name(String iri) {
        return Stream.of("skos:prefLabel", "rdfs:label", "dcterms:title")
                .flatMap(property -> inEnglish(iri, property).stream())
                .findFirst()
                .orElseGet(() -> NamedThing.tail(iri));
    }

    private Optional<String> inEnglish(String iri, String curie) {
        List<Node> names = values(iri, curie).filter(Node::isLiteral).toList();
        return names.stream()
                .filter(name -> name.getLiteralLanguage().equals("en"))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(Node::getLiteralLexicalForm);
    }

    CitedSource source(String iri) {
        return new CitedSource(
                iri,
                text(iri, "dcterms:title"),
                allNamed(iri, "dcterms:publisher").stream()
                        .map(NamedThing::name)
                        .toList(),
                text(iri, "dcterms:issued"),
                text(iri, "foaf:page"));
    }
}
