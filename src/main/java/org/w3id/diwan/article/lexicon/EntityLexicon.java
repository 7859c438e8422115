package org.w3id.diwan.article.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.text.Segmenter;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/** Everything that has a name before an article is read: the registers' entities and the lexicon's. */
public final class EntityLexicon {
    private static final int LONGEST_ID = 90;
    private final Vocabulary vocabulary;
    private final Map<EntityId, NamedEntity> entities = new LinkedHashMap<>();
    private final Map<String, List<EntityAlias>> aliases = new HashMap<>();
    private final Map<String, NamedEntity> byName = new HashMap<>();
    private final Map<EntityId, EntityId> administrations = new HashMap<>();
    private final Map<EntityId, Set<EntityId>> posts = new HashMap<>();
    private final Map<EntityId, List<EntityId>> bodies = new HashMap<>();
    private final Map<String, String> kinds;
    private final Map<String, String> doubtful = new HashMap<>();
    private final Set<EntityId> registered;
    private final Set<EntityId> retired = new HashSet<>();
    private final Segmenter segmenter;
    private final RelationMarks relations;

    EntityLexicon(
            Reading register,
            Vocabulary vocabulary,
            LexiconTables tables,
            Segmenter segmenter,
            RelationMarks relations) {
        kinds = tables.map("kinds.tsv");
        this.vocabulary = withKinds(vocabulary);
        this.segmenter = segmenter;
        this.relations = relations;
        register.entities().forEach(this::addEntity);
        registered = Set.copyOf(entities.keySet());
        register.retired().merged().forEach(each -> retired.add(each.id()));
        register.retired().withdrawn().forEach(each -> retired.add(each.id()));
        tables.rows("names.tsv", 5).forEach(this::addRow);
        register.entities().forEach(this::addNames);
        for (var row : tables.rows("places.tsv", 2)) {
            LexiconTables.values(row.get(1)).forEach(this::addTown);
        }
        for (Claim claim : register.claims()) {
            if (relations.has("post", claim.property()) && claim.value() instanceof EntityId post) {
                posts.computeIfAbsent(claim.subject(), id -> new LinkedHashSet<>())
                        .add(post);
            }
        }
        Comparator<EntityAlias> longest =
                Comparator.comparingInt(alias -> -alias.keys().size());
        aliases.values().forEach(list -> list.sort(longest.thenComparing(EntityAlias::contextual)));
    }

    private void addEntity(Entity entity) {
        String name = entity.names().stream()
                .filter(each -> each.language().equals("en") && each.kind() == Name.Kind.PREFERRED)
                .map(Name::text)
                .findFirst()
                .orElse(entity.id().value());
        NamedEntity known = new NamedEntity(entity.id(), entity.type(), name);
        entities.put(entity.id(), known);
        byName.putIfAbsent(nameKey(name), known);
        if (entity.type().equals("Government")) {
            linked(entity, "term").forEach(target -> administrations.put(entity.id(), target));
        } else if (entity.type().equals("Post")) {
            bodies.put(entity.id(), linked(entity, "in"));
        }
    }

    private List<EntityId> linked(Entity entity, String mark) {
        return entity.links().stream()
                .filter(link -> relations.has(mark, link.property()))
                .map(Entity.Link::target)
                .toList();
    }

    /** What the lexicon says of a name goes before what the register says. */
    private void addNames(Entity entity) {
        if (entity.type().equals("Post") || vocabulary.isA(entity.type(), "Issue")) {
            return;
        }
        NamedEntity known = get(entity.id().value());
        entity.names().stream()
                .filter(each -> each.language().equals("en") && !each.text().contains("-backed"))
                .forEach(each -> addAlias(each.text(), known, ""));
    }

    private void addRow(List<String> row) {
        EntityId id = new EntityId(row.get(0));
        NamedEntity known = entities.merge(
                id,
                new NamedEntity(id, row.get(1), row.get(2)),
                (before, now) -> before.type().equals(kinds.get(now.type()))
                        ? new NamedEntity(id, now.type(), before.name())
                        : before);
        byName.putIfAbsent(nameKey(row.get(2)), known);
        boolean named = !row.get(4).contains("n");
        if (named) {
            addAlias(row.get(2), known, "");
        }
        for (String alias : LexiconTables.values(row.get(3))) {
            addAlias(alias, known, row.get(4));
            if (named) {
                byName.putIfAbsent(nameKey(alias), known);
            }
        }
    }

