package org.w3id.diwan.serve.compare;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.diwan.query.compare.ComparedClaim;
import org.w3id.diwan.query.compare.FigureSeries;
import org.w3id.diwan.query.compare.Named;
import org.w3id.diwan.query.compare.SameClaim;
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
        Asked asked, String title, SourceComparison found, List<Named> relations, List<Named> sources) {
    /** Where a resource has its page; empty for a value. */
    public String href(Named named) {
        return named.iri().isEmpty() ? "" : HtmlTemplates.href(named.iri());
    }

    /** The page of a claim. */
    public String href(ComparedClaim claim) {
        return HtmlTemplates.href(claim.claim());
    }

    /** What stands in different ways. */
    public List<SameClaim> different() {
        return found.same().stream().filter(same -> same.stances().size() > 1).toList();
    }

    /** What several sources tell alike. */
    public List<SameClaim> alike() {
        return found.same().stream().filter(same -> same.stances().size() == 1).toList();
    }

    /** What nobody tells more than once is not shown. */
    public boolean isNothing() {
        return Stream.of(found.same(), found.figures(), found.changed()).allMatch(List::isEmpty);
    }

    /** Where a series of figures is drawn. */
    public String drawn(FigureSeries series) {
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
