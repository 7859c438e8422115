package org.w3id.diwan.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.model.vocabulary.Vocabulary.Mark;
import org.w3id.diwan.model.vocabulary.Vocabulary.Relation;
import org.w3id.diwan.model.vocabulary.Vocabulary.ValueKind;

/** A few classes and relations that do not change when the ontology grows. */
final class TestVocabulary {
    private static final List<Relation> RELATIONS = List.of(
            relation("memberOf", Set.of("Actor"), Set.of("Body"), ValueKind.ENTITY, Mark.CLAIM),
            relation("attended", Set.of("Actor"), Set.of("Event", "Body"), ValueKind.ENTITY, Mark.CLAIM),
            relation("holdsPost", Set.of("Person"), Set.of("Post"), ValueKind.ENTITY, Mark.CLAIM),
            relation("figure", Set.of("Body"), Set.of(), ValueKind.QUANTITY, Mark.CLAIM),
            relation("when", Set.of("Event"), Set.of(), ValueKind.PERIOD, Mark.CLAIM),
            relation("postIn", Set.of("Post"), Set.of("Body"), ValueKind.ENTITY, Mark.REGISTER),
            relation("partOf", Set.of("Event"), Set.of("Body"), ValueKind.ENTITY, Mark.REGISTER));

    private TestVocabulary() {}

    static Vocabulary create() {
        return new Vocabulary(
                classes(
                        "Entity",
                        "Actor Entity",
                        "Person Actor Entity",
                        "Body Actor Entity",
                        "Government Body Actor Entity",
                        "GovernmentOffice Body Actor Entity",
                        "ArmedGroup Body Actor Entity",
                        "Media Body Actor Entity",
                        "Post Entity",
                        "Place Entity",
                        "Event Entity",
                        "Meeting Event Entity",
                        "Issue Entity",
                        "Work Entity"),
                Map.of(),
                RELATIONS.stream().collect(Collectors.toMap(Relation::name, Function.identity())),
                Set.of("Troops", "Attacks"),
                Set.of("Telling", "Condemning"),
                List.of());
    }

    private static Relation relation(String name, Set<String> domain, Set<String> range, ValueKind kind, Mark mark) {
        return new Relation(name, domain, range, kind, Set.of(), Set.of(mark));
    }

    private static Map<String, Set<String>> classes(String... chains) {
        Map<String, Set<String>> classes = new HashMap<>();
        for (String chain : chains) {
            List<String> names = List.of(chain.split(" "));
            classes.put(names.get(0), new HashSet<>(names));
        }
        return classes;
    }
}
