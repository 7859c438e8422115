package org.w3id.diwan.query.compare;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.Sparql;

/** Reads the claims that are to be compared. Only what is in the default graph is read, so nothing that nobody reviewed. */
public record ComparisonReader(GraphConnection graph) {
    /** More claims than this are not read at once. */
    public static final int MOST = 5_000;

    private static final int AT_ONCE = 300;
    private static final String CLAIMS = """
            SELECT DISTINCT ?c ?s ?p ?o ?m ?source ?issued ?publisher ?by ?when ?unit ?bound ?place ?stated {
              { SELECT DISTINCT ?c { %s } ORDER BY ?c LIMIT %d }
              ?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; :modality ?m ; prov:hadPrimarySource ?source .
              OPTIONAL { ?source dcterms:issued ?issued } OPTIONAL { ?source dcterms:publisher ?publisher }
              OPTIONAL { ?c prov:wasAttributedTo ?by } OPTIONAL { ?c :when ?when }
              OPTIONAL { ?c :unit ?unit } OPTIONAL { ?c :bound ?bound } OPTIONAL { ?c :inPlace ?place }
              OPTIONAL { ?c :statedIn ?statement . ?statement :when ?stated }
            }""";
    private static final String NAMES = """
            SELECT ?x ?name { %s
              { ?x :name ?name } UNION { ?x dcterms:title ?name } UNION { ?x rdfs:label|skos:prefLabel ?name FILTER (LANG(?name) = "en") } }""";

    /** Every claim that an entity is the subject or the object of. */
    public SourceComparison ofEntity(String id) {
        String entity = Sparql.iris(List.of(IriScheme.DIWAN.entities() + id));
        return read("{ ?c rdf:subject " + entity + " } UNION { ?c rdf:object " + entity + " } ?c a :Claim");
    }

    /** Every claim of a relation, by its local name. */
    public SourceComparison ofRelation(String name) {
        return read("?c rdf:predicate " + Sparql.iris(List.of(IriScheme.DIWAN.term(name))) + " ; a :Claim");
    }

    /** What two sources say, as far as both speak of it. */
    public SourceComparison ofSources(String one, String other) {
        List<String> both =
                Stream.of(one, other).map(id -> IriScheme.DIWAN.sources() + id).toList();
        return read(Sparql.values("?source", both) + "?c prov:hadPrimarySource ?source ; a :Claim");
    }

    private SourceComparison read(String which) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        graph.select(
                CLAIMS.formatted(which, MOST + 1),
                row -> rows.computeIfAbsent(row.text("c"), first -> new ArrayList<>())
                        .add(row));
        boolean isCut = rows.size() > MOST;
        Map<String, String> names = names(rows.values().stream().flatMap(List::stream));
        return SourceComparison.of(
                rows.values().stream()
                        .limit(MOST)
                        .map(ofClaim -> claim(ofClaim, names))
                        .toList(),
                isCut);
    }

    private static ComparedClaim claim(List<Row> rows, Map<String, String> names) {
        Row row = rows.get(0);
        String source = row.text("source");
        String publisher = row.text("publisher");
        String stated = row.text("stated");
        return new ComparedClaim(
                row.text("c"),
                named(row, "s", names),
                named(row, "p", names),
                named(row, "o", names),
                Curie.localName(row.text("m")),
                row.text("when"),
                named(row, "unit", names),
                Curie.localName(row.text("bound")),
                named(row, "place", names),
                named(row, "source", names),
                publisher.isEmpty() ? source : publisher,
                stated.isEmpty() ? row.text("issued") : stated,
                rows.stream()
                        .filter(each -> each.has("by"))
                        .map(each -> named(each, "by", names))
                        .distinct()
                        .toList());
    }

    private static Named named(Row row, String variable, Map<String, String> names) {
        return row.find(variable)
                .map(node -> node.isURI()
                        ? new Named(node.getURI(), names.getOrDefault(node.getURI(), tail(node.getURI())))
                        : new Named("", Row.text(node)))
                .orElse(Named.NONE);
    }

    private static String tail(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    private Map<String, String> names(Stream<Row> rows) {
        Set<String> iris = new TreeSet<>();
        rows.forEach(row -> Stream.of("s", "p", "o", "unit", "place", "source", "by")
                .flatMap(variable -> row.find(variable).stream())
                .filter(node -> node.isURI())
                .forEach(node -> iris.add(node.getURI())));
        Map<String, String> names = new LinkedHashMap<>();
        for (List<String> some : Lists.partition(List.copyOf(iris), AT_ONCE)) {
            graph.select(
                    NAMES.formatted(Sparql.values("?x", some)),
                    row -> names.merge(
                            row.text("x"), row.text("name"), (one, other) -> one.compareTo(other) <= 0 ? one : other));
        }
        return names;
    }
}
