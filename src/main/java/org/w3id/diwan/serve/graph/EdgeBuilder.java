package org.w3id.diwan.serve.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.diwan.model.IriScheme;

/** Gathers the claims of one edge. */
final class EdgeBuilder {
    private final EdgeKey key;
    private final List<ClaimFacts> claims = new ArrayList<>();

    EdgeBuilder(EdgeKey key) {
        this.key = key;
    }

    EdgeKey key() {
        return key;
    }

    void add(ClaimFacts claim) {
        claims.add(claim);
    }

    Edge build(IriScheme iris, Map<String, Node> nodes) {
        Set<String> ids = new TreeSet<>();
        Set<String> when = new TreeSet<>();
        Set<String> sources = new TreeSet<>();
        Set<String> publishers = new TreeSet<>();
        Set<String> saidBy = new TreeSet<>();
        Days days = new Days();
        for (ClaimFacts claim : claims) {
            ids.add(claim.claim());
            sources.addAll(claim.sources());
            publishers.addAll(claim.publishers());
            saidBy.addAll(claim.saidBy());
            days.add(claim.earliest(), claim.latest());
            if (!claim.when().isEmpty()) {
                when.add(claim.when());
            }
        }
        return new Edge(
                key.id(iris),
                end(key.source(), nodes),
                end(key.target(), nodes),
                EdgeKey.local(key.relation()),
                EdgeKey.local(key.modality()),
                List.copyOf(when),
                days.earliest(),
                days.latest(),
                List.copyOf(sources),
                Voices.count(claims),
                List.copyOf(publishers),
                List.copyOf(saidBy),
                List.copyOf(ids));
    }

    private static Edge.End end(String iri, Map<String, Node> nodes) {
        Node node = nodes.get(iri);
        return node == null
                ? new Edge.End(iri, Node.tail(iri), List.of())
                : new Edge.End(iri, node.label(), node.point());
    }
}
