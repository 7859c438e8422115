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
import org.w3id.diwan.article.clause.NounPhrases;
import org.w3id.diwan.article.clause.VerbClauses;
import org.w3id.diwan.article.clause.VerbClauses.VerbClause;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.Countries;
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
    private static final Set<String> DATING =
            Set.of("at", "around", "about", "over", "this", "all", "both", "more", "two", "three", "four", "several");
    private final RelationEnds ends;
    private final EntityLexicon entities;
    private final RelationMarks relations;
    private final List<List<String>> narrower;
    private final List<FrameLine> lines;
    private final Map<String, List<Frame>> frames = new HashMap<>();

    public RelationFinder(Lexicon lexicon) {
        entities = lexicon.entities();
        relations = lexicon.relations();
        ends = new RelationEnds(lexicon);
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
        int first = Math.max(match.begin(), match.trigger());
        Optional<Modality> mode = Doubts.cover(match.scope(), match.begin(), first, match.end())
                ? Optional.empty()
                : ClaimModes.of(match);
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
        if (isPart(match, subject)
                || isPart(match, object)
                || isForbidden(match, subject, object)
                || (mode != Modality.DENIED && isAlternative(scope, object))) {
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

    /** Whether the frame ends with a mention that only describes another noun, "met Pentagon staff". */
    private boolean isPart(FrameMatch match, EntityMention mention) {
        return match.end() == mention.to()
                && !mention.isPlace()
                && !mention.isAttributive()
                && !relations.mayBePart(match.frame().relation(), NounPhrases.describedBy(match.scope(), mention));
    }

    private boolean isForbidden(FrameMatch match, EntityMention subject, EntityMention object) {
        SentenceScope scope = match.scope();
        Frame frame = match.frame();
        boolean possessor = (scope.isPossessive(object.to()) && entities.isSymmetric(frame.relation()))
                || (relations.has("undivided", frame.relation())
                        && match.end() == subject.to()
                        && scope.isPossessive(subject.to()));
        boolean elsewhere = relations.has("containment", frame.relation()) && isElsewhere(match, subject, object);
        boolean twice = frame.kind(0) == Frame.Kind.TOGETHER && subject.from() >= object.from();
        boolean listed = frame.has("adjacent")
                && (isCountry(scope, subject) || isList(scope, subject, object))
                && !lies(scope, subject, object);
        boolean wide = frame.has("site") && isCountry(scope, object);
        boolean harmed = relations.has("unharmed", frame.relation()) && isHarmed(scope, subject);
        boolean apart = relations.has("present", frame.relation()) && DistantTalks.hold(scope, match.trigger());
        return possessor
                || elsewhere
                || isMisread(match)
                || twice
                || listed
                || wide
                || harmed
                || apart
                || isWithOthers(match);
    }

    /** A place of another country, or "Baghdad, Anbar": a capital before a province is one of a list. */
    private static boolean isElsewhere(FrameMatch match, EntityMention place, EntityMention around) {
        Countries countries = match.scope().mentions().lexicon().countries();
        boolean province = countries.of(around.entity().id()).isEmpty();
        return countries.liesElsewhere(place.entity(), around.entity())
                || (match.frame().has("adjacent")
                        && province
                        && countries.meant(place.entity()).isPresent());
    }

    /** "hit out at", "found B innocent", and "before agreeing" behind two names: words that say something else. */
    private static boolean isMisread(FrameMatch match) {
        SentenceScope scope = match.scope();
        int at = match.trigger();
        String key = scope.key(at);
        boolean out = scope.key(at + 1).equals("out") && scope.key(at + 2).equals("at");
        boolean found = key.equals("found") && !scope.key(at - 1).matches("to|help|helped");
        boolean gerund = match.frame().kind(0) == Frame.Kind.TOGETHER
                && scope.words().isGerund(key)
                && !scope.is(at - 1, "auxiliary", "adverb");
        return out || found || gerund;
    }

    /** "A and B met C": A and B need not have met each other. "A and B met C and D, respectively": who met whom is not read. */
    private static boolean isWithOthers(FrameMatch match) {
        SentenceScope scope = match.scope();
        if (match.frame().kind(0) != Frame.Kind.TOGETHER) {
            return match.subjects().size() > 1
                    && scope.any(scope.from(), scope.to(), at -> scope.key(at).equals("respectively"));
        }
        int at = match.end();
        for (int steps = 0; steps < 3 && at < scope.to(); steps++) {
            at = FrameGaps.afterAdjunct(scope, at);
        }
        boolean meeting = scope.key(match.trigger()).matches("meet|meets|met|meeting");
        return scope.key(at).equals("with") || (meeting && isObject(scope, at));
    }

    private static boolean isObject(SentenceScope scope, int at) {
        return NounPhrases.startingAt(scope, at).filter(each -> !each.isPlace()).isPresent()
                || (scope.words().mayBeNoun(scope.key(at)) && scope.token(at).isWord() && !scope.is(at, "loose"))
                || (scope.is(at, "determiner") && !DATING.contains(scope.key(at)));
    }

    /** "attacked A or B": which of them is left open. */
    private static boolean isAlternative(SentenceScope scope, EntityMention object) {
        return scope.key(object.to()).equals("or")
                || scope.key(object.from() - 1).equals("or");
    }

    /** "Baghdad, Erbil, and Anbar" lists places; "Erbil, Kurdistan Region," says where one lies. */
    private static boolean isList(SentenceScope scope, EntityMention subject, EntityMention object) {
        int next = object.to() + 1;
        boolean more = scope.key(object.to()).equals("and")
                || (scope.key(object.to()).equals(",")
                        && (scope.key(next).equals("and")
                                || scope.beginningAt(next).isPresent()));
        return more
                || isHeadline(scope)
                || !scope.key(subject.to()).equals(",")
                || scope.key(subject.from() - 1).matches("and|,")
                || subject.to() + 1 != object.from();
    }

    /** "in Nairobi, Kenya, and Kampala, Uganda". */
    private static boolean lies(SentenceScope scope, EntityMention place, EntityMention country) {
        return place.to() + 1 == country.from()
                && scope.mentions().lexicon().countries().lies(place.entity(), country.entity());
    }

    /** In a headline a comma stands for "and": "Strikes in A, B". */
    private static boolean isHeadline(SentenceScope scope) {
        return scope.sentence().paragraph()
                        == scope.document().sentences().get(0).paragraph()
                && scope.document().sentences().size() > 1
                && !scope.token(scope.to() - 1).text().matches("[.!?”\"]");
    }

    private static boolean isCountry(SentenceScope scope, EntityMention mention) {
        return scope.mentions().lexicon().countries().of(mention.entity().id()).isPresent();
    }

    private static boolean isHarmed(SentenceScope scope, EntityMention subject) {
        for (int at = Math.max(0, subject.from() - 4); at < subject.from(); at++) {
            if (scope.is(at, "harming")) {
                return true;
            }
        }
        return false;
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
