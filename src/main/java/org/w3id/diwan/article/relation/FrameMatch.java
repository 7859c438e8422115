package org.w3id.diwan.article.relation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.clause.Antecedents;
import org.w3id.diwan.article.clause.NounPhrases;
import org.w3id.diwan.article.clause.VerbClauses.VerbClause;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;

/** Matches one frame from one token on, with backtracking; what it passed over tells the mode and the confidence. */
final class FrameMatch {
    private static final int MOST_ADJUNCTS = 2;
    /** The longest row of plain words. */
    private static final int LONG = 8;
    /** The longest row of words within a noun phrase. */
    private static final int SHORT = 6;
    /** The longest stretch of a clause. */
    private static final int WIDE = 24;

    private static final Set<String> BREAKS = Set.of("“", "”", "\"", ";", ":");
    private final SentenceScope scope;
    private final Frame frame;
    private final int begin;
    private final List<Frame.Part> parts;
    private final List<EntityMention> subjects = new ArrayList<>();
    private final List<EntityMention> objects = new ArrayList<>();
    private final BitSet group = new BitSet();
    private int trigger = -1;
    private int end;
    private int plain;
    private int adjuncts;

    FrameMatch(SentenceScope scope, Frame frame, int begin) {
        this.scope = scope;
        this.frame = frame;
        this.begin = begin;
        this.parts = frame.parts();
    }

    /** Whether the frame stands from its first token on. */
    boolean matches() {
        return from(0, begin);
    }

    /** Whether the frame, which begins with an end and a verb, stands around a verb with that end for its subject. */
    boolean matches(VerbClause clause) {
        ends(frame.kind(0)).addAll(clause.subjects());
        if (frame.kind(0) == Frame.Kind.TOGETHER) {
            subjects.addAll(clause.subjects());
        }
        group.or(clause.group());
        trigger = clause.verb();
        return from(2, clause.verb() + 1);
    }

    SentenceScope scope() {
        return scope;
    }

    Frame frame() {
        return frame;
    }

    /** The token it was looked for at. */
    int begin() {
        return begin;
    }

    List<EntityMention> subjects() {
        return subjects;
    }

    List<EntityMention> objects() {
        return objects;
    }

    /** The words that shape the mode. */
    BitSet group() {
        return group;
    }

    int trigger() {
        return trigger;
    }

    int end() {
        return end;
    }

    /** How many words no part asked for. */
    int plain() {
        return plain;
    }

    private List<EntityMention> ends(Frame.Kind kind) {
        return kind == Frame.Kind.SUBJECT || kind == Frame.Kind.SUBJECT_ADJECTIVE ? subjects : objects;
    }

    private boolean from(int part, int at) {
        if (part == parts.size()) {
            end = at;
            return !subjects.isEmpty() && !objects.isEmpty();
        }
        Frame.Part wanted = parts.get(part);
        if (wanted.optional() && from(part + 1, at)) {
            return true;
        }
        return (at < scope.to() || wanted.kind().isElsewhere())
                && (part(part, wanted, at) || afterAdjunct(part, wanted, at));
    }

    private boolean part(int part, Frame.Part wanted, int at) {
        return switch (wanted.kind()) {
            case SUBJECT, OBJECT -> actor(part, at, ends(wanted.kind()));
            case SUBJECT_ADJECTIVE, OBJECT_ADJECTIVE -> adjective(part, at, ends(wanted.kind()));
            case VERB, PASSIVE, PARTICIPLE -> verb(part, wanted, at);
            case TOGETHER, ANY_VERB -> false;
            case WORD -> word(part, wanted, at);
            case POSSESSIVE -> scope.isPossessive(at) && from(part + 1, at + 1);
            case GAP -> gap(part, at, LONG, false);
            case PHRASE -> gap(part, at, SHORT, true);
            case WIDE -> wide(part, at);
            case ANY -> any(part, at);
            case EVENT -> before(part, at, Antecedents.event(scope));
            case ATTACKED -> before(part, at, Antecedents.attacked(scope));
        };
    }

    /** "held talks in A on Monday with B": time and place between the parts count for nothing. */
    private boolean afterAdjunct(int part, Frame.Part wanted, int at) {
        boolean may = trigger >= 0
                && adjuncts < MOST_ADJUNCTS
                && wanted.kind().mayFollowAdjunct()
                && !scope.is(at - 1, "preposition");
        int after = may ? FrameGaps.afterAdjunct(scope, at) : at;
        if (after == at) {
            return false;
        }
        adjuncts++;
        boolean found = from(part, after);
        adjuncts -= found ? 0 : 1;
        return found;
    }

    private boolean word(int part, Frame.Part wanted, int at) {
        int after = scope.afterBracket(at);
        if (after > at && after < scope.to()) {
            return word(part, wanted, after);
        }
        String key = scope.key(at);
        boolean here = wanted.forms().contains(key)
                || wanted.forms().contains(scope.token(at).text());
        boolean named = scope.covering(at)
                .filter(mention -> mention.form() != EntityMention.Form.NOMINAL)
                .isPresent();
        return here && !named && triggered(trigger < 0 && key.length() > 1 ? at : trigger, part, at);
    }

