package org.w3id.diwan.query.selection;

import java.util.List;
import java.util.Map;
import org.w3id.diwan.query.claim.CitedClaim;
import org.w3id.diwan.query.node.GraphNode;

/**
 * A page of claims, with the entities that a view shows with them.
 *
 * @param claims in the order of subject, relation, object, modality and IRI
 * @param nodes every entity that is named or met, by IRI
 * @param next where the next page begins; empty if this is the last
 */
public record SelectedClaims(List<CitedClaim> claims, Map<String, GraphNode> nodes, String next) {}
