package org.w3id.diwan.query.claim;

import java.util.ArrayList;
import java.util.List;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Sparql;

/** Finds claims in a fixed order, a page at a time. */
public record ClaimFinder(GraphConnection graph) {
    private static final String BY_RELATION = "?p ?s ?o ?c";
    private static final String BY_TIME = "?from ?until ?c";

    /** How many there are. */
    public int count(ClaimFilter filter) {
        List<Integer> count = new ArrayList<>();
        graph.select(
                "SELECT (COUNT(DISTINCT ?c) AS ?n) { " + pattern(filter) + " }",
                row -> count.add(Integer.parseInt(row.text("n"))));
        return count.stream().findFirst().orElse(0);
    }

    /**
     * IRIs of claims.
     *
     * @param byTime by their first day, otherwise by relation, subject and object
     */
    public List<String> find(ClaimFilter filter, boolean byTime, int offset, int limit) {
        List<String> claims = new ArrayList<>();
        graph.select(
                "SELECT DISTINCT ?c ?s ?p ?o ?from ?until { " + pattern(filter) + " } ORDER BY "
                        + (byTime ? BY_TIME : BY_RELATION) + " LIMIT " + limit + " OFFSET " + offset,
                row -> claims.add(row.text("c")));
        return claims;
    }

    /**
     * How many claims speak of an entity in one way.
     *
     * @param role subject, object or speaker
     */
    public record Tally(String role, String relation, String modality, int claims) {}

    /** Which relations an entity stands in, and how often. */
    public List<Tally> tallies(String entity) {
        List<Tally> tallies = new ArrayList<>();
        graph.select(
                """
                SELECT ?role ?p ?m (COUNT(DISTINCT ?c) AS ?n) {
                  VALUES (?end ?role) { (rdf:subject "subject") (rdf:object "object") (prov:wasAttributedTo "speaker") }
                  ?c ?end <%s> ; a :Claim ; rdf:predicate ?p ; :modality ?m
                } GROUP BY ?role ?p ?m ORDER BY DESC(?role) ?p ?m""".formatted(entity),
                row -> tallies.add(new Tally(
                        row.text("role"),
                        Curie.localName(row.text("p")),
                        Curie.localName(row.text("m")),
                        Integer.parseInt(row.text("n")))));
        return tallies;
    }

    private static String pattern(ClaimFilter filter) {
        StringBuilder found = new StringBuilder();
        filter.about()
                .forEach(entity -> found.append("?c :about <").append(entity).append("> . "));
        found.append(among("?s", filter.subjects()))
                .append(among("?o", filter.objects()))
                .append(among("?p", filter.relations()))
                .append(among("?m", filter.modalities()))
                .append(among("?by", filter.speakers()))
                .append(among("?source", filter.sources()))
                .append(
                        "?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; :modality ?m ; prov:hadPrimarySource ?source . ");
        if (!filter.speakers().isEmpty()) {
            found.append("?c prov:wasAttributedTo ?by . ");
        }
        String start = filter.dated() ? "?c :earliest ?from . " : "OPTIONAL { ?c :earliest ?from } ";
        found.append(start).append("OPTIONAL { ?c :latest ?until } ");
        String graphed = filter.unreviewed() ? "GRAPH ?g { " + found + "}" : found.toString();
        return graphed + voice(filter) + during(filter);
    }

    private static String voice(ClaimFilter filter) {
        return switch (filter.voice()) {
            case ANY -> "";
            case OWN -> " FILTER NOT EXISTS { ?c prov:wasAttributedTo ?anybody }";
            case QUOTED -> " FILTER EXISTS { ?c prov:wasAttributedTo ?anybody }";
        };
    }

    private static String during(ClaimFilter filter) {
        String pattern = "";
        if (filter.during().hasLatest()) {
            pattern += " FILTER (BOUND(?from) && ?from <= \"" + filter.during().latest() + "\"^^xsd:date)";
        }
        if (filter.during().hasEarliest()) {
            pattern +=
                    " FILTER (!BOUND(?until) || ?until >= \"" + filter.during().earliest() + "\"^^xsd:date)";
        }
        return pattern;
    }

    private static String among(String variable, List<String> iris) {
        return iris.isEmpty() ? "" : Sparql.values(variable, iris);
    }
}
