package org.w3id.diwan.article.entity;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.model.EntityId;

/**
 * Who and what a document names, and where. Never changed once another room has it: a finder of this room works on a copy of its own.
 */
public final class EntityMentions {
    private final Document document;
    private final EntityLexicon entities;
    private final TreeMap<Integer, EntityMention> mentions;
    private final Map<EntityId, NamedEntity> met;
    private final Set<Backing> backings;

    /**
     * What a group's very description says: "Iran-backed militias".
     *
     * @param group the group
     * @param backer who backs it
     * @param from the description's first token
     * @param to the token after its last
     */
    public record Backing(NamedEntity group, NamedEntity backer, int from, int to) {}

    /** No mention yet. */
    public EntityMentions(Document document, EntityLexicon entities) {
        this.document = document;
        this.entities = entities;
        mentions = new TreeMap<>();
        met = new LinkedHashMap<>();
        backings = new LinkedHashSet<>();
    }

    private EntityMentions(EntityMentions other) {
        document = other.document;
        entities = other.entities;
        mentions = new TreeMap<>(other.mentions);
        met = new LinkedHashMap<>(other.met);
        backings = new LinkedHashSet<>(other.backings);
    }

    /** The same, to work on. */
    EntityMentions copy() {
        return new EntityMentions(this);
    }

    /** These and one more, in place of what begins there; as they are where it would overlap another. */
    public EntityMentions with(EntityMention mention) {
        EntityMentions more = copy();
        more.mentions.remove(mention.from());
        more.add(mention);
        return more;
    }

    public Document document() {
        return document;
    }

    public EntityLexicon entities() {
        return entities;
    }

    /** Adds a mention, unless one stands there. */
    void add(EntityMention mention) {
        Map.Entry<Integer, EntityMention> before = mentions.lowerEntry(mention.to());
        if (before == null || before.getValue().to() <= mention.from()) {
            mentions.put(mention.from(), mention);
            met.putIfAbsent(mention.entity().id(), mention.entity());
        }
    }

    void remove(EntityMention mention) {
        mentions.remove(mention.from());
    }

    void add(Backing backing) {
        met.putIfAbsent(backing.backer().id(), backing.backer());
        backings.add(backing);
    }

    public Set<Backing> backings() {
        return Collections.unmodifiableSet(backings);
    }

    /** In the order of the text. */
    public Collection<EntityMention> all() {
        return Collections.unmodifiableCollection(mentions.values());
    }

    /** Those that begin within a range of tokens. */
    public Collection<EntityMention> within(int from, int to) {
        return to <= from
                ? Set.of()
                : Collections.unmodifiableCollection(mentions.subMap(from, to).values());
    }

    public Optional<EntityMention> beginningAt(int token) {
        return Optional.ofNullable(mentions.get(token));
    }

    public Optional<EntityMention> endingAt(int token) {
        return covering(token - 1).filter(mention -> mention.to() == token);
    }

    public Optional<EntityMention> covering(int token) {
        Map.Entry<Integer, EntityMention> entry = mentions.floorEntry(token);
        return entry == null || entry.getValue().to() <= token ? Optional.empty() : Optional.of(entry.getValue());
    }

    /** An entity that is made from a name, or the one that bears it already. */
    public NamedEntity propose(String name, String type) {
        Optional<NamedEntity> known = entities.named(name);
        if (known.isPresent()) {
            return known.get();
        }
        return Optional.ofNullable(met.get(EntityLexicon.id(name))).orElseGet(() -> entities.fresh(name, type));
    }
}
