package org.w3id.diwan.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves out what a narrower relation of the same ends says already ({@code narrower.tsv}): who resumed attacks on A attacked it. */
final class Narrower {
    private final Map<String, Set<String>> wider = new HashMap<>();
    private final Map<String, Set<String>> turned = new HashMap<>();

    Narrower() {
        for (var row : LexiconFile.rows("narrower.tsv", 3)) {
            (row.get(2).equals("turned") ? turned : wider)
                    .computeIfAbsent(row.get(0), relation -> new HashSet<>())
                    .add(row.get(1));
        }
    }

    List<Draft> of(List<Draft> drafts) {
        Set<String> said = new HashSet<>();
        for (Draft draft : drafts) {
            String subject = draft.subject().id().value();
            String object = draft.object().id().value();
            wider.getOrDefault(draft.relation(), Set.of())
                    .forEach(relation -> said.add(subject + " " + relation + " " + object));
            turned.getOrDefault(draft.relation(), Set.of())
                    .forEach(relation -> said.add(object + " " + relation + " " + subject));
        }
        return drafts.stream().filter(draft -> !said.contains(draft.edge())).toList();
    }
}
