package org.w3id.diwan.serve.explore;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3id.diwan.query.claim.CitedClaim;
import org.w3id.diwan.query.claim.CitedSource;
import org.w3id.diwan.query.node.GraphNode;
import org.w3id.diwan.query.selection.SelectedClaims;
import org.w3id.diwan.serve.http.HtmlTemplates;

/**
 * Claims on the wire. Things are called by their address on this server, such as {@code /id/iraq}; what is empty or unknown is left out.
 *
 * @param names of those who are quoted, and of publishers, by address
 * @param next the value of {@code after} for the next page; left out on the last
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record SelectionJson(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Claim> claims,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Entity> nodes,
        @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, SourceJson> sources,
        @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, String> names,
        String next) {
    /** A claim; it has either an object or a value. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Claim(
            String id,
            String subject,
            String relation,
            String object,
            String value,
            String modality,
            String when,
            String earliest,
            String latest,
            String source,
            List<String> saidBy,
            List<String> passages,
            boolean reviewed) {}

    /**
     * An entity.
     *
     * @param place of an event: where its point is from
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Entity(
            String id,
            String label,
            String type,
            String description,
            List<Double> point,
            String place,
            String earliest,
            String latest,
            List<String> proposedWhen) {}

    /** A source. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record SourceJson(String title, String issued, String publisher) {}

    static SelectionJson of(SelectedClaims found) {
        Map<String, SourceJson> sources = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (CitedClaim claim : found.claims()) {
            CitedSource source = claim.source();
            Stream.concat(source.publishers().stream(), claim.saidBy().stream())
                    .forEach(voice -> names.put(HtmlTemplates.href(voice.iri()), voice.name()));
            sources.put(
                    HtmlTemplates.href(source.iri()),
                    new SourceJson(
                            source.named().name(),
                            source.issued(),
                            source.publishers().stream()
                                    .findFirst()
                                    .map(publisher -> HtmlTemplates.href(publisher.iri()))
                                    .orElse("")));
        }
        return new SelectionJson(
                found.claims().stream().map(SelectionJson::claim).toList(),
                found.nodes().values().stream().map(SelectionJson::entity).toList(),
                sources,
                names,
                found.next());
    }

    private static Claim claim(CitedClaim claim) {
        return new Claim(
                HtmlTemplates.href(claim.claim()),
                HtmlTemplates.href(claim.subject().iri()),
                claim.relation().localName(),
                HtmlTemplates.href(claim.end().iri()),
                claim.object() == null ? claim.objectText() : "",
                claim.modality(),
                claim.when(),
                claim.earliest(),
                claim.latest(),
                HtmlTemplates.href(claim.source().iri()),
                claim.saidBy().stream()
                        .map(voice -> HtmlTemplates.href(voice.iri()))
                        .toList(),
                claim.passages().stream()
                        .map(passage -> HtmlTemplates.href(passage.iri()))
                        .toList(),
                claim.reviewed());
    }

    private static Entity entity(GraphNode node) {
        return new Entity(
                HtmlTemplates.href(node.id()),
                node.label(),
                node.type(),
                node.description(),
                node.point(),
                HtmlTemplates.href(node.place()),
                node.earliest(),
                node.latest(),
                node.proposedWhen());
    }
}
