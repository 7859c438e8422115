package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Period;

/**
 * Reads relations by the lexicon's frames, holds them against the ontology, and tells fact from proposal and denial. One call for each
 * sentence gives its relations with frame, passage and ends.
 */
final class Relations {
    private static final Set<String> UNATTACHED = Set.of("locatedIn", "stationedIn", "ledDelegation", "memberOf");
    private static final Set<String> SYMMETRIC = Set.of("met", "negotiatesWith");
    private static final int SURE = 85;
    private static final int PER_WORD = 3;
    private static final int LEAST = 40;

    private final Words words;
    private final Ends ends;
    private final NounPhrases phrases;
    private final Agents agents;
    private final Modes modes;
    private final Heads heads = new Heads();
    private final Narrower narrower = new Narrower();
    private final List<FrameLine> lines = FrameLine.all();
    private final FrameIndex frames;

    Relations(Words words, Posts posts, Ends ends) {
        this.words = words;
        this.ends = ends;
        this.phrases = new NounPhrases(words, posts);
        this.agents = new Agents(words, phrases);
        this.modes = new Modes(words);
        this.frames = new FrameIndex(
                lines.stream().flatMap(line -> line.frames(words).stream()).toList());
    }

    /** The lexicon's lines, whose examples a test reads. */
    List<FrameLine> lines() {
        return lines;
    }

    /** All relations of a document, sentence by sentence. */
    List<Draft> find(Notes notes, Times times) {
        List<Draft> all = new ArrayList<>();
        for (Sentence sentence : notes.document().sentences()) {
            all.addAll(inSentence(notes, times, sentence));
        }
        return all;
    }

    /** The relations that one sentence says, each once, by the frame that passes over the fewest words. */
    List<Draft> inSentence(Notes notes, Times times, Sentence sentence) {
        Scope scope = new Scope(notes, sentence, times);
        Map<String, Draft> best = new LinkedHashMap<>();
        Clauses clauses = new Clauses(words, phrases, agents, scope);
        Gaps gaps = new Gaps(words, phrases, scope);
        for (int at = scope.from(); at < scope.to(); at++) {
            for (Found found : at(scope, clauses, gaps, at)) {
                add(times, found, best);
            }
        }
        return narrower.of(List.copyOf(best.values()));
    }

    /** A frame where it stands. */
    private record Found(Scope scope, Frame frame, FrameMatch match, int at) {}

    private List<Found> at(Scope scope, Clauses clauses, Gaps gaps, int at) {
        List<Found> found = new ArrayList<>();
        String key = scope.key(at);
        if (words.is("verb", key) && scope.covering(at).isEmpty()) {
            around(scope, clauses, gaps, at, frames.ofVerb(key), found);
            around(scope, clauses, gaps, at, frames.ofAnyVerb(), found);
        }
        from(scope, gaps, at, frames.ofWord(key), found);
        if (scope.notes().beginningAt(at).isPresent()) {
            from(scope, gaps, at, frames.ofSpot(), found);
        }
        from(scope, gaps, at, frames.ofAnything(), found);
        return found;
    }

    private void around(Scope scope, Clauses clauses, Gaps gaps, int at, List<Frame> candidates, List<Found> found) {
        for (Frame frame : candidates) {
            Optional<Clause> clause = clauses.of(at).filter(each -> heads.mayAct(frame.relation(), each.head()));
            if (clause.isPresent() && clause.get().passive() == frame.isPassive()) {
                FrameMatch match = new FrameMatch(scope, words, phrases, gaps, frame);
                if (match.matches(clause.get())) {
                    found.add(new Found(scope, frame, match, at));
                }
            }
        }
    }

    private void from(Scope scope, Gaps gaps, int at, List<Frame> candidates, List<Found> found) {
        for (Frame frame : candidates) {
            FrameMatch match = new FrameMatch(scope, words, phrases, gaps, frame);
            if (match.matches(at) && !isModifier(scope, frame, at)) {
                found.add(new Found(scope, frame, match, at));
            }
        }
    }

    private void add(Times times, Found found, Map<String, Draft> best) {
        if (modes.isSupposed(found.scope(), found.at())) {
            return;
        }
        Optional<Modality> mode = modes.of(found.scope(), found.frame(), found.match());
        if (mode.isEmpty()) {
            return;
        }
        for (Spot subject : subjects(found)) {
            for (Spot object : found.match().objects()) {
                draft(times, found, mode.get(), subject, object).ifPresent(draft -> keep(best, draft));
            }
        }
    }

