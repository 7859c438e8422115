package org.w3id.diwan.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Problem.Location;
import org.w3id.diwan.model.RetiredIds;
import org.w3id.diwan.model.RetiredIds.Merged;
import org.w3id.diwan.model.RetiredIds.Withdrawn;

/** Which entities there are, and of which class, and which ids were retired: what references are checked against. */
final class Register {
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, String> merged = new TreeMap<>();
    private final Map<String, Withdrawn> withdrawn = new TreeMap<>();
    private boolean complete = true;

    /** Adds an entity, and answers where its id was taken before. */
    Optional<Location> add(String id, String type, Location where) {
        return Optional.ofNullable(members.putIfAbsent(id, new Member(type, where)))
                .map(Member::where);
    }

    /** Says that an id was merged into another, which is an entity's. */
    void merge(String id, String into) {
        merged.put(id, into);
    }

    /** Says that an id was withdrawn. */
    void withdraw(Withdrawn id) {
        withdrawn.put(id.id().value(), id);
    }

    /** Says that part of it could not be read. */
    void markIncomplete() {
        complete = false;
    }

    /** Whether all of it could be read, so that an id that is not in it is unknown. */
    boolean isComplete() {
        return complete;
    }

    Set<String> ids() {
        return members.keySet();
    }

    /** Where an entity with this very id is entered. */
    Optional<Location> where(String id) {
        return Optional.ofNullable(members.get(id)).map(Member::where);
    }

    /** The id under which an entity is known now: its own, or the one that it was merged into. */
    Optional<String> present(String id) {
        String now = merged.getOrDefault(id, id);
        return members.containsKey(now) ? Optional.of(now) : Optional.empty();
    }

    /** The day on which an id was withdrawn. */
    Optional<LocalDate> withdrawal(String id) {
        return Optional.ofNullable(withdrawn.get(id)).map(Withdrawn::on);
    }

    /** The class of the entity that an id names, be it an old one; an empty name where its entry gives none that is known. */
    Optional<String> typeOf(String id) {
        return present(id).map(members::get).map(Member::type);
    }

    /** The retired ids in alphabetical order. */
    RetiredIds retired() {
        List<Merged> all = new ArrayList<>();
        merged.forEach((id, into) -> all.add(new Merged(new EntityId(id), new EntityId(into))));
        return new RetiredIds(all, List.copyOf(withdrawn.values()));
    }

    private record Member(String type, Location where) {}
}
