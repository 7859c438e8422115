package org.w3id.diwan.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.Vocabulary;

/** Ids of entities in a file: each must be in the registers and of a class that fits its place. */
final class References {
    private final Register register;
    private final Vocabulary vocabulary;
    private final Problems problems;

    References(Register register, Vocabulary vocabulary, Problems problems) {
        this.register = register;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** The entities of a field that takes one id or several, each named once; the code is for one of another class. */
    List<EntityId> list(Fields fields, String name, Set<String> classes, String code) {
        List<EntityId> entities = new ArrayList<>();
        for (Word word : fields.texts(name)) {
            find(word).ifPresent(entity -> {
                check(word, classes, code, name + " takes");
                if (entities.contains(entity)) {
                    problems.error("duplicate-value", word, word.text() + " is in this list already; delete one");
                } else {
                    entities.add(entity);
                }
            });
        }
        return entities;
    }

    /** The entity of an id; of an old one, with a warning, the entity that it was merged into. */
    Optional<EntityId> find(Word word) {
        Optional<String> present = register.present(word.text());
        if (present.isPresent()) {
            warnOfOldId(word, present.get());
            return present.map(EntityId::new);
        }
        if (register.withdrawal(word.text()).isPresent()) {
            problems.error(
                    "withdrawn-id",
                    word,
                    word.text() + " was withdrawn on "
                            + register.withdrawal(word.text()).get() + "; name another");
        } else if (!Slug.isValid(word.text())) {
            problems.error(
                    "bad-id",
                    word,
                    Scalars.shown(word.text()) + " is no id"
                            + suggestion(word, "write lower-case words joined by hyphens"));
        } else if (register.isComplete()) {
            problems.error(
                    "unknown-entity", word, "no register has " + word.text() + suggestion(word, "add it to one"));
        }
        return Optional.empty();
    }

    private void warnOfOldId(Word word, String present) {
        if (!present.equals(word.text())) {
            problems.warning(
                    "merged-id",
                    word.where(),
                    word.text() + " was merged into " + present + " and is read as that; write " + present);
        }
    }

    /** Checks the class of a known entity; an empty set of classes takes any. */
    void check(Word word, Set<String> classes, String code, String place) {
        String type = register.typeOf(word.text()).orElse("");
        if (type.isEmpty() || classes.isEmpty() || classes.stream().anyMatch(wanted -> vocabulary.isA(type, wanted))) {
            return;
        }
        problems.error(
                code,
                word,
                place + " " + either(classes) + ", but " + word.text() + " is of the class " + type + "; name another");
    }

    /** Comparing with every id takes too long to do it for problems that will not be told. */
    private String suggestion(Word word, String otherwise) {
        return problems.isFull() ? "" : Suggestion.of(word.text(), register.ids(), otherwise);
    }

    /** Classes in a message. */
    static String either(Set<String> classes) {
        return String.join(" or ", classes.stream().sorted().toList());
    }
}
