package org.w3id.diwan.article.gold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.diwan.article.gold.ScoreSheet.KindScore;
import org.w3id.diwan.article.gold.ScoreSheet.ScoredItem;

/** Counts how well one text was read: pairs what was annotated with what was read, each with one at the most, what fits best first. */
final class TextScore {
    private final String name;
    private final PostLabels posts;
    private final Map<ScoredKind, KindScore> scores = new EnumMap<>(ScoredKind.class);
    private final List<ScoredItem> items = new ArrayList<>();

    /** @param name the text's name */
    TextScore(String name, PostLabels posts) {
        this.name = name;
        this.posts = posts;
    }

    /** How well an annotation and a find fit; 0 or less where they do not. */
    @FunctionalInterface
    private interface Fit {
        double of(Annotation gold, Annotation found);
    }

    private record Pair(int gold, int found, double fit) {}

    Map<ScoredKind, KindScore> scores() {
        return scores;
    }

    List<ScoredItem> items() {
        return items;
    }

    void add(ScoredKind kind, List<Annotation> gold, List<Annotation> found) {
        switch (kind) {
            case MENTIONS, STATEMENTS ->
                put(kind, gold, found, (one, other) -> one.agrees(other) ? one.halfOverlap(other) : 0);
            case DATES -> put(kind, gold, found, (one, other) -> one.agrees(other) ? one.overlap(other) : 0);
            case ROLES -> roles(gold, found);
            case RELATIONS -> relations(gold, found);
        }
    }

    private void put(ScoredKind kind, List<Annotation> gold, List<Annotation> found, Fit fit) {
        Map<Integer, Integer> pairs = pairs(gold, found, fit);
        scores.put(kind, new KindScore(gold.size(), found.size(), pairs.size()));
        add(kind, true, gold, pairs.keySet());
        add(kind, false, found, pairs.values());
    }

    private void add(ScoredKind kind, boolean missed, List<Annotation> all, Collection<Integer> right) {
        IntStream.range(0, all.size())
                .filter(at -> !right.contains(at))
                .mapToObj(all::get)
                .forEach(each -> items.add(new ScoredItem(kind, missed, name, each.passage(), each.line())));
    }

    /** The finds by their annotations, both by their places in the lists. */
    private static Map<Integer, Integer> pairs(List<Annotation> gold, List<Annotation> found, Fit fit) {
        Map<Integer, Integer> pairs = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        IntStream.range(0, gold.size())
                .boxed()
                .flatMap(one -> IntStream.range(0, found.size())
                        .mapToObj(other -> new Pair(one, other, fit.of(gold.get(one), found.get(other)))))
                .filter(pair -> pair.fit() > 0)
                .sorted(Comparator.comparingDouble(Pair::fit)
                        .reversed()
                        .thenComparingInt(Pair::gold)
                        .thenComparingInt(Pair::found))
                .forEach(pair -> {
                    if (!pairs.containsKey(pair.gold()) && taken.add(pair.found())) {
                        pairs.put(pair.gold(), pair.found());
                    }
                });
        return pairs;
    }

    /** What fits an annotation that another find fits too is no error. */
    private void roles(List<Annotation> gold, List<Annotation> found) {
        Fit fit = (one, other) -> isSame(one, other) ? 1 : 0;
        Collection<Integer> right = pairs(gold, found, fit).values();
        List<Annotation> counted = IntStream.range(0, found.size())
                .filter(at -> right.contains(at) || gold.stream().noneMatch(each -> isSame(each, found.get(at))))
                .mapToObj(found::get)
                .toList();
        put(ScoredKind.ROLES, gold, counted, fit);
    }

    private boolean isSame(Annotation gold, Annotation found) {
        return gold.agrees(found)
                && gold.posts().stream()
                        .anyMatch(one -> found.posts().stream().anyMatch(other -> posts.isSame(one, other)));
    }

    /** Counts a relation between the same two once; an alternative one that is read besides is neither right nor wrong. */
    private void relations(List<Annotation> gold, List<Annotation> found) {
        Map<List<String>, Annotation> wanted = new LinkedHashMap<>();
        gold.forEach(each -> wanted.merge(each.meanings().get(0), each, TextScore::joined));
        Map<List<String>, Annotation> read = new LinkedHashMap<>();
        found.forEach(each -> read.putIfAbsent(each.meanings().get(0), each));
        Map<List<String>, List<String>> hits = new HashMap<>();
        wanted.keySet().stream().filter(read::containsKey).forEach(each -> hits.put(each, each));
        Set<List<String>> spare = new HashSet<>();
        wanted.forEach((wish, each) -> each.meanings().stream()
                .filter(other -> read.containsKey(other) && !hits.containsValue(other))
                .filter(other -> hits.putIfAbsent(wish, other) != null)
                .forEach(spare::add));
        read.keySet().removeAll(spare);
        put(
                ScoredKind.RELATIONS,
                List.copyOf(wanted.values()),
                List.copyOf(read.values()),
                (one, other) ->
                        other.meanings().get(0).equals(hits.get(one.meanings().get(0))) ? 1 : 0);
    }

    private static Annotation joined(Annotation one, Annotation other) {
        List<List<String>> meanings = Stream.concat(one.meanings().stream(), other.meanings().stream())
                .distinct()
                .toList();
        return new Annotation(one.passage(), meanings, one.posts(), one.line());
    }
}
