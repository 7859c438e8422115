package org.w3id.diwan.serve.graph;

import java.util.List;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.model.Period;

/** The graph pattern of the claims that belong to a neighbourhood. */
final class ClaimPattern {
    private final Neighbourhood wanted;
    private final IriScheme iris;

    ClaimPattern(Neighbourhood wanted, IriScheme iris) {
        this.wanted = wanted;
        this.iris = iris;
    }

    /** Claims of which one of the ends is the subject or, if {@code both}, the object; {@code ?end} is that one. */
    String around(List<String> ends, boolean both) {
        String values = Sparql.values("?end", ends);
        String from = values + "?claim rdf:subject ?end ; rdf:object ?o . BIND (?end AS ?s) ";
        String to = values + "?claim rdf:object ?end ; rdf:subject ?s . BIND (?end AS ?o) FILTER (?s != ?end) ";
        return (both ? "{ " + from + "} UNION { " + to + "} " : from)
                + "?claim rdf:predicate ?p ; :modality ?m . FILTER (isIRI(?o)) "
                + (wanted.definite() ? "OPTIONAL { ?claim :when ?when } " : "")
                + restrictions();
    }

    /** All claims' subjects. */
    String ofSubjects() {
        return wanted.keepsAll()
                ? "?claim rdf:subject ?s . "
                : "?claim rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; :modality ?m . FILTER (isIRI(?o)) "
                        + restrictions();
    }

    private String restrictions() {
        StringBuilder pattern = new StringBuilder();
        if (!wanted.relations().isEmpty()) {
            pattern.append(Sparql.values("?p", terms(wanted.relations())));
        }
        if (!wanted.modalities().isEmpty()) {
            pattern.append(Sparql.values("?m", terms(wanted.modalities())));
        }
        if (!wanted.sources().isEmpty()) {
            List<String> sources =
                    wanted.sources().stream().map(id -> iris.sources() + id).toList();
            pattern.append("?claim prov:hadPrimarySource ?source . ").append(Sparql.values("?source", sources));
        }
        if (!wanted.types().isEmpty()) {
            List<String> types = terms(wanted.types());
            pattern.append("FILTER EXISTS { ")
                    .append(Sparql.values("?t1", types))
                    .append("?s a ?t1 } ");
            pattern.append("FILTER EXISTS { ")
                    .append(Sparql.values("?t2", types))
                    .append("?o a ?t2 } ");
        }
        return pattern.append(holding(wanted.asOf())).toString();
    }

    /** Nothing speaks against it; whether it holds for certain, {@link Holding} decides. */
    private static String holding(Period asOf) {
        String pattern = "";
        if (asOf.hasLatest()) {
            pattern += "OPTIONAL { ?claim :earliest ?from } FILTER (!BOUND(?from) || ?from <= "
                    + date(asOf.latest().toString()) + ") ";
        }
        if (asOf.hasEarliest()) {
            pattern += "OPTIONAL { ?claim :latest ?until } FILTER (!BOUND(?until) || ?until >= "
                    + date(asOf.earliest().toString()) + ") ";
        }
        return pattern;
    }

    private static String date(String day) {
        return "\"" + day + "\"^^xsd:date";
    }

    private List<String> terms(List<String> names) {
        return names.stream().map(iris::term).toList();
    }
}
