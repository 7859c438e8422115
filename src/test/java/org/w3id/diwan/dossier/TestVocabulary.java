package org.w3id.diwan.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.model.Vocabulary.Relation;
import org.w3id.diwan.model.Vocabulary.ValueKind;

/** A few classes and relations that do not change when the ontology grows. */
final class TestVocabulary {
    private static final List<Relation> RELATIONS = List.of(
            new Relation("memberOf", Set.of("Actor"), Set.of("Body"), ValueKind.ENTITY, false),
            new Relation("attended", Set.of("Actor"), Set.of("Event", "Forum"), ValueKind.ENTITY, false),
            new Relation("holdsPost", Set.of("Person"), Set.of("Post"), ValueKind.ENTITY, false),
            new Relation("troopStrength", Set.of("Body"), Set.of(), ValueKind.QUANTITY, false),
            new Relation("occurredOn", Set.of("Event"), Set.of(), ValueKind.PERIOD, false),
            new Relation("formerName", Set.of(), Set.of(), ValueKind.TEXT, false),
            new Relation("postIn", Set.of("Post"), Set.of("Body"), ValueKind.ENTITY, true),
            new Relation("sessionOf", Set.of("Event"), Set.of("Forum"), ValueKind.ENTITY, true));

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
                        "Forum Body Actor Entity",
                        "Media Body Actor Entity",
                        "Post Entity",
                        "Place Entity",
                        "Event Entity",
                        "Meeting Event Entity",
                        "Issue Entity",
                        "Work Entity"),
                RELATIONS.stream().collect(Collectors.toMap(Relation::name, Function.identity())),
                Set.of("Troops", "Attacks"),
                Set.of("Telling", "Condemning"));
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
