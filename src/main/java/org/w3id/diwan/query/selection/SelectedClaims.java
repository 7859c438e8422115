package org.w3id.diwan.query.selection;

import java.util.List;
import java.util.Map;
import org.w3id.diwan.query.node.GraphNode;

/**
 * A page of claims, with all that a view shows of them.
 *
 * @param claims in the order of subject, relation, object, modality and IRI
 * @param nodes every entity that is named or met, by IRI
 * @param names of those who are quoted and of publishers, by IRI
 * @param sources by IRI
 * @param next where the next page begins; empty if this is the last
 */
public record SelectedClaims(
        List<SelectedClaim> claims,
        Map<String, GraphNode> nodes,
        Map<String, String> names,
        Map<String, SourceNote> sources,
        String next) {
    /**
     * What is shown of a source.
     *
     * @param title the last part of its IRI where it has none
     * @param issued when it was published, in EDTF; empty if unknown
     * @param publisher the IRI of who published it; empty if unknown
     */
    public record SourceNote(String title, String issued, String publisher) {}
}
