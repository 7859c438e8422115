package org.w3id.diwan.article.gold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.diwan.article.gold.GoldNames.GoldEntity;
import org.w3id.diwan.article.gold.GoldText.Triple;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.lexicon.RelationMarks;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.RefusedProposal;
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
            TextScore text = new TextScore(name, posts, this::canonical);
            Optional.ofNullable(gold.texts().get(name))
                    .ifPresent(annotated -> text.add(annotated, new TextFinds(machine, names, marks, register)));
            text.scores().forEach((kind, score) -> scores.merge(kind, score, KindScore::plus));
            items.addAll(text.items());
            machine.refused().stream()
                    .map(RefusedProposal::kind)
                    .forEach(kind -> refusals.merge(kind, 1, Integer::sum));
        });
        items.sort(Comparator.comparing(ScoredItem::kind)
                .thenComparing(item -> !item.missed())
                .thenComparing(ScoredItem::text)
                .thenComparing(ScoredItem::passage));
        return new ScoreSheet(scores, items, refusals);
    }

    private GoldNames names(Map<String, MachineReading> readings) {
        List<Entity> known = Stream.concat(
                        register.stream(),
                        readings.values().stream().flatMap(machine -> machine.reading().entities().stream()))
                .toList();
        Map<String, GoldEntity> all = new TreeMap<>(gold.entities());
        gold.texts().values().stream()
                .flatMap(Evaluation::named)
                .forEach(name -> all.putIfAbsent(name, new GoldEntity("", List.of())));
        return new GoldNames(all, known, vocabulary);
    }

    /** Whom annotations name, though the table of entities may lack them. */
    private static Stream<String> named(GoldText text) {
        return Stream.of(
                        text.mentions().stream().map(each -> each.entities().get(0)),
                        text.roles().stream()
                                .flatMap(each ->
                                        Stream.of(each.person(), each.bodies().get(0))),
                        text.statements().stream().map(each -> each.speakers().get(0)),
                        text.relations().stream()
                                .flatMap(each -> Stream.of(
                                        each.triple().subject(), each.triple().object())))
                .flatMap(Function.identity());
    }

    private Triple canonical(Triple triple) {
        boolean symmetric = Optional.ofNullable(vocabulary.relations().get(triple.relation()))
                .filter(Vocabulary.Relation::symmetric)
                .isPresent();
        String subject = marks.has("forces", triple.relation()) ? government(triple.subject()) : triple.subject();
        return symmetric && subject.compareTo(triple.object()) > 0
                ? new Triple(triple.object(), triple.relation(), subject)
                : new Triple(subject, triple.relation(), triple.object());
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