    /** Adds a place: its name, other spellings after slashes, a question mark where the name is a person's or a common word too. */
    private void addTown(String cell) {
        List<String> names = List.of(cell.split("[/?]"));
        String name = names.get(0);
        if (cell.endsWith("?")) {
            doubtful.put(segmenter.key(name), name);
            return;
        }
        NamedEntity known =
                named(name).filter(NamedEntity::isPlace).orElseGet(() -> new NamedEntity(id(name), "Place", name));
        if (entities.getOrDefault(known.id(), known).equals(known)) {
            entities.put(known.id(), known);
            byName.putIfAbsent(nameKey(name), known);
            names.forEach(spelling -> addAlias(spelling, known, ""));
        }
    }

    /** Adds a name with the marks of {@code names.tsv}: "n" for a description, "c" where it means this only in a context. */
    private void addAlias(String written, NamedEntity known, String marks) {
        List<String> keys = segmenter.keys(written).stream()
                .filter(key -> !EntityAlias.isSkipped(key))
                .toList();
        if (!keys.isEmpty() && !keys.equals(List.of("the"))) {
            boolean needed = known.type().equals("Media") && keys.size() == 2;
            boolean article = keys.get(0).equals("the") && !needed;
            List<String> bare = article ? keys.subList(1, keys.size()) : keys;
            String name = article ? written.substring(4) : written;
            aliases.computeIfAbsent(bare.get(0), key -> new ArrayList<>())
                    .add(new EntityAlias(bare, name, known, marks.contains("n"), marks.contains("c")));
        }
    }

    /** The names that may begin with a word. */
    public List<EntityAlias> beginningWith(String key) {
        return aliases.getOrDefault(key, List.of());
    }

    /** The places, by their folded names, that only the text tells from people and words. */
    public Map<String, String> doubtfulPlaces() {
        return doubtful;
    }

    public Optional<NamedEntity> find(EntityId id) {
        return Optional.ofNullable(entities.get(id));
    }

    public NamedEntity get(String id) {
        return find(new EntityId(id)).orElseThrow(() -> new IllegalStateException("no entity " + id));
    }

    public Optional<NamedEntity> named(String name) {
        return Optional.ofNullable(byName.get(nameKey(name)));
    }

    public boolean isRegistered(EntityId id) {
        return registered.contains(id);
    }

    public boolean isA(NamedEntity entity, String type) {
        return vocabulary.isA(entity.type(), type);
    }

    /** Whether a relation holds both ways. */
    public boolean isSymmetric(String relation) {
        Vocabulary.Relation known = vocabulary.relations().get(relation);
        return known != null && known.symmetric();
    }

    /** The ontology's class of a kind that only reading tells apart. */
    public String ontologyClass(String kind) {
        return kinds.getOrDefault(kind, kind);
    }

    private Vocabulary withKinds(Vocabulary ontology) {
        Map<String, Set<String>> classes = new HashMap<>(ontology.classes());
        kinds.forEach((kind, type) -> {
            Set<String> above = new HashSet<>(ontology.classes().getOrDefault(type, Set.of()));
            above.add(kind);
            classes.put(kind, above);
        });
        return new Vocabulary(
                classes, ontology.types(), ontology.relations(), ontology.units(), ontology.acts(), ontology.rules());
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public Collection<NamedEntity> all() {
        return entities.values();
    }

    /** The posts that somebody is known to hold or to have held. */
    public List<NamedEntity> postsOf(EntityId person) {
        return posts.getOrDefault(person, Set.of()).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    public List<EntityId> bodiesOf(EntityId post) {
        return bodies.getOrDefault(post, List.of());
    }

    /** All registered posts in a body. */
    public List<NamedEntity> postsIn(EntityId body) {
        return bodies.entrySet().stream()
                .filter(entry -> entry.getValue().contains(body))
                .flatMap(entry -> find(entry.getKey()).stream())
                .sorted(Comparator.comparing(NamedEntity::id))
                .toList();
    }

    /** The government of which an administration is a term; any other entity as it is. */
    public NamedEntity administered(NamedEntity known) {
        return Optional.ofNullable(administrations.get(known.id()))
                .flatMap(this::find)
                .orElse(known);
    }

    /**
     * An entity of a name and class that no register holds. Its id is the one it keeps: never one that a register holds for something
     * else or has retired.
     */
    public NamedEntity fresh(String name, String type) {
        NamedEntity known = new NamedEntity(id(name), type, name);
        NamedEntity other = entities.getOrDefault(known.id(), known);
        return other.type().equals(type) && !retired.contains(known.id())
                ? other
                : new NamedEntity(id(name + " " + type), type, name);
    }

    /** The id that a name gives. */
    public static EntityId id(String name) {
        String words = Slug.of(name);
        String bounded = Slug.of(words.substring(0, Math.min(words.length(), LONGEST_ID)));
        return new EntityId(bounded.isEmpty() ? "unnamed" : bounded);
    }

    private String nameKey(String name) {
        return segmenter.key(name).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
