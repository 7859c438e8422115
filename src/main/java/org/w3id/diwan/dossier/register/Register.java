package org.w3id.diwan.dossier.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3id.diwan.dossier.yaml.Fields;
import org.w3id.diwan.dossier.yaml.Word;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Problem.Location;
import org.w3id.diwan.model.RetiredIds;
import org.w3id.diwan.model.RetiredIds.Merged;
import org.w3id.diwan.model.RetiredIds.Withdrawn;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/**
 * Which entities there are, and of which class, and which ids were retired. References are checked against it: each must name one of them,
 * of a class that fits its place.
 */
public final class Register {
    /** The class that the fixed fields for who publishes, speaks and is quoted take; what relations take is in the vocabulary. */
    static final Set<String> ACTOR = Set.of("Actor");

    private final Vocabulary vocabulary;
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, String> merged = new TreeMap<>();
    private final Map<String, Withdrawn> withdrawn = new TreeMap<>();
    private boolean complete = true;

    /** An empty one, for entities in this vocabulary. */
    public Register(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The words that entries and sources are written in. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Adds an entity, and answers where its id was taken before; the class is empty where its entry gives none that is known. */
    public Optional<Location> add(Word id, String type) {
        return Optional.ofNullable(members.putIfAbsent(id.text(), new Member(type, id.where())))
                .map(Member::where);
    }

    /** Says that an id was merged into another, which is an entity's. */
    void merge(String id, String into) {
        merged.put(id, into);
    }

    void withdraw(Withdrawn id) {
        withdrawn.put(id.id().value(), id);
    }

    /** Says that part of it could not be read, so that an id that is not in it need not be unknown. */
    void markIncomplete() {
        complete = false;
    }

    /** Where an entity with this very id is entered. */
    Optional<Location> where(String id) {
        return Optional.ofNullable(members.get(id)).map(Member::where);
    }

    /** The id under which an entity is known now: its own, or the one that it was merged into. */
    public Optional<String> present(String id) {
        String now = merged.getOrDefault(id, id);
        return members.containsKey(now) ? Optional.of(now) : Optional.empty();
    }

    /** The day on which an id was withdrawn. */
    Optional<LocalDate> withdrawal(String id) {
        return Optional.ofNullable(withdrawn.get(id)).map(Withdrawn::on);
    }

    /** The retired ids in alphabetical order. */
    RetiredIds retired() {
        List<Merged> all = new ArrayList<>();
        merged.forEach((id, into) -> all.add(new Merged(new EntityId(id), new EntityId(into))));
        return new RetiredIds(all, List.copyOf(withdrawn.values()));
    }

    /** The actors of a field that takes one id or several. */
    public List<EntityId> actors(Fields fields, String name) {
        return list(fields, name, ACTOR, "wrong-class");
    }

    /** The entities of a field that takes one id or several, each named once; the code is for one of another class. */
    public List<EntityId> list(Fields fields, String name, Set<String> classes, String code) {
        List<EntityId> entities = new ArrayList<>();
        for (Word word : fields.texts(name)) {
            find(word, classes, code, name + " takes").ifPresent(entity -> {
                if (entities.contains(entity)) {
                    word.error("duplicate-value", word.text() + " is in this list already; delete one");
                } else {
                    entities.add(entity);
                }
            });
        }
        return entities;
    }

    /** The entity of an id that should be of certain classes; an empty set of classes takes any. */
    public Optional<EntityId> find(Word word, Set<String> classes, String code, String place) {
        Optional<EntityId> entity = find(word);
        String type =
                entity.map(id -> members.get(id.value())).map(Member::type).orElse("");
        if (!type.isEmpty() && !vocabulary.isOneOf(type, classes)) {
            word.error(
                    code,
                    place + " " + either(classes) + ", but " + word.text() + " is of the class " + type
                            + "; name another");
        }
        return entity;
    }

    /** The entity of an id; of an old one, with a warning, the entity that it was merged into. */
    public Optional<EntityId> find(Word word) {
        String id = word.text();
        Optional<String> present = present(id);
        if (present.isPresent()) {
            String now = present.get();
            if (!now.equals(id)) {
                word.warning("merged-id", id + " was merged into " + now + " and is read as that; write " + now);
            }
            return present.map(EntityId::new);
        }
        Optional<LocalDate> withdrawal = withdrawal(id);
        if (withdrawal.isPresent()) {
            return word.refuse("withdrawn-id", id + " was withdrawn on " + withdrawal.get() + "; name another");
        }
        if (!Slug.isValid(id)) {
            return word.refuse(
                    "bad-id", word.shown() + " is no id" + near(word, "write lower-case words joined by hyphens"));
        }
        return unknown(word, "add it to one");
    }

    /** Tells that no register has an id, if all of them could be read. */
    <T> Optional<T> unknown(Word word, String advice) {
        return complete
                ? word.refuse("unknown-entity", "no register has " + word.shown() + near(word, advice))
                : Optional.empty();
    }

    /** Comparing with every id takes too long to do it for problems that will not be told. */
    private String near(Word word, String otherwise) {
        return word.problems().isFull() ? "" : word.suggestion(members.keySet(), otherwise);
    }

    /** Classes in a message. */
    static String either(Set<String> classes) {
        return String.join(" or ", classes.stream().sorted().toList());
    }

    private record Member(String type, Location where) {}
}
