package org.w3id.diwan.dossier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.model.Problem.Location;

/** Which entities there are, and of which class: what references are checked against. */
final class Register {
    private final Map<String, Member> members = new HashMap<>();
    private boolean complete = true;

    /** Adds an entity, and answers where its id was taken before. */
    Optional<Location> add(String id, String type, Location where) {
        return Optional.ofNullable(members.putIfAbsent(id, new Member(type, where)))
                .map(Member::where);
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

    /** The entity's class; an empty name where its entry gives none that is known. */
    Optional<String> typeOf(String id) {
        return Optional.ofNullable(members.get(id)).map(Member::type);
    }

    private record Member(String type, Location where) {}
}
