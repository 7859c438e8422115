package org.w3id.diwan.article.gold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.diwan.article.gold.GoldNames.GoldEntity;
import org.w3id.diwan.article.gold.ScoreSheet.KindScore;
import org.w3id.diwan.article.gold.ScoreSheet.ScoredItem;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.lexicon.RelationMarks;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/**
 * Holds readings against annotations. A mention is right with its entity where it shares half of its place; a role with person, body and
 * post; a statement with its speaker and half of its passage; a relation with both ends, wherever it stands; a date with its days.
 */
public final class Evaluation {
    /** What a state's forces do counts as done by its government. */
    private static final Pattern FORCES = Pattern.compile("(.+) Armed Forces");

    private final GoldFolder gold;
    private final Vocabulary vocabulary;
    private final List<Entity> register;
    private final RelationMarks marks;
    private final PostLabels posts;

    /** @param register the entities that were known before the texts were read */
    public Evaluation(GoldFolder gold, List<Entity> register, Vocabulary vocabulary, LexiconTables tables) {
        this.gold = gold;
        this.vocabulary = vocabulary;
        this.register = List.copyOf(register);
        marks = new RelationMarks(tables);
        posts = new PostLabels(tables);
    }

    /**
     * Scores readings of texts that have annotations.
     *
     * @param readings by the text's name
     */
    public ScoreSheet score(Map<String, MachineReading> readings) {
        GoldNames names = names(readings);
        Map<ScoredKind, KindScore> scores = new EnumMap<>(ScoredKind.class);
        List<ScoredItem> items = new ArrayList<>();
        Map<String, Integer> refusals = new TreeMap<>();
        readings.forEach((name, machine) -> {
            TextScore text = score(name, new TextReading(machine, register, names, marks, posts));
            text.scores().forEach((kind, score) -> scores.merge(kind, score, KindScore::plus));
            items.addAll(text.items());
            machine.refused().forEach(refused -> refusals.merge(refused.kind(), 1, Integer::sum));
        });
        items.sort(Comparator.comparing(ScoredItem::kind)
                .thenComparing(item -> !item.missed())
                .thenComparing(ScoredItem::text)
                .thenComparing(ScoredItem::passage));
        return new ScoreSheet(scores, items, refusals);
    }

    private TextScore score(String name, TextReading reading) {
        TextScore score = new TextScore(name, posts);
        gold.texts()
                .getOrDefault(name, Map.of())
                .forEach((kind, annotated) ->
                        score.add(kind, canonical(kind, annotated), canonical(kind, reading.of(kind))));
        return score;
    }

    private GoldNames names(Map<String, MachineReading> readings) {
        List<Entity> known = Stream.concat(
                        register.stream(),
                        readings.values().stream().flatMap(machine -> machine.reading().entities().stream()))
                .toList();
        Map<String, GoldEntity> all = new TreeMap<>(gold.entities());
        gold.texts()
                .values()
                .forEach(text -> text.forEach((kind, annotated) -> annotated.stream()
                        .flatMap(each -> named(kind, each.meanings().get(0)))
                        .forEach(name -> all.putIfAbsent(name, new GoldEntity("", List.of())))));
        return new GoldNames(all, known, vocabulary);
    }

    /** Whom an annotation names, though the table of entities may lack them. */
    private static Stream<String> named(ScoredKind kind, List<String> meaning) {
        return switch (kind) {
            case MENTIONS, ROLES, STATEMENTS -> meaning.stream();
            case RELATIONS -> Stream.of(meaning.get(0), meaning.get(2));
            case DATES -> Stream.of();
        };
    }

    /** With relations in the form in which they are compared. */
    private List<Annotation> canonical(ScoredKind kind, Collection<Annotation> all) {
        return all.stream()
                .map(each -> kind == ScoredKind.RELATIONS
                        ? new Annotation(
                                each.passage(),
                                each.meanings().stream().map(this::canonical).toList(),
                                each.posts(),
                                each.line())
                        : each)
                .toList();
    }

    private List<String> canonical(List<String> triple) {
        String relation = triple.get(1);
        boolean symmetric = Optional.ofNullable(vocabulary.relations().get(relation))
                .filter(Vocabulary.Relation::symmetric)
                .isPresent();
        String subject = marks.has("forces", relation) ? government(triple.get(0)) : triple.get(0);
        return symmetric && subject.compareTo(triple.get(2)) > 0
                ? List.of(triple.get(2), relation, subject)
                : List.of(subject, relation, triple.get(2));
    }

    private String government(String name) {
        Matcher forces = FORCES.matcher(name);
        return forces.matches()
                ? Stream.of("Government of ", "Government of the ")
                        .map(words -> words + forces.group(1))
                        .filter(gold.entities()::containsKey)
                        .findFirst()
                        .orElse(name)
                : name;
    }
}
