package org.w3id.diwan.article.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.clause.ActingEntities;
import org.w3id.diwan.article.clause.VerbClauses;
import org.w3id.diwan.article.clause.VerbClauses.VerbClause;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.RelationMarks;
import org.w3id.diwan.article.text.Document.Sentence;
import org.w3id.diwan.article.time.DateIndex;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Period;

/**
 * Reads relations by the lexicon's frames, holds them against the ontology, and tells fact from proposal and denial. One call for each
 * sentence gives its relations with frame, passage and ends.
 */
public final class RelationFinder {
    private static final int SURE = 85;
    private static final int PER_WORD = 3;
    private static final int LEAST = 40;
    private static final int BY_NAME = 90;
    private final RelationEnds ends;
    private final RelationExclusions exclusions;
    private final EntityLexicon entities;
    private final RelationMarks relations;
    private final List<List<String>> narrower;
    private final List<FrameLine> lines;
    private final Map<String, List<Frame>> frames = new HashMap<>();

    public RelationFinder(Lexicon lexicon) {
        entities = lexicon.entities();
        relations = lexicon.relations();
        ends = new RelationEnds(lexicon);
        exclusions = new RelationExclusions(lexicon);
        narrower = lexicon.tables().rows("narrower.tsv", 3);
        lines = FrameLine.all(lexicon.tables());
        lines.stream()
                .flatMap(line -> line.frames(lexicon.words()).stream())
                .forEach(frame -> frame.starts()
                        .forEach(start -> frames.computeIfAbsent(start, missing -> new ArrayList<>())
                                .add(frame)));
    }

    /** The lexicon's lines, whose examples a test reads. */
    public List<FrameLine> lines() {
        return lines;
    }

    /** All relations of a document, sentence by sentence, and those that descriptions of groups say. */
    public List<RelationCandidate> find(EntityMentions mentions, DateIndex times) {
        List<RelationCandidate> all = new ArrayList<>();
        for (Sentence sentence : mentions.document().sentences()) {
            all.addAll(inSentence(new SentenceScope(mentions, sentence, times)));
        }
        mentions.backings().forEach(backing -> all.add(said(backing)));
        return all;
    }

    private RelationCandidate said(EntityMentions.Backing backing) {
        return new RelationCandidate(
                backing.group(),
                relations.the("backing"),
                backing.backer(),
                backing.from(),
                backing.to(),
                backing.from(),
                Modality.ACTUAL,
                Period.UNKNOWN,
                true,
                BY_NAME);
    }

    /** The relations that one sentence says, each once, by the frame that passes over the fewest words. */
    private List<RelationCandidate> inSentence(SentenceScope scope) {
        Map<String, RelationCandidate> best = new LinkedHashMap<>();
        VerbClauses clauses = new VerbClauses(scope);
        for (int at = scope.from(); at < scope.to(); at++) {
            String key = scope.key(at);
            List<FrameMatch> found = new ArrayList<>();
            if (scope.isVerb(at)) {
                around(scope, clauses, at, Frame.VERB + key, found);
                around(scope, clauses, at, Frame.VERB, found);
            }
            if (!key.isEmpty()) {
                from(scope, at, key, found);
            }
            if (scope.beginningAt(at).isPresent()) {
                from(scope, at, Frame.MENTION, found);
            }
            from(scope, at, "", found);
            found.forEach(match -> add(match, best));
        }
        return withoutGrounds(withoutWider(best.values()));
    }

    private void around(SentenceScope scope, VerbClauses clauses, int at, String start, List<FrameMatch> found) {
        for (Frame frame : frames.getOrDefault(start, List.of())) {
            Optional<VerbClause> clause = clauses.of(at)
                    .filter(each ->
                            relations.mayAct(frame.relation(), each.head()) && each.passive() == frame.isPassive());
            FrameMatch match = new FrameMatch(scope, frame, at);
            if (clause.filter(match::matches).isPresent()) {
                found.add(match);
            }
        }
    }

    private void from(SentenceScope scope, int at, String start, List<FrameMatch> found) {
        for (Frame frame : frames.getOrDefault(start, List.of())) {
            FrameMatch match = new FrameMatch(scope, frame, at);
            if (match.matches() && !isModifier(scope, frame, at)) {
                found.add(match);
            }
        }
    }

