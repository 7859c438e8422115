package org.w3id.diwan.query.claim;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.Sparql;

/**
 * Reads claims, statements and sources as they are cited, by their IRIs and some hundred at once. It remembers the names it has read, so one
 * is made for each request.
 */
public final class CitationReader {
    private static final int AT_ONCE = 400;
    private static final int MOST_VOICES = 100;
    private static final String VOICES = """
            SELECT DISTINCT ?r { GRAPH ?g { <%1$s> rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }
              GRAPH ?h { ?r rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?other }
              FILTER (?r != <%1$s> && (?other = ?o || isLiteral(?o))) } ORDER BY ?r LIMIT %2$d""";
    /** What things are called and are, how sources are cited, and when statements were made. */
    private static final String SHOWN =
            "VALUES ?p { rdf:type :name skos:prefLabel rdfs:label dcterms:title dcterms:issued dcterms:publisher foaf:page :when }";

    private static final String OUTLET = IriScheme.term("Media");
    /** Names kept at the most, so that memory does not grow with what is read. */
    private static final int MOST_NAMES = 20_000;

    private static final List<String> OF_CLAIM = List.of(
            "rdf:subject",
            "rdf:predicate",
            "rdf:object",
            ":unit",
            "prov:wasAttributedTo",
            "prov:hadPrimarySource",
            ":inPlace",
            ":statedIn");
    private static final List<String> OF_STATEMENT =
            List.of(":speaker", ":about", "schema:recipient", "prov:hadPrimarySource");

    private final GraphConnection graph;
    private final Triples names;

    /** Of a graph. */
    public CitationReader(GraphConnection graph) {
        this.graph = graph;
        this.names = new Triples(graph);
    }

    /** Claims in the order of their IRIs as given; what is no claim is left out. */
    public List<CitedClaim> claims(List<String> iris) {
        List<CitedClaim> claims = new ArrayList<>();
        for (List<String> some : Lists.partition(iris, AT_ONCE)) {
            Triples own = described(some, OF_CLAIM);
            some.stream()
                    .filter(iri -> own.values(iri, "rdf:predicate").findFirst().isPresent())
                    .forEach(iri -> claims.add(claim(iri, own)));
        }
        return List.copyOf(claims);
    }

    /** Reads all that is said of resources, and the names of what that leads to. */
    private Triples described(List<String> iris, List<String> named) {
        Triples own = new Triples(graph);
        own.read(iris, "");
        Set<String> ends = new HashSet<>();
        for (String iri : iris) {
            named.stream()
                    .flatMap(property -> own.values(iri, property))
                    .filter(Node::isURI)
                    .forEach(node -> ends.add(node.getURI()));
        }
        if (names.size() > MOST_NAMES) {
            names.clear();
        }
        readNames(ends);
        return own;
    }

    private void readNames(Set<String> iris) {
        names.read(iris, SHOWN);
        names.read(
                iris.stream()
                        .flatMap(iri -> names.texts(iri, "dcterms:publisher").stream())
                        .toList(),
                SHOWN);
    }

    private CitedClaim claim(String iri, Triples own) {
        Optional<Node> object = own.values(iri, "rdf:object").findFirst();
        boolean isEntity = object.filter(Node::isURI).isPresent();
        return new CitedClaim(
                iri,
                Curie.localName(own.text(iri, ":modality")),
                names.named(own.text(iri, "rdf:subject")),
                names.named(own.text(iri, "rdf:predicate")),
                isEntity ? names.named(object.orElseThrow().getURI()) : null,
                isEntity ? "" : object.map(Row::text).orElse(""),
                Curie.localName(own.text(iri, ":bound")),
                names.named(own.text(iri, ":unit")),
                named(own, iri, "prov:wasAttributedTo"),
                own.texts(iri, "prov:wasAttributedTo").stream()
                        .filter(speaker -> names.texts(speaker, "rdf:type").contains(OUTLET))
                        .toList(),
                own.text(iri, ":when"),
                own.text(iri, ":earliest"),
                own.text(iri, ":latest"),
                named(own, iri, ":inPlace"),
                cited(own.text(iri, "prov:hadPrimarySource")),
                passages(iri, own),
                own.text(iri, ":statedIn"),
                own.texts(iri, ":statedIn").stream()
                        .flatMap(statement -> names.texts(statement, ":when").stream())
                        .distinct()
                        .sorted()
                        .toList(),
                own.isReviewed(iri) ? "" : "unreviewed");
    }

    private List<NamedThing> named(Triples own, String iri, String property) {
        return own.texts(iri, property).stream().map(names::named).toList();
    }

    private CitedSource cited(String source) {
        return new CitedSource(
                source,
                names.text(source, "dcterms:title"),
                named(names, source, "dcterms:publisher"),
                names.text(source, "dcterms:issued"),
                names.text(source, "foaf:page"));
    }

    private static List<CitedPassage> passages(String iri, Triples own) {
        return own.texts(iri, ":passage").stream().map(CitedPassage::of).toList();
    }

    /** What else is claimed of the same subject and relation: with the same object, or of numbers and times any. */
    public List<CitedClaim> otherVoices(String claim) {
        return claims(graph.texts(VOICES.formatted(claim, MOST_VOICES)));
    }

    /** Statements in the order given, with the claims made in them. */
    public List<SpokenStatement> statements(List<String> iris) {
        Triples own = described(iris, OF_STATEMENT);
        List<CitedClaim> within = iris.isEmpty()
                ? List.of()
                : claims(graph.texts("SELECT DISTINCT ?c { " + Sparql.values("?statement", iris)
                        + "GRAPH ?g { ?c :statedIn ?statement } } ORDER BY ?c"));
        return iris.stream()
                .filter(own::knows)
                .map(iri -> statement(iri, own, within))
                .toList();
    }

    private SpokenStatement statement(String iri, Triples own, List<CitedClaim> claims) {
        return new SpokenStatement(
                iri,
                named(own, iri, ":speaker"),
                Curie.localName(own.text(iri, ":act")),
                own.text(iri, "dcterms:description"),
                named(own, iri, "schema:recipient"),
                named(own, iri, ":about"),
                own.text(iri, ":when"),
                cited(own.text(iri, "prov:hadPrimarySource")),
                passages(iri, own),
                claims.stream()
                        .filter(claim -> claim.statement().equals(iri))
                        .map(claim -> new SpokenStatement.Said(claim.claim(), claim.modality(), claim.line()))
                        .toList());
    }

    /** A source; empty if the graph knows none of this IRI. */
    public Optional<CitedSource> source(String iri) {
        return sources(Set.of(iri)).stream().findFirst().filter(source -> names.knows(iri));
    }

    /** Sources in the order of their IRIs as given. */
    public List<CitedSource> sources(Set<String> iris) {
        readNames(iris);
        return iris.stream().map(this::cited).toList();
    }
}
