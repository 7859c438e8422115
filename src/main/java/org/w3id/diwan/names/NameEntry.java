package org.w3id.diwan.names;

import java.util.List;
import java.util.Set;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;

/**
 * What the index knows of one entity.
 *
 * @param id the entity
 * @param types local names of its class and of all classes above it, such as {@code Person}, {@code Actor}, {@code Entity}.
 *     {@link NameIndex#PERSON} switches on what is true of people only: titles, surnames, nicknames, initials
 * @param names the names it is registered with
 * @param reported names that sources use for it in passing, such as "the coalition": sure only where nothing else fits
 * @param context words that go with its name: the posts a person has held, the country a place or ministry belongs to. "Erbil,
 *     Iraq" fits an entity whose context names Iraq, "President Barzani" does not fit one whose posts are all prime minister's.
 *     Empty means nothing is known
 * @param weight how often it is meant, from 0; decides only between equal matches
 */
public record NameEntry(
        EntityId id, Set<String> types, List<Name> names, List<Name> reported, List<String> context, int weight) {
    /** @throws IllegalArgumentException if the weight is negative */
    public NameEntry {
        if (weight < 0) {
            throw new IllegalArgumentException("weight below 0: " + weight);
        }
        types = Set.copyOf(types);
        names = List.copyOf(names);
        reported = List.copyOf(reported);
        context = List.copyOf(context);
    }
}