    /** Without what a narrower relation of the same ends says already ({@code narrower.tsv}): who resumed attacks on A attacked it. */
    private List<RelationCandidate> withoutWider(Iterable<RelationCandidate> candidates) {
        Set<String> said = new HashSet<>();
        List<RelationCandidate> rest = new ArrayList<>();
        for (RelationCandidate candidate : candidates) {
            rest.add(candidate);
            for (List<String> row : narrower) {
                if (row.get(0).equals(candidate.relation())) {
                    said.add(candidate.edge(row.get(1), row.get(2).equals("turned")));
                }
            }
        }
        rest.removeIf(candidate -> said.contains(candidate.edge(candidate.relation(), false)));
        return rest;
    }

    /** Without the place of a deed whose very target is named: "struck sites of A in B" is not against B. */
    private List<RelationCandidate> withoutGrounds(List<RelationCandidate> candidates) {
        List<RelationCandidate> rest = new ArrayList<>(candidates);
        rest.removeIf(place -> place.object().isPlace()
                && relations.has("aimed", place.relation())
                && candidates.stream()
                        .anyMatch(other -> !other.object().isPlace()
                                && other.relation().equals(place.relation())
                                && other.trigger() == place.trigger()
                                && other.subject().id().equals(place.subject().id())));
        return rest;
    }

    private void add(FrameMatch match, Map<String, RelationCandidate> best) {
        Optional<Modality> mode = ClaimModes.of(match);
        boolean denied = mode.filter(Modality.DENIED::equals).isPresent()
                && relations.has("containment", match.frame().relation());
        for (EntityMention subject : mode.isEmpty() || denied ? List.<EntityMention>of() : subjects(match)) {
            for (EntityMention object : match.objects()) {
                candidate(match, mode.get(), subject, object).ifPresent(candidate -> keep(best, candidate));
            }
        }
    }

    /** With all that are listed before the first end. */
    private static List<EntityMention> subjects(FrameMatch match) {
        List<EntityMention> subjects = match.subjects();
        boolean first = !match.frame().isClause() && match.frame().kind(0) == Frame.Kind.SUBJECT;
        if (!first || subjects.size() != 1) {
            return subjects;
        }
        boolean joined = match.frame().parts().get(1).forms().contains("and");
        return ActingEntities.listedBefore(match.scope(), subjects.get(0), joined);
    }

    private void keep(Map<String, RelationCandidate> best, RelationCandidate candidate) {
        boolean turned = entities.isSymmetric(candidate.relation())
                && candidate.subject().id().compareTo(candidate.object().id()) > 0;
        best.merge(
                candidate.edge(candidate.relation(), turned),
                candidate,
                (old, young) -> young.confidence() > old.confidence() ? young : old);
    }

    private Optional<RelationCandidate> candidate(
            FrameMatch match, Modality mode, EntityMention subject, EntityMention object) {
        Frame frame = match.frame();
        SentenceScope scope = match.scope();
        if (exclusions.cover(match, mode, subject, object)) {
            return Optional.empty();
        }
        int to = Math.max(match.end(), Math.max(subject.to(), object.to()));
        int from = Math.min(match.begin(), Math.min(subject.from(), object.from()));
        int trigger = match.trigger() < 0 ? subject.from() : match.trigger();
        return ends.of(scope.mentions(), frame, subject.entity(), object.entity())
                .map(pair -> new RelationCandidate(
                        pair.subject(),
                        frame.relation(),
                        pair.object(),
                        from,
                        to,
                        trigger,
                        mode,
                        ends.when(scope, frame.relation(), Math.max(from, scope.from()), to, trigger),
                        frame.has("N"),
                        Math.max(LEAST, SURE - PER_WORD * match.plain())));
    }

    /** Whether what stands in front only describes another noun: "the strike on A carried out", "the delegation of A led by B". */
    private boolean isModifier(SentenceScope scope, Frame frame, int at) {
        Optional<EntityMention> first = scope.beginningAt(at);
        if (!frame.kind(0).isActor()
                || frame.kind(1) == Frame.Kind.POSSESSIVE
                || relations.has("unattached", frame.relation())
                || first.isEmpty()) {
            return false;
        }
        ActingEntities.Meant meant = ActingEntities.endingAt(scope, first.get().to() - 1);
        return !meant.head().isEmpty() || !meant.mentions().contains(first.get());
    }
}
