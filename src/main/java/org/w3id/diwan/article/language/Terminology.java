package org.w3id.diwan.article.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.model.Vocabulary.Relation;
import org.w3id.diwan.model.Vocabulary.ValueKind;

/**
 * The ontology's terms as a model is told of them, in the order of their names.
 *
 * @param vocabulary the terms
 * @param definitions what each means, by local name
 */
record Terminology(Vocabulary vocabulary, Map<String, String> definitions) {
    Terminology {
        definitions = Map.copyOf(definitions);
    }

    /** The relations between two entities that a claim may carry. */
    List<Relation> relations() {
        return vocabulary.relations().values().stream()
                .filter(relation -> relation.inClaims() && relation.kind() == ValueKind.ENTITY)
                .sorted(Comparator.comparing(Relation::name))
                .toList();
    }

    List<String> relationNames() {
        return relations().stream().map(Relation::name).toList();
    }

    /** A line for each relation, with the kinds of its ends. */
    String relationLines() {
        return relations().stream()
                .map(relation -> "- " + relation.name() + " (" + kinds(relation.domain()) + " -> "
                        + kinds(relation.range()) + "): " + definition(relation.name()))
                .collect(Collectors.joining("\n"));
    }

    /** A line for each kind that ends may be of. */
    String kindLines() {
        Set<String> kinds = new TreeSet<>();
        for (Relation relation : relations()) {
            kinds.addAll(relation.domain());
            kinds.addAll(relation.range());
        }
        return lines(kinds);
    }

    List<String> acts() {
        return vocabulary.acts().stream().sorted().toList();
    }

    /** A line for each speech act. */
    String actLines() {
        return lines(acts());
    }

    private String lines(Collection<String> terms) {
        return terms.stream().map(term -> "- " + term + ": " + definition(term)).collect(Collectors.joining("\n"));
    }

    private String definition(String term) {
        return definitions.getOrDefault(term, "as its name says");
    }

    private static String kinds(Set<String> kinds) {
        return kinds.isEmpty() ? "Entity" : kinds.stream().sorted().collect(Collectors.joining(" or "));
    }
}
