package org.w3id.diwan.serve.review;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.names.NameIndex;
import org.w3id.diwan.names.NameQuery;
import org.w3id.diwan.review.ClaimWording;

/** Finds entities by name, as one types, in any script. */
final class EntitySearch {
    private static final Pattern CHOSEN = Pattern.compile(".*\\[([a-z0-9-]+)\\]\\s*");
    private static final int SHOWN = 8;
    private static final int LONGEST = 200;

    private final NameIndex index;
    private final Map<EntityId, Entity> entities = new HashMap<>();
    private final ClaimWording wording = new ClaimWording(entities);

    /** @param known whoever may be found */
    EntitySearch(NameIndex index, List<Entity> known) {
        this.index = index;
        known.forEach(entity -> entities.put(entity.id(), entity));
    }

    /**
     * Somebody found, as the page's script reads it.
     *
     * @param id the entity
     * @param label its English name
     * @param type its class in words
     * @param matched the name that fits, where it is another
     */
    record Found(String id, String label, String type, String matched) {}

    /** Those whose names begin so, or resemble the text. */
    List<Found> find(String text) {
        String bounded = text.substring(0, Math.min(LONGEST, text.length())).strip();
        NameQuery query = NameQuery.of(bounded).atMost(SHOWN);
        List<Match> matches = index.find(query.as(NameQuery.Mode.SUGGEST));
        return (matches.isEmpty() ? index.find(query) : matches)
                .stream().map(this::found).toList();
    }

    /** Those of some entities whose names hold the text. */
    List<Found> among(List<Entity> some, String text) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        return some.stream()
                .filter(entity -> entity.names().stream()
                        .anyMatch(name -> name.text().toLowerCase(Locale.ROOT).contains(part)))
                .map(entity -> new Found(
                        entity.id().value(), entity.names().get(0).text(), ClaimWording.spaced(entity.type()), ""))
                .toList();
    }

    private Found found(Match match) {
        Name matched = match.matched();
        String label = wording.label(match.entity());
        Entity entity = entities.get(match.entity());
        return new Found(
                match.entity().value(),
                label,
                entity == null ? "" : ClaimWording.spaced(entity.type()),
                matched.text().equals(label) ? "" : matched.text());
    }

    /** Who is meant by a form's field: {@code Name [id]}, an id, or a name that only one has. */
    Optional<EntityId> meant(String written, Set<EntityId> known) {
        Matcher chosen = CHOSEN.matcher(written);
        String text = chosen.matches() ? chosen.group(1) : written.strip();
        Optional<EntityId> byId =
                Optional.of(text).filter(Slug::isValid).map(EntityId::new).filter(known::contains);
        return byId.or(() -> index.find(NameQuery.of(text)).stream()
                .filter(Match::isCertain)
                .map(Match::entity)
                .findFirst());
    }

    /** Who of some entities has a name, letter for letter but for capitals. */
    static Optional<EntityId> called(String written, List<Entity> some) {
        return some.stream()
                .filter(each ->
                        each.names().stream().anyMatch(name -> name.text().equalsIgnoreCase(written.strip())))
                .map(Entity::id)
                .findFirst();
    }
}
