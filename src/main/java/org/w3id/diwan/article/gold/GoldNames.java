package org.w3id.diwan.article.gold;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/** Which entity of a reading the annotations mean by which name. A preferred name beats another one, and so does a canonical name. */
final class GoldNames {
    private static final Pattern POSSESSIVE = Pattern.compile("['’`´ʼ‘]s\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern JOINED = Pattern.compile("['’`´ʼʻʿʾ‘.]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> TYPES = List.of("Person", "Place", "Event", "Body");
    private static final double EACH_MORE = 0.01;

    /**
     * What the annotations know of an entity.
     *
     * @param type person, place, event or body; empty if they do not say
     * @param aliases its other names
     */
    record GoldEntity(String type, List<String> aliases) {}

    private final Vocabulary vocabulary;
    private final Map<String, GoldEntity> gold;
    private final Map<String, Set<String>> canonical = new HashMap<>();
    private final Map<String, Set<String>> aliases = new HashMap<>();
    private final Map<EntityId, List<Entity>> entities = new HashMap<>();
    private final Map<EntityId, Optional<String>> linked = new HashMap<>();

    GoldNames(Map<String, GoldEntity> gold, List<Entity> entities, Vocabulary vocabulary) {
        this.gold = gold;
        this.vocabulary = vocabulary;
        gold.forEach((name, entity) -> {
            put(canonical, name, name);
            entity.aliases().forEach(alias -> put(aliases, alias, name));
        });
        entities.forEach(entity -> this.entities
                .computeIfAbsent(entity.id(), first -> new ArrayList<>())
                .add(entity));
    }

    private static void put(Map<String, Set<String>> table, String written, String name) {
        table.computeIfAbsent(key(written), first -> new TreeSet<>()).add(name);
    }

    /** The annotations' name; for what they do not name the id behind a question mark. */
    String of(EntityId id) {
        return linked.computeIfAbsent(id, this::link).orElse("?" + id);
    }

    /** The names under which a reading or the register knows an entity. */
    List<String> written(EntityId id) {
        return entities.getOrDefault(id, List.of()).stream()
                .flatMap(entity -> entity.names().stream())
                .map(Name::text)
                .distinct()
                .toList();
    }

    private Optional<String> link(EntityId id) {
        Set<String> main = keys(id, name -> name.kind() == Name.Kind.PREFERRED);
        Set<String> other = keys(id, name -> name.kind() != Name.Kind.PREFERRED);
        other.removeAll(main);
        Map<String, Double> points = new TreeMap<>();
        add(points, main, canonical, 8);
        add(points, main, aliases, 4);
        add(points, other, canonical, 2);
        add(points, other, aliases, 1);
        Set<String> same = points.keySet().stream()
                .filter(name -> gold.getOrDefault(name, new GoldEntity("", List.of()))
                        .type()
                        .equals(type(id)))
                .collect(Collectors.toSet());
        return points.entrySet().stream()
                .filter(entry -> same.isEmpty() || same.contains(entry.getKey()))
                .min(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private Set<String> keys(EntityId id, Predicate<Name> kind) {
        return entities.getOrDefault(id, List.of()).stream()
                .flatMap(entity -> entity.names().stream())
                .filter(kind)
                .map(name -> key(name.text()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void add(
            Map<String, Double> points, Set<String> names, Map<String, Set<String>> table, double worth) {
        for (String name : names) {
            for (String entity : table.getOrDefault(name, Set.of())) {
                points.merge(entity, worth, (known, more) -> Math.max(known, more) + EACH_MORE);
            }
        }
    }

    private String type(EntityId id) {
        return TYPES.stream()
                .filter(type -> entities.getOrDefault(id, List.of()).stream()
                        .anyMatch(entity -> vocabulary.isA(entity.type(), type)))
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    /** A name with case, accents, punctuation, possessives and "the" folded. */
    static String key(String name) {
        return String.join(" ", words(name));
    }

    static List<String> words(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String joined = JOINED.matcher(POSSESSIVE.matcher(plain).replaceAll("")).replaceAll("");
        Set<String> left = new LinkedHashSet<>(Set.of("", "the"));
        return BETWEEN.splitAsStream(joined.replace("&", " and "))
                .filter(word -> !left.contains(word))
                .toList();
    }
}