    /** With all that are listed before the first end. */
    private List<Spot> subjects(Found found) {
        List<Spot> subjects = found.match().subjects();
        boolean first =
                !found.frame().isClause() && found.frame().parts().get(0).kind() == Frame.Kind.SUBJECT;
        if (!first || subjects.size() != 1) {
            return subjects;
        }
        return found.frame().parts().get(1).forms().contains("and")
                ? agents.listedBeforeAnd(found.scope(), subjects.get(0))
                : agents.listedBefore(found.scope(), subjects.get(0));
    }

    private static void keep(Map<String, Draft> best, Draft draft) {
        boolean turned = SYMMETRIC.contains(draft.relation())
                && draft.subject().id().compareTo(draft.object().id()) > 0;
        String key = turned
                ? draft.object().id() + " " + draft.relation() + " "
                        + draft.subject().id()
                : draft.edge();
        best.merge(key, draft, (old, young) -> young.confidence() > old.confidence() ? young : old);
    }

    private Optional<Draft> draft(Times times, Found found, Modality mode, Spot subject, Spot object) {
        Frame frame = found.frame();
        Scope scope = found.scope();
        Optional<Ends.Pair> pair =
                ends.of(scope.notes(), frame.relation(), frame.marks(), subject.entity(), object.entity());
        if (pair.isEmpty()
                || isPart(found, subject)
                || isPart(found, object)
                || isForbidden(scope, frame, subject, object)) {
            return Optional.empty();
        }
        int to = Math.max(found.match().end(), Math.max(subject.to(), object.to()));
        int from = Math.min(found.at(), Math.min(subject.from(), object.from()));
        int trigger =
                found.match().trigger() < 0 ? subject.from() : found.match().trigger();
        Period when = ends.when(times, scope.sentence(), frame.relation(), Math.max(from, scope.from()), to, trigger);
        return Optional.of(new Draft(
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

    /** Whether the frame ends with a spot that but describes another noun, "met Pentagon staff". */
    private boolean isPart(Found found, Spot spot) {
        return found.match().end() == spot.to()
                && !spot.entity().isPlace()
                && spot.form() != Spot.Form.ATTRIBUTIVE
                && !heads.mayBePart(found.frame().relation(), phrases.describedBy(found.scope(), spot));
    }

    private boolean isForbidden(Scope scope, Frame frame, Spot subject, Spot object) {
        boolean possessor = scope.isPossessive(object.to()) && SYMMETRIC.contains(frame.relation());
        boolean twice = frame.parts().get(0).kind() == Frame.Kind.TOGETHER && subject.from() >= object.from();
        boolean listed = frame.has("adjacent") && isList(scope, subject, object);
        boolean harmed = frame.relation().equals("stationedIn") && isHarmed(scope, subject);
        return possessor || twice || listed || harmed;
    }

    /** "Baghdad, Erbil, and Anbar" lists places; "Erbil, Kurdistan Region," says where one lies. */
    private static boolean isList(Scope scope, Spot subject, Spot object) {
        String after = scope.key(object.to());
        boolean more = after.equals("and")
                || (after.equals(",")
                        && (scope.key(object.to() + 1).equals("and")
                                || scope.notes().beginningAt(object.to() + 1).isPresent()));
        String before = scope.key(subject.from() - 1);
        return !scope.key(subject.to()).equals(",")
                || more
                || before.equals("and")
                || before.equals(",")
                || subject.to() + 1 != object.from();
    }

    private boolean isHarmed(Scope scope, Spot subject) {
        for (int at = Math.max(0, subject.from() - 4); at < subject.from(); at++) {
            if (words.is("harming", scope.key(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands in front only describes another noun: "the strike on A carried out", "the delegation of A led by B". */
    private boolean isModifier(Scope scope, Frame frame, int at) {
        if (!frame.parts().get(0).kind().isActor()
                || frame.parts().get(1).kind() == Frame.Kind.POSSESSIVE
                || UNATTACHED.contains(frame.relation())) {
            return false;
        }
        Optional<Spot> first = scope.notes().beginningAt(at);
        if (first.isEmpty()) {
            return false;
        }
        Agents.Meant meant = agents.endingAt(scope, first.get().to() - 1);
        return !meant.head().isEmpty() || meant.spots().stream().noneMatch(first.get()::equals);
    }
}
