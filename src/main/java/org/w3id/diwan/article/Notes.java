package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Property;

/** What has been read of one document so far: its spots, and the entities that it names and no register holds. */
final class Notes {
    private static final int BY_NAME = 90;

    private final List<Draft> said = new ArrayList<>();
    private final Document document;
    private final Book book;
    private final TreeMap<Integer, Spot> spots = new TreeMap<>();
    private final Map<EntityId, Known> met = new LinkedHashMap<>();
    private final Map<EntityId, List<Entity.Link>> links = new LinkedHashMap<>();

    Notes(Document document, Book book) {
        this.document = document;
        this.book = book;
    }

    Document document() {
        return document;
    }

    Book book() {
        return book;
    }

    /** Adds a spot, unless one stands there. */
    void add(Spot spot) {
        Map.Entry<Integer, Spot> before = spots.lowerEntry(spot.to());
        if (before == null || before.getValue().to() <= spot.from()) {
            spots.put(spot.from(), spot);
            meet(spot.entity());
        }
    }

    void replace(Spot old, Spot other) {
        spots.remove(old.from());
        spots.put(other.from(), other);
        meet(other.entity());
    }

    void remove(Spot spot) {
        spots.remove(spot.from());
    }

    void meet(Known entity) {
        met.putIfAbsent(entity.id(), entity);
    }

    /** Notes that a group's very description says who backs it. */
    void back(Known group, Known backer, int from, int to) {
        meet(backer);
        said.add(new Draft(group, "backedBy", backer, from, to, from, Modality.ACTUAL, Period.UNKNOWN, true, BY_NAME));
    }

    /** What descriptions alone say. */
    List<Draft> said() {
        return List.copyOf(said);
    }

    void link(Known from, String property, EntityId to) {
        List<Entity.Link> own = links.computeIfAbsent(from.id(), id -> new ArrayList<>());
        Entity.Link link = new Entity.Link(new Property(property), to);
        if (!own.contains(link)) {
            own.add(link);
        }
    }

    Collection<Spot> spots() {
        return spots.values();
    }

    /** The spots that begin within a range of tokens. */
    Collection<Spot> within(int from, int to) {
        return to <= from ? List.of() : spots.subMap(from, to).values();
    }

    Optional<Spot> beginningAt(int token) {
        return Optional.ofNullable(spots.get(token));
    }

    Optional<Spot> endingAt(int token) {
        return covering(token - 1).filter(spot -> spot.to() == token);
    }

    Optional<Spot> covering(int token) {
        Map.Entry<Integer, Spot> entry = spots.floorEntry(token);
        return entry == null || entry.getValue().to() <= token ? Optional.empty() : Optional.of(entry.getValue());
    }

    /** An entity that is made from a name, or the one that bears it already. */
    Known propose(String name, String type) {
        Optional<Known> known = book.named(name);
        if (known.isPresent()) {
            return known.get();
        }
        EntityId id = Countries.id(name);
        Known other = met.get(id);
        if (other != null) {
            return other;
        }
        Known proposed = book.find(id).orElse(new Known(id, type, name));
        return proposed.type().equals(type) ? proposed : new Known(Countries.id(name + " " + type), type, name);
    }

    /** The entities named here that no register holds, ready for a review. */
    List<Entity> proposals(Collection<EntityId> used) {
        return used.stream()
                .filter(id -> !book.isRegistered(id))
                .sorted()
                .flatMap(id -> Optional.ofNullable(met.get(id)).or(() -> book.find(id)).stream())
                .map(this::entity)
                .toList();
    }

    private Entity entity(Known known) {
        return new Entity(
                known.id(),
                book.ontologyClass(known.type()),
                List.of(new Name(known.name(), "en", Name.Kind.PREFERRED)),
                "Proposed by a machine reading; not reviewed",
                List.of(),
                List.of(),
                links.getOrDefault(known.id(), List.of()),
                List.of());
    }
}
