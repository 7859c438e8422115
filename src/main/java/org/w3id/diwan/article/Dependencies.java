package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.parse.Parse;
import org.w3id.diwan.model.Modality;

/**
 * The second arm: reads relations off the dependencies of parsed sentences by the lexicon's {@code dependencies.tsv}. What it knows of a
 * sentence is its {@link Masked} words and their {@link Parse}; the same parse gives the same relations.
 */
final class Dependencies {
    private static final int ENDS = 2;

    private final Words words;
    private final Ends ends;
    private final List<Valency> valencies = Valency.all();
    private final Map<String, List<Valency>> byLemma = new HashMap<>();
    private final List<Valency> ofMentions = new ArrayList<>();

    Dependencies(Words words, Ends ends) {
        this.words = words;
        this.ends = ends;
        for (Valency valency : valencies) {
            valency.lemmas()
                    .forEach(lemma -> byLemma.computeIfAbsent(lemma, key -> new ArrayList<>())
                            .add(valency));
            if (valency.kind() == Valency.Kind.MENTION) {
                ofMentions.add(valency);
            }
        }
    }

    List<Valency> valencies() {
        return valencies;
    }

    /** Whether a sentence has two ends that something could join, and is no question. */
    boolean isWorthParsing(Notes notes, Sentence sentence) {
        return notes.within(sentence.from(), sentence.to()).size() >= ENDS
                && !notes.document().token(sentence.to() - 1).is("?");
    }

    /** The relations of one sentence. */
    List<Draft> find(Notes notes, Times times, Sentence sentence, Masked masked, Parse parse) {
        Map<String, Draft> found = new LinkedHashMap<>();
        TreeMentions mentions = new TreeMentions(notes, masked, parse, words);
        for (int node = 0; node < parse.size(); node++) {
            boolean mention = mentions.at(node).isPresent();
            String lemma = parse.node(node).lemma();
            for (Valency valency : mention ? ofMentions : byLemma.getOrDefault(lemma, List.of())) {
                if (isKind(parse.node(node), valency.kind()) && isMet(parse, node, valency)) {
                    read(new Finding(notes, times, sentence, masked, parse, mentions, node), valency)
                            .forEach(draft -> found.putIfAbsent(draft.edge(), draft));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private record Finding(
            Notes notes, Times times, Sentence sentence, Masked masked, Parse parse, TreeMentions mentions, int node) {}

    private static boolean isKind(Parse.Node node, Valency.Kind kind) {
        return switch (kind) {
            case VERB -> node.isVerb();
            case NOUN -> node.isNoun();
            case ANY, MENTION -> true;
        };
    }

    private static boolean isMet(Parse parse, int node, Valency valency) {
        return valency.needs().stream().noneMatch(way -> way.from(parse, node).isEmpty())
                && valency.excludes().stream()
                        .allMatch(way -> way.from(parse, node).isEmpty());
    }

    /** Whose mode counts: "stopped attacking" is said of the stopping. */
    private static int told(Finding finding, Valency valency) {
        int above = finding.parse().node(finding.node()).head();
        return valency.marks().contains("above") && above >= 0 ? above : finding.node();
    }

    private List<Draft> read(Finding finding, Valency valency) {
        Optional<Modality> mood = new Mood(finding.parse(), words).of(told(finding, valency));
        if (mood.isEmpty() || (valency.marks().contains("A") && mood.get() != Modality.ACTUAL)) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>();
        List<Spot> subjects = first(finding, valency, valency.subject());
        List<Spot> objects = valency.isMutual() ? subjects : first(finding, valency, valency.object());
        for (Spot subject : subjects) {
            for (Spot object : objects) {
                if (!valency.isMutual() || subject.from() < object.from()) {
                    draft(finding, valency, mood.get(), subject, object).ifPresent(drafts::add);
                }
            }
        }
        return drafts;
    }

    /** What the first way that leads anywhere leads to. */
    private static List<Spot> first(Finding finding, Valency valency, List<TreePath> paths) {
        if (paths.size() == 1 && paths.get(0).isSelf()) {
            return finding.mentions().at(finding.node()).filter(Spot::isMention).stream()
                    .toList();
        }
        for (TreePath path : paths) {
            Set<Spot> spots = new LinkedHashSet<>();
            for (int node : path.from(finding.parse(), finding.node())) {
                spots.addAll(finding.mentions().reached(node, finding.node(), path.endsInAttribute(), valency.marks()));
            }
            if (!spots.isEmpty()) {
                return List.copyOf(spots);
            }
        }
        return List.of();
    }

    private Optional<Draft> draft(Finding finding, Valency valency, Modality mood, Spot subject, Spot object) {
        Set<String> marks = valency.marks();
        return ends.of(finding.notes(), valency.relation(), marks, subject.entity(), object.entity())
                .map(pair -> {
                    int trigger = finding.masked().tokens().get(finding.node());
                    int from = Math.min(trigger, Math.min(subject.from(), object.from()));
                    int to = Math.max(trigger + 1, Math.max(subject.to(), object.to()));
                    return new Draft(
                            pair.subject(),
                            valency.relation(),
                            pair.object(),
                            from,
                            to,
                            trigger,
                            modality(marks, mood),
                            ends.when(finding.times(), finding.sentence(), valency.relation(), from, to, trigger),
                            marks.contains("N"),
                            Agreement.ALONE);
                });
    }

    private static Modality modality(Set<String> marks, Modality mood) {
        if (mood == Modality.DENIED) {
            return mood;
        }
        return marks.contains("P") ? Modality.PROPOSED : marks.contains("C") ? Modality.ACTUAL : mood;
    }
}
