package org.w3id.diwan.serve.compare;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.diwan.query.claim.CitedClaim;
import org.w3id.diwan.query.claim.NamedThing;
import org.w3id.diwan.query.compare.ComparedClaims;
import org.w3id.diwan.query.compare.SourceComparison;
import org.w3id.diwan.serve.http.HtmlTemplates;

/**
 * What the page shows.
 *
 * @param title what is compared, in words
 * @param found empty before anything was asked
 * @param relations that can be asked for, by local name and label
 * @param sources that can be asked for
 */
public record ComparePage(
        Asked asked, String title, SourceComparison found, List<NamedThing> relations, List<NamedThing> sources) {
    /** Where a resource has its page; empty for a value. */
    public String href(NamedThing named) {
        return named.iri().isEmpty() ? "" : HtmlTemplates.href(named.iri());
    }

    /** The page of a claim. */
    public String href(CitedClaim claim) {
        return HtmlTemplates.href(claim.claim());
    }

    /** What stands in different ways. */
    public List<ComparedClaims> different() {
        return found.same().stream().filter(same -> same.stances().size() > 1).toList();
    }

    /** What several sources tell alike. */
    public List<ComparedClaims> alike() {
        return found.same().stream().filter(same -> same.stances().size() == 1).toList();
    }

    /** What nobody tells more than once is not shown. */
    public boolean isNothing() {
        return Stream.of(found.same(), found.figures(), found.changed()).allMatch(List::isEmpty);
    }

    /** Where a series of figures is drawn. */
    public String drawn(ComparedClaims series) {
        String place = series.place().iri().isEmpty()
                ? "FILTER NOT EXISTS { ?claim :inPlace ?place }"
                : "?claim :inPlace <" + series.place().iri() + "> .";
        String query = """
                SELECT ?when ?number ?bound ?source ?claim WHERE {
                  ?claim rdf:subject <%s> ; :unit <%s> ; rdf:object ?number ; prov:hadPrimarySource ?source .
                  %s
                  OPTIONAL { ?claim :when ?when }
                  OPTIONAL { ?claim :bound ?bound }
                } ORDER BY ?when""".formatted(series.subject().iri(), series.unit().iri(), place);
        return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
                + "&view=lines&x=when&y=number&by=source";
    }
}