    /** Whether the parts after one that takes a token follow, and another token is what says the relation. */
    private boolean triggered(int by, int part, int at) {
        int before = trigger;
        trigger = by;
        boolean found = from(part + 1, at + 1);
        trigger = found ? trigger : before;
        return found;
    }

    /** A verb right here, over auxiliaries and adverbs. */
    private boolean verb(int part, Frame.Part wanted, int at) {
        int next = at;
        boolean finite = wanted.kind() == Frame.Kind.VERB;
        while (next < scope.to()
                && (scope.is(next, "adverb") || (finite && isGroup(next)))
                && !wanted.forms().contains(scope.key(next))) {
            next++;
        }
        if (next >= scope.to() || !wanted.forms().contains(scope.key(next)) || !scope.isFree(next)) {
            return false;
        }
        group.set(at, next);
        boolean found = triggered(next, part, next);
        if (!found) {
            group.clear(at, next);
        }
        return found;
    }

    private boolean isGroup(int at) {
        return scope.is(at, "auxiliary", "proposing", "denying")
                || scope.key(at).equals("to");
    }

    /** A mention, behind articles and titles; first with all that are listed with it, then alone. */
    private boolean actor(int part, int at, List<EntityMention> ends) {
        Optional<EntityMention> mention = part == 0 ? NounPhrases.own(scope, at) : NounPhrases.startingAt(scope, at);
        if (mention.isEmpty()) {
            return false;
        }
        boolean possessor = frame.kind(part + 1) == Frame.Kind.POSSESSIVE;
        EntityMention first = possessor ? mention.get() : NounPhrases.owned(scope, mention.get());
        boolean alone = part == 0 || frame.kind(part - 1) == Frame.Kind.POSSESSIVE;
        List<EntityMention> listed = alone ? List.of(first) : NounPhrases.listedAfter(scope, first);
        return found(part, listed, ends) || (listed.size() > 1 && found(part, listed.subList(0, 1), ends));
    }

    private boolean found(int part, List<EntityMention> mentions, List<EntityMention> ends) {
        ends.addAll(mentions);
        if (from(part + 1, mentions.get(mentions.size() - 1).to())) {
            return true;
        }
        ends.clear();
        return false;
    }

    private boolean adjective(int part, int at, List<EntityMention> ends) {
        return scope.beginningAt(at)
                .filter(each -> isCompoundAsked(part) || !isLedBy(each))
                .filter(each -> each.isAttributive() || (each.entity().type().equals("Government") && isCompound(each)))
                .filter(each -> found(part, List.of(each), ends))
                .isPresent();
    }

    /** Whether the frame itself asks for the hyphen behind an adjective. */
    private boolean isCompoundAsked(int part) {
        return part + 1 < parts.size() && parts.get(part + 1).forms().contains("-");
    }

    /** "the US-led coalition's strikes", "a UN-backed probe": not those of whom the compound names. */
    private boolean isLedBy(EntityMention mention) {
        return scope.key(mention.to()).equals("-")
                && scope.is(mention.to() + 1, "backing", "siding", "leading")
                && scope.token(mention.to() + 1).begin()
                        == scope.token(mention.to()).end();
    }

    /** A government's name right before a dash or a noun: "US drone". */
    private boolean isCompound(EntityMention mention) {
        return scope.key(mention.to()).equals("-")
                || !NounPhrases.describedBy(scope, mention).isEmpty();
    }

    private boolean gap(int part, int at, int longest, boolean phrase) {
        int next = at;
        for (int steps = 0; steps <= longest && next <= scope.to(); steps++) {
            int before = plain;
            plain += steps;
            if (from(part + 1, next)) {
                return true;
            }
            plain = before;
            if (next >= scope.to() || !FrameGaps.isPlain(scope, next, phrase)) {
                return false;
            }
            next = scope.beginningAt(next).map(EntityMention::to).orElse(next + 1);
        }
        return false;
    }

    /** Anything but the end of a clause or a quotation. */
    private boolean wide(int part, int at) {
        for (int next = at; next < Math.min(scope.to(), at + WIDE); next++) {
            if (from(part + 1, next)) {
                return true;
            }
            if (BREAKS.contains(scope.token(next).text())) {
                return false;
            }
        }
        return false;
    }

    /** Some actor or other, behind articles and titles. */
    private boolean any(int part, int at) {
        Optional<EntityMention> mention = NounPhrases.startingAt(scope, at);
        int noun = scope.is(at, "determiner") ? at + 1 : at;
        return mention.isPresent()
                ? from(part + 1, mention.get().to())
                : scope.key(noun).equals("government") && from(part + 1, noun + 1);
    }

    /** The other end stands before the sentence. */
    private boolean before(int part, int at, Optional<EntityMention> mention) {
        mention.ifPresent(objects::add);
        boolean found = mention.isPresent() && from(part + 1, at);
        if (!found) {
            objects.clear();
        }
        return found;
    }
}
