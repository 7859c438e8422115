package org.w3id.diwan.article.gold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.w3id.diwan.article.gold.GoldMatching.Fit;
import org.w3id.diwan.article.gold.GoldText.DatedPlace;
import org.w3id.diwan.article.gold.GoldText.GoldRelation;
import org.w3id.diwan.article.gold.GoldText.GoldRole;
import org.w3id.diwan.article.gold.GoldText.GoldStatement;
import org.w3id.diwan.article.gold.GoldText.Item;
import org.w3id.diwan.article.gold.GoldText.Triple;
import org.w3id.diwan.article.gold.TextFinds.Related;
import org.w3id.diwan.article.gold.TextFinds.Role;
import org.w3id.diwan.article.gold.TextFinds.Spoken;
import org.w3id.diwan.model.Period;

/** Counts how well one text was read. */
final class TextScore {
    private final String name;
    private final PostLabels posts;
    private final UnaryOperator<Triple> canonical;
    private final Map<ScoredKind, KindScore> scores = new EnumMap<>(ScoredKind.class);
    private final List<ScoredItem> items = new ArrayList<>();

    /**
     * A count of nothing.
     *
     * @param name the text's name
     * @param canonical gives relations the form in which they are compared
     */
    TextScore(String name, PostLabels posts, UnaryOperator<Triple> canonical) {
        this.name = name;
        this.posts = posts;
        this.canonical = canonical;
    }

    Map<ScoredKind, KindScore> scores() {
        return scores;
    }

    List<ScoredItem> items() {
        return items;
    }

    void add(GoldText text, TextFinds finds) {
        put(
                ScoredKind.MENTIONS,
                text.mentions(),
                finds.mentions(),
                (gold, found) -> gold.entities().contains(found.entity())
                        ? GoldMatching.halfShared(gold.passage(), found.passage())
                        : 0);
        roles(text.roles(), distinct(finds.roles()));
        put(ScoredKind.STATEMENTS, text.statements(), finds.statements(), TextScore::fit);
        relations(text.relations(), finds.relations());
        put(
                ScoredKind.DATES,
                text.dates(),
                finds.dates(),
                (gold, found) ->
                        days(gold).equals(days(found)) ? GoldMatching.closeness(gold.passage(), found.passage()) : 0);
    }

    private <G extends Item, F extends Item> void put(ScoredKind kind, List<G> gold, List<F> found, Fit<G, F> fit) {
        Map<Integer, Integer> pairs = GoldMatching.pairs(gold, found, fit);
        scores.put(kind, new KindScore(gold.size(), found.size(), pairs.size()));
        add(kind, true, gold, pairs.keySet());
        add(kind, false, found, pairs.values());
    }

    private void add(ScoredKind kind, boolean missed, List<? extends Item> all, Collection<Integer> right) {
        IntStream.range(0, all.size())
                .filter(at -> !right.contains(at))
                .mapToObj(all::get)
                .forEach(item -> items.add(new ScoredItem(kind, missed, name, item.passage(), item.line())));
    }

    private static double fit(GoldStatement gold, Spoken found) {
        return gold.speakers().contains(found.speaker()) ? GoldMatching.halfShared(gold.passage(), found.passage()) : 0;
    }

    /** A role that is said twice counts once. */
    private List<Role> distinct(List<Role> roles) {
        Map<List<Object>, Role> distinct = new LinkedHashMap<>();
        for (Role role : roles) {
            Object labels = role.labels().stream().map(posts::words).toList();
            distinct.putIfAbsent(List.of(role.person(), role.bodies(), labels), role);
        }
        return List.copyOf(distinct.values());
    }

    /** What fits an annotation that another find fits too is no error. */
    private void roles(List<GoldRole> gold, List<Role> found) {
        Fit<GoldRole, Role> fit = (one, other) -> isSame(one, other) ? 1 : 0;
        Collection<Integer> right = GoldMatching.pairs(gold, found, fit).values();
        List<Role> counted = IntStream.range(0, found.size())
                .filter(at -> right.contains(at) || gold.stream().noneMatch(each -> isSame(each, found.get(at))))
                .mapToObj(found::get)
                .toList();
        put(ScoredKind.ROLES, gold, counted, fit);
    }

    private boolean isSame(GoldRole gold, Role found) {
        return gold.person().equals(found.person())
                && gold.bodies().stream().anyMatch(found.bodies()::contains)
                && found.labels().stream().anyMatch(label -> posts.isSame(gold.post(), label));
    }

    /** Counts a relation between the same two once; an alternative one that is read besides is neither right nor wrong. */
    private void relations(List<GoldRelation> gold, List<Related> found) {
        Map<Triple, GoldRelation> wanted = new LinkedHashMap<>();
        gold.forEach(each -> wanted.merge(canonical.apply(each.triple()), each, TextScore::joined));
        Map<Triple, Related> read = new LinkedHashMap<>();
        found.forEach(each -> read.putIfAbsent(canonical.apply(each.triple()), each));
        Map<Triple, Triple> hits = new LinkedHashMap<>();
        wanted.keySet().stream().filter(read::containsKey).forEach(each -> hits.put(each, each));
        Set<Triple> spare = new HashSet<>();
        wanted.forEach((triple, one) -> {
            for (String relation : one.alternatives()) {
                Triple other = canonical.apply(new Triple(
                        one.triple().subject(), relation, one.triple().object()));
                boolean free = read.containsKey(other) && !hits.containsValue(other);
                if (free && hits.putIfAbsent(triple, other) != null) {
                    spare.add(other);
                }
            }
        });
        read.keySet().removeAll(spare);
        put(
                ScoredKind.RELATIONS,
                List.copyOf(wanted.values()),
                List.copyOf(read.values()),
                (one, other) ->
                        canonical.apply(other.triple()).equals(hits.get(canonical.apply(one.triple()))) ? 1 : 0);
    }

    private static GoldRelation joined(GoldRelation one, GoldRelation other) {
        Set<String> alternatives = new HashSet<>(one.alternatives());
        alternatives.addAll(other.alternatives());
        return new GoldRelation(one.passage(), one.triple(), one.status(), alternatives);
    }

    /** First and last day of an EDTF date, or what it says where it is none. */
    private static String days(DatedPlace dated) {
        return Period.parse(dated.value())
                .filter(Period::isKnown)
                .map(period -> period.earliest() + "/" + period.latest())
                .orElse(dated.value());
    }
}
