package org.w3id.diwan.dossier;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3id.diwan.model.Vocabulary;

/**
 * Finds names and identifiers that two entities share. Two of one class with the same name cannot be told apart; a building and the
 * department in it, or a capital and the government in it, can.
 */
final class NameClashes {
    private final Vocabulary vocabulary;
    private final Map<String, List<Holder>> byName = new HashMap<>();
    private final Map<URI, String> byIdentifier = new HashMap<>();

    NameClashes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Compares a name with all that came before. */
    void addName(String id, String type, Word name) {
        List<Holder> holders = byName.computeIfAbsent(name.text().toLowerCase(Locale.ROOT), key -> new ArrayList<>(1));
        holders.stream()
                .filter(holder -> !holder.id().equals(id) && areOfOneClass(holder.type(), type))
                .findFirst()
                .ifPresent(holder -> name.error(
                        "name-clash",
                        name.text() + " is a name of the " + holder.type() + " " + holder.id()
                                + " too; keep it with one of them, or make the names differ"));
        holders.add(new Holder(id, type));
    }

    /** Compares an identifier with all that came before. */
    void addIdentifier(String id, URI identifier, Word word) {
        String holder = byIdentifier.putIfAbsent(identifier, id);
        if (holder != null && !holder.equals(id)) {
            word.error(
                    "identifier-clash",
                    identifier + " is given to " + holder + " too, which would make the two the same; delete one");
        }
    }

    private boolean areOfOneClass(String one, String other) {
        return vocabulary.isA(one, other) || vocabulary.isA(other, one);
    }

    private record Holder(String id, String type) {}
}
