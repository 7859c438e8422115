package org.w3id.diwan.article.relation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.diwan.article.lexicon.LexiconTables;

/** Leaves out what a narrower relation of the same ends says already ({@code narrower.tsv}): who resumed attacks on A attacked it. */
public final class NarrowerRelations {
    private final Map<String, Set<String>> wider = new HashMap<>();
    private final Map<String, Set<String>> turned = new HashMap<>();

    NarrowerRelations(LexiconTables tables) {
        for (var row : tables.rows("narrower.tsv", 3)) {
            (row.get(2).equals("turned") ? turned : wider)
                    .computeIfAbsent(row.get(0), relation -> new HashSet<>())
                    .add(row.get(1));
        }
    }

    List<RelationCandidate> of(List<RelationCandidate> candidates) {
        Set<String> said = new HashSet<>();
        for (RelationCandidate candidate : candidates) {
            String subject = candidate.subject().id().value();
            String object = candidate.object().id().value();
            wider.getOrDefault(candidate.relation(), Set.of())
                    .forEach(relation -> said.add(subject + " " + relation + " " + object));
            turned.getOrDefault(candidate.relation(), Set.of())
                    .forEach(relation -> said.add(object + " " + relation + " " + subject));
        }
        return candidates.stream()
                .filter(candidate -> !said.contains(candidate.edge()))
                .toList();
    }
}
