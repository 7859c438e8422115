package org.w3id.diwan.query.claim;

import java.util.List;
import java.util.stream.Collectors;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Sparql;
import org.w3id.diwan.query.claim.ClaimFilter.Part;

/** Finds claims in a fixed order, a page at a time. */
public record ClaimFinder(GraphConnection graph) {
    private static final String BY_RELATION = "?p ?s ?o ?c";
    private static final String BY_TIME = "?from ?until ?c";

    /** How many there are. */
    public int count(ClaimFilter filter) {
        return graph.count("SELECT (COUNT(DISTINCT ?c) AS ?n) { " + pattern(filter) + " }");
    }

    /**
     * IRIs of claims.
     *
     * @param byTime by their first day, otherwise by relation, subject and object
     */
    public List<String> find(ClaimFilter filter, boolean byTime, int offset, int limit) {
        return graph.texts("SELECT DISTINCT ?c ?s ?p ?o ?from ?until { " + pattern(filter) + " } ORDER BY "
                + (byTime ? BY_TIME : BY_RELATION) + " LIMIT " + limit + " OFFSET " + offset);
    }

    private static String pattern(ClaimFilter filter) {
        String found = filter.of(Part.ABOUT).stream()
                        .map(entity -> "{ ?c rdf:subject <%1$s> } UNION { ?c rdf:object <%1$s> } ".formatted(entity))
                        .collect(Collectors.joining())
                + among("?s", filter.of(Part.SUBJECT))
                + among("?o", filter.of(Part.OBJECT))
                + among("?p", filter.of(Part.RELATION))
                + among("?m", filter.of(Part.MODALITY))
                + among("?by", filter.of(Part.SPEAKER))
                + among("?source", filter.of(Part.SOURCE))
                + "?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; :modality ?m ; prov:hadPrimarySource ?source . "
                + (filter.of(Part.SPEAKER).isEmpty() ? "" : "?c prov:wasAttributedTo ?by . ")
                + (filter.dated() ? "?c :earliest ?from . " : "OPTIONAL { ?c :earliest ?from } ")
                + "OPTIONAL { ?c :latest ?until } ";
        return (filter.unreviewed() ? "GRAPH ?g { " + found + "}" : found) + voice(filter) + during(filter);
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
