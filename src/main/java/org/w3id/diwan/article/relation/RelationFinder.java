package org.w3id.diwan.article.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.clause.ActingEntities;
import org.w3id.diwan.article.clause.NounPhrases;
import org.w3id.diwan.article.clause.SentenceScope;
import org.w3id.diwan.article.clause.VerbClause;
import org.w3id.diwan.article.clause.VerbClauses;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.RelationMarks;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Sentence;
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
    private static final Set<String> DATING =
            Set.of("at", "around", "about", "over", "this", "all", "both", "more", "two", "three", "four", "several");

    private final WordClasses words;
    private final RelationEnds ends;
    private final NounPhrases phrases;
    private final ActingEntities agents;
    private final ClaimModes modes;
    private final Doubts doubts;
    private final HeadNouns heads;
    private final NarrowerRelations narrower;
    private final EntityLexicon entities;
    private final RelationMarks relations;
    private final List<FrameLine> lines;
    private final FrameIndex frames;

    public RelationFinder(Lexicon lexicon) {
        words = lexicon.words();
        entities = lexicon.entities();
        relations = lexicon.relations();
        ends = new RelationEnds(lexicon);
        phrases = new NounPhrases(words, lexicon.posts());
        agents = new ActingEntities(words, phrases);
        modes = new ClaimModes(words);
        doubts = new Doubts(words);
        heads = new HeadNouns(lexicon.tables());
        narrower = new NarrowerRelations(lexicon.tables());
        lines = FrameLine.all(lexicon.tables());
        frames = new FrameIndex(
                lines.stream().flatMap(line -> line.frames(words).stream()).toList());
    }

    /** The lexicon's lines, whose examples a test reads. */
    public List<FrameLine> lines() {
        return lines;
    }

    /** All relations of a document, sentence by sentence, and those that descriptions of groups say. */
    public List<RelationCandidate> find(EntityMentions mentions, DateIndex times) {
        List<RelationCandidate> all = new ArrayList<>();
        for (Sentence sentence : mentions.document().sentences()) {
            all.addAll(inSentence(mentions, times, sentence));
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
    List<RelationCandidate> inSentence(EntityMentions mentions, DateIndex times, Sentence sentence) {
        SentenceScope scope = new SentenceScope(mentions, sentence, times);
        Map<String, RelationCandidate> best = new LinkedHashMap<>();
        VerbClauses clauses = new VerbClauses(words, phrases, agents, scope);
        FrameGaps gaps = new FrameGaps(words, phrases, scope);
        for (int at = scope.from(); at < scope.to(); at++) {
            for (Found found : at(scope, clauses, gaps, at)) {
                add(times, found, best);
            }
        }
        return narrower.of(List.copyOf(best.values()));
    }

    /** A frame where it stands. */
    private record Found(SentenceScope scope, Frame frame, FrameMatch match, int at) {}

    private List<Found> at(SentenceScope scope, VerbClauses clauses, FrameGaps gaps, int at) {
        List<Found> found = new ArrayList<>();
        String key = scope.key(at);
        if (words.is(key, "verb") && scope.covering(at).isEmpty()) {
            around(scope, clauses, gaps, at, frames.ofVerb(key), found);
            around(scope, clauses, gaps, at, frames.ofAnyVerb(), found);
        }
        from(scope, gaps, at, frames.ofWord(key), found);
        if (scope.mentions().beginningAt(at).isPresent()) {
            from(scope, gaps, at, frames.ofMention(), found);
        }
        from(scope, gaps, at, frames.ofAnything(), found);
        return found;
    }

    private void around(
            SentenceScope scope,
            VerbClauses clauses,
            FrameGaps gaps,
            int at,
            List<Frame> candidates,
            List<Found> found) {
        for (Frame frame : candidates) {
            Optional<VerbClause> clause = clauses.of(at).filter(each -> heads.mayAct(frame.relation(), each.head()));
            if (clause.isPresent() && clause.get().passive() == frame.isPassive()) {
                FrameMatch match = new FrameMatch(scope, words, phrases, gaps, frame);
                if (match.matches(clause.get())) {
                    found.add(new Found(scope, frame, match, at));
                }
            }
        }
    }

    private void from(SentenceScope scope, FrameGaps gaps, int at, List<Frame> candidates, List<Found> found) {
        for (Frame frame : candidates) {
            FrameMatch match = new FrameMatch(scope, words, phrases, gaps, frame);
            if (match.matches(at) && !isModifier(scope, frame, at)) {
                found.add(new Found(scope, frame, match, at));
            }
        }
    }

    private void add(DateIndex times, Found found, Map<String, RelationCandidate> best) {
        int first = Math.max(found.at(), found.match().trigger());
        if (doubts.cover(found.scope(), found.at(), first, found.match().end())) {
            return;
        }
        Optional<Modality> mode = modes.of(found.scope(), found.frame(), found.match());
        if (mode.isEmpty()) {
            return;
        }
        for (EntityMention subject : subjects(found)) {
            for (EntityMention object : found.match().objects()) {
                candidate(times, found, mode.get(), subject, object).ifPresent(candidate -> keep(best, candidate));
            }
        }
    }

    /** With all that are listed before the first end. */
    private List<EntityMention> subjects(Found found) {
        List<EntityMention> subjects = found.match().subjects();
        boolean first =
                !found.frame().isClause() && found.frame().parts().get(0).kind() == Frame.Kind.SUBJECT;
        if (!first || subjects.size() != 1) {
            return subjects;
        }
        return found.frame().parts().get(1).forms().contains("and")
                ? agents.listedBeforeAnd(found.scope(), subjects.get(0))
                : agents.listedBefore(found.scope(), subjects.get(0));
    }

    private void keep(Map<String, RelationCandidate> best, RelationCandidate candidate) {
        boolean turned = entities.isSymmetric(candidate.relation())
                && candidate.subject().id().compareTo(candidate.object().id()) > 0;
        String key = turned
                ? candidate.object().id() + " " + candidate.relation() + " "
                        + candidate.subject().id()
                : candidate.edge();
        best.merge(key, candidate, (old, young) -> young.confidence() > old.confidence() ? young : old);
    }

    private Optional<RelationCandidate> candidate(
            DateIndex times, Found found, Modality mode, EntityMention subject, EntityMention object) {
        Frame frame = found.frame();
        SentenceScope scope = found.scope();
        Optional<RelationEnds.Pair> pair =
                ends.of(scope.mentions(), frame.relation(), frame.marks(), subject.entity(), object.entity());
        if (pair.isEmpty()
                || isPart(found, subject)
                || isPart(found, object)
                || isForbidden(found, subject, object)
                || (mode != Modality.DENIED && isAlternative(scope, object))) {
            return Optional.empty();
        }
        int to = Math.max(found.match().end(), Math.max(subject.to(), object.to()));
        int from = Math.min(found.at(), Math.min(subject.from(), object.from()));
        int trigger =
                found.match().trigger() < 0 ? subject.from() : found.match().trigger();
        Period when = ends.when(times, scope, frame.relation(), Math.max(from, scope.from()), to, trigger);
        return Optional.of(new RelationCandidate(
                pair.get().subject(),
                frame.relation(),
                pair.get().object(),
                from,
                to,
                trigger,
                mode,
                when,
                frame.has("N"),
                Math.max(LEAST, SURE - PER_WORD * found.match().plain())));
    }

    /** Whether the frame ends with a mention that only describes another noun, "met Pentagon staff". */
    private boolean isPart(Found found, EntityMention mention) {
        return found.match().end() == mention.to()
                && !mention.isPlace()
                && !mention.isAttributive()
                && !heads.mayBePart(found.frame().relation(), phrases.describedBy(found.scope(), mention));
    }

    private boolean isForbidden(Found found, EntityMention subject, EntityMention object) {
        SentenceScope scope = found.scope();
        Frame frame = found.frame();
        boolean possessor = scope.isPossessive(object.to()) && entities.isSymmetric(frame.relation());
        boolean twice = frame.parts().get(0).kind() == Frame.Kind.TOGETHER && subject.from() >= object.from();
        boolean listed = frame.has("adjacent") && isList(scope, subject, object);
        boolean harmed = relations.has("unharmed", frame.relation()) && isHarmed(scope, subject);
        return possessor || twice || listed || harmed || isWithOthers(scope, found);
    }

    /** "A and B met C": A and B need not have met each other. "A and B met C and D, respectively": who met whom is not read. */
    private boolean isWithOthers(SentenceScope scope, Found found) {
        if (found.frame().parts().get(0).kind() != Frame.Kind.TOGETHER) {
            return isRespective(scope) && found.match().subjects().size() > 1;
        }
        int at = found.match().end();
        for (int steps = 0; steps < 3 && at < scope.to() && gapsAfter(scope, at) > at; steps++) {
            at = gapsAfter(scope, at);
        }
        boolean with = scope.key(at).equals("with");
        boolean meeting = scope.key(found.match().trigger()).matches("meet|meets|met|meeting");
        return with || (meeting && isObject(scope, at));
    }

    private boolean isObject(SentenceScope scope, int at) {
        return phrases.startingAt(scope, at)
                        .filter(each -> !each.isPlace())
                        .isPresent()
                || (words.mayBeNoun(scope.key(at)) && scope.token(at).isWord() && !words.is(scope.key(at), "loose"))
                || (words.is(scope.key(at), "determiner") && !DATING.contains(scope.key(at)));
    }

    /** "attacked A or B": which of them is left open. */
    private static boolean isAlternative(SentenceScope scope, EntityMention object) {
        return scope.key(object.to()).equals("or")
                || scope.key(object.from() - 1).equals("or");
    }

    private int gapsAfter(SentenceScope scope, int at) {
        return new FrameGaps(words, phrases, scope).afterAdjunct(at);
    }

    private static boolean isRespective(SentenceScope scope) {
        for (int at = scope.from(); at < scope.to(); at++) {
            if (scope.key(at).equals("respectively")) {
                return true;
            }
        }
        return false;
    }

    /** "Baghdad, Erbil, and Anbar" lists places; "Erbil, Kurdistan Region," says where one lies. */
    private static boolean isList(SentenceScope scope, EntityMention subject, EntityMention object) {
        String after = scope.key(object.to());
        boolean more = after.equals("and")
                || (after.equals(",")
                        && (scope.key(object.to() + 1).equals("and")
                                || scope.mentions().beginningAt(object.to() + 1).isPresent()));
        String before = scope.key(subject.from() - 1);
        return !scope.key(subject.to()).equals(",")
                || more
                || before.equals("and")
                || before.equals(",")
                || subject.to() + 1 != object.from();
    }

    private boolean isHarmed(SentenceScope scope, EntityMention subject) {
        for (int at = Math.max(0, subject.from() - 4); at < subject.from(); at++) {
            if (words.is(scope.key(at), "harming")) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands in front only describes another noun: "the strike on A carried out", "the delegation of A led by B". */
    private boolean isModifier(SentenceScope scope, Frame frame, int at) {
        if (!frame.parts().get(0).kind().isActor()
                || frame.parts().get(1).kind() == Frame.Kind.POSSESSIVE
                || relations.has("unattached", frame.relation())) {
            return false;
        }
        Optional<EntityMention> first = scope.mentions().beginningAt(at);
        if (first.isEmpty()) {
            return false;
        }
        ActingEntities.Meant meant = agents.endingAt(scope, first.get().to() - 1);
        return !meant.head().isEmpty() || meant.mentions().stream().noneMatch(first.get()::equals);
    }
}
