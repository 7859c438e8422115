package org.w3id.diwan.query.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.Sparql;

/** Reads claims, statements and sources as they are cited. */
public record CitationReader(GraphConnection graph) {
    private static final int MOST_VOICES = 100;
    private static final String VOICES = """
            SELECT DISTINCT ?r { GRAPH ?g { <%1$s> rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }
              GRAPH ?h { ?r rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?other }
              FILTER (?r != <%1$s> && (?other = ?o || isLiteral(?o))) } ORDER BY ?r LIMIT %2$d""";
    private static final String REVIEWED =
            "SELECT DISTINCT ?c { VALUES ?c { %s } GRAPH ?g { ?c a ?type } FILTER (!STRSTARTS(STR(?g), \""
                    + IriScheme.DIWAN.readings() + "\")) }";

    /** Claims in the order of their IRIs as given; what is no claim is left out. */
    public List<CitedClaim> claims(List<String> iris) {
        Triples triples = new Triples(graph);
        triples.readAll(iris);
        Set<String> ends = new HashSet<>();
        for (String iri : iris) {
            Stream.of("rdf:subject", "rdf:object", "prov:wasAttributedTo", "prov:hadPrimarySource", ":inPlace")
                    .flatMap(property -> triples.values(iri, property))
                    .filter(Node::isURI)
                    .forEach(node -> ends.add(node.getURI()));
        }
        readWithPublishers(triples, ends);
        Set<String> reviewed = reviewed(iris);
        return iris.stream()
                .filter(iri -> triples.values(iri, "rdf:predicate").findFirst().isPresent())
                .map(iri -> claim(iri, triples, reviewed.contains(iri)))
                .toList();
    }

    private static void readWithPublishers(Triples triples, Collection<String> iris) {
        triples.readNames(iris);
        triples.readNames(iris.stream()
                .flatMap(iri -> triples.texts(iri, "dcterms:publisher").stream())
                .toList());
    }

    private Set<String> reviewed(Collection<String> claims) {
        Set<String> reviewed = new HashSet<>();
        if (!claims.isEmpty()) {
            graph.select(REVIEWED.formatted(Sparql.iris(claims)), row -> reviewed.add(row.text("c")));
        }
        return reviewed;
    }

    private static CitedClaim claim(String iri, Triples triples, boolean reviewed) {
        Optional<Node> object = triples.values(iri, "rdf:object").findFirst();
        boolean isEntity = object.filter(Node::isURI).isPresent();
        return new CitedClaim(
                iri,
                triples.local(iri, ":modality"),
                triples.named(triples.text(iri, "rdf:subject")),
                triples.local(iri, "rdf:predicate"),
                isEntity ? triples.named(object.orElseThrow().getURI()) : null,
                isEntity ? "" : object.map(Row::text).orElse(""),
                triples.local(iri, ":bound"),
                triples.local(iri, ":unit"),
                triples.allNamed(iri, "prov:wasAttributedTo"),
                triples.text(iri, ":when"),
                triples.text(iri, ":earliest"),
                triples.text(iri, ":latest"),
                triples.allNamed(iri, ":inPlace"),
                triples.source(triples.text(iri, "prov:hadPrimarySource")),
                passages(iri, triples),
                triples.text(iri, ":statedIn"),
                reviewed ? "" : "unreviewed");
    }

    private static List<CitedPassage> passages(String iri, Triples triples) {
        return triples.texts(iri, ":passage").stream().map(CitedPassage::of).toList();
    }

    /** What else is claimed of the same subject and relation: with the same object, or of numbers and times any. */
    public List<CitedClaim> otherVoices(String claim) {
        List<String> found = new ArrayList<>();
        graph.select(VOICES.formatted(claim, MOST_VOICES), row -> found.add(row.text("r")));
        return claims(found);
    }

    /** Statements in the order given, with the claims made in them. */
    public List<SpokenStatement> statements(List<String> iris) {
        Triples triples = new Triples(graph);
        triples.readAll(iris);
        Set<String> named = new HashSet<>();
        for (String iri : iris) {
            Stream.of(":speaker", ":about", "schema:recipient", "prov:hadPrimarySource", ":act")
                    .forEach(property -> named.addAll(triples.texts(iri, property)));
        }
        readWithPublishers(triples, named);
        List<String> within = new ArrayList<>();
        if (!iris.isEmpty()) {
            graph.select(
                    "SELECT DISTINCT ?c { " + Sparql.values("?statement", iris)
                            + "GRAPH ?g { ?c :statedIn ?statement } } ORDER BY ?c",
                    row -> within.add(row.text("c")));
        }
        List<CitedClaim> claims = claims(within);
        return iris.stream()
                .filter(triples::knows)
                .map(iri -> statement(iri, triples, claims))
                .toList();
    }

    private static SpokenStatement statement(String iri, Triples triples, List<CitedClaim> claims) {
        return new SpokenStatement(
                iri,
                triples.allNamed(iri, ":speaker"),
                triples.local(iri, ":act"),
                triples.text(iri, "dcterms:description"),
                triples.allNamed(iri, "schema:recipient"),
                triples.allNamed(iri, ":about"),
                triples.text(iri, ":when"),
                triples.source(triples.text(iri, "prov:hadPrimarySource")),
                passages(iri, triples),
                claims.stream()
                        .filter(claim -> claim.statement().equals(iri))
                        .map(claim -> new SpokenStatement.Said(claim.claim(), claim.modality(), claim.line()))
                        .toList());
    }

    /** A source; empty if the graph knows none of this IRI. */
    public Optional<CitedSource> source(String iri) {
        Triples triples = new Triples(graph);
        readWithPublishers(triples, List.of(iri));
        return triples.knows(iri) ? Optional.of(triples.source(iri)) : Optional.empty();
    }
}
