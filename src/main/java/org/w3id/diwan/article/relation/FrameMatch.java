package org.w3id.diwan.article.relation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.article.clause.Antecedents;
import org.w3id.diwan.article.clause.NounPhrases;
import org.w3id.diwan.article.clause.SentenceScope;
import org.w3id.diwan.article.clause.VerbClause;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.lexicon.WordClasses;

/** Matches one frame from one token on, with backtracking; what it passed over tells the mode and the confidence. */
public final class FrameMatch {
    private static final int MOST_ADJUNCTS = 2;

    private final SentenceScope scope;
    private final WordClasses words;
    private final NounPhrases phrases;
    private final FrameGaps gaps;
    private final List<Frame.Part> parts;

    private final List<EntityMention> subjects = new ArrayList<>();
    private final List<EntityMention> objects = new ArrayList<>();
    private final BitSet group = new BitSet();
    private String head = "";
    private int trigger = -1;
    private int end;
    private int plain;
    private int adjuncts;

    FrameMatch(SentenceScope scope, WordClasses words, NounPhrases phrases, FrameGaps gaps, Frame frame) {
        this.scope = scope;
        this.words = words;
        this.phrases = phrases;
        this.gaps = gaps;
        this.parts = frame.parts();
    }

    /** Whether the frame stands from a token on. */
    boolean matches(int from) {
        return from(0, from);
    }

    /** Whether the frame, which begins with an end and a verb, stands around a verb with that end for its subject. */
    boolean matches(VerbClause clause) {
        Frame.Kind kind = parts.get(0).kind();
        ends(kind).addAll(clause.subjects());
        if (kind == Frame.Kind.TOGETHER) {
            subjects.addAll(clause.subjects());
        }
        group.or(clause.group());
        head = clause.head();
        trigger = clause.verb();
        return from(2, clause.verb() + 1);
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

    /** The noun that acts for the one in front; empty where that one acts itself. */
    String head() {
        return head;
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
        if (at >= scope.to() && !wanted.kind().isElsewhere()) {
            return false;
        }
        return part(part, wanted, at) || afterAdjunct(part, wanted, at);
    }

    private boolean part(int part, Frame.Part wanted, int at) {
        return switch (wanted.kind()) {
            case SUBJECT, OBJECT -> actor(part, at, ends(wanted.kind()));
            case SUBJECT_ADJECTIVE, OBJECT_ADJECTIVE -> adjective(part, at, ends(wanted.kind()));
            case VERB, PASSIVE, PARTICIPLE -> verb(part, at);
            case TOGETHER -> false;
            case WORD -> word(part, at);
            case POSSESSIVE -> scope.isPossessive(at) && from(part + 1, at + 1);
            case GAP -> gap(part, at, FrameGaps.LONG, false);
            case PHRASE -> gap(part, at, FrameGaps.SHORT, true);
            case WIDE -> wide(part, at);
            case ANY -> any(part, at);
            case ANY_VERB -> words.is(scope.key(at), "verb") && from(part + 1, at + 1);
            case EVENT -> elsewhere(part, at, Antecedents.event(scope));
            case ATTACKED -> elsewhere(part, at, Antecedents.attacked(scope));
        };
    }

    /** "held talks in A on Monday with B": time and place between the parts count for nothing. */
    private boolean afterAdjunct(int part, Frame.Part wanted, int at) {
        boolean may = trigger >= 0
                && adjuncts < MOST_ADJUNCTS
                && wanted.kind().mayFollowAdjunct()
                && !words.is(scope.key(at - 1), "preposition");
        int after = may ? gaps.afterAdjunct(at) : at;
        if (after == at) {
            return false;
        }
        adjuncts++;
        boolean found = from(part, after);
        adjuncts -= found ? 0 : 1;
        return found;
    }

    private boolean word(int part, int at) {
        Frame.Part wanted = parts.get(part);
        int after = scope.afterBracket(at);
        if (after > at && after < scope.to()) {
            return word(part, after);
        }
        String key = scope.key(at);
        boolean here = wanted.forms().contains(key)
                || wanted.forms().contains(scope.token(at).text());
        if (!here
                || scope.covering(at)
                        .filter(mention -> mention.form() != EntityMention.Form.NOMINAL)
                        .isPresent()) {
            return false;
        }
        int before = trigger;
        trigger = trigger < 0 && key.length() > 1 ? at : trigger;
        if (from(part + 1, at + 1)) {
            return true;
        }
        trigger = before;
        return false;
    }

    /** A verb right here, over auxiliaries and adverbs. */
    private boolean verb(int part, int at) {
        int next = at;
        boolean finite = parts.get(part).kind() == Frame.Kind.VERB;
        while (next < scope.to()
                && (words.is(scope.key(next), "adverb") || (finite && isGroup(scope.key(next))))
                && !parts.get(part).forms().contains(scope.key(next))) {
            next++;
        }
        if (next >= scope.to()
                || !parts.get(part).forms().contains(scope.key(next))
                || scope.covering(next).isPresent()) {
            return false;
        }
        int before = trigger;
        trigger = next;
        group.set(at, next);
        if (from(part + 1, next + 1)) {
            return true;
        }
        group.clear(at, next);
        trigger = before;
        return false;
    }

    private boolean isGroup(String key) {
        return words.is(key, "auxiliary", "proposing", "denying") || key.equals("to");
    }

    /** A mention, behind articles and titles; first with all that are listed with it, then alone. */
    private boolean actor(int part, int at, List<EntityMention> ends) {
        Optional<EntityMention> mention = part == 0 ? own(at) : phrases.startingAt(scope, at);
        if (mention.isEmpty()) {
            return false;
        }
        boolean possessor = part + 1 < parts.size() && parts.get(part + 1).kind() == Frame.Kind.POSSESSIVE;
        EntityMention first = possessor ? mention.get() : phrases.owned(scope, mention.get());
        boolean possessed = part > 0 && parts.get(part - 1).kind() == Frame.Kind.POSSESSIVE;
        List<EntityMention> listed = part == 0 || possessed ? List.of(first) : phrases.listedAfter(scope, first);
        return found(part, listed, ends) || (listed.size() > 1 && found(part, listed.subList(0, 1), ends));
    }

    private Optional<EntityMention> own(int at) {
        return scope.mentions().beginningAt(at).filter(mention -> !mention.isAttributive());
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
        Optional<EntityMention> mention = scope.mentions()
                .beginningAt(at)
                .filter(each -> each.isAttributive()
                        || (each.entity().type().equals("Government") && isCompound(each)));
        return mention.isPresent() && found(part, List.of(mention.get()), ends);
    }

    /** A government's name right before a dash or a noun: "US drone". */
    private boolean isCompound(EntityMention mention) {
        return scope.key(mention.to()).equals("-")
                || scope.token(Math.min(mention.to(), scope.to() - 1)).is("-")
                || !phrases.describedBy(scope, mention).isEmpty();
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
            if (next >= scope.to() || !gaps.isPlain(next, phrase)) {
                return false;
            }
            next = scope.mentions().beginningAt(next).map(EntityMention::to).orElse(next + 1);
        }
        return false;
    }

    /** Anything but the end of a clause or a quotation. */
    private boolean wide(int part, int at) {
        for (int next = at; next < Math.min(scope.to(), at + FrameGaps.WIDE); next++) {
            if (from(part + 1, next)) {
                return true;
            }
            if (gaps.isBreak(next)) {
                return false;
            }
        }
        return false;
    }

    /** Some actor or other, behind articles and titles. */
    private boolean any(int part, int at) {
        Optional<EntityMention> mention = phrases.startingAt(scope, at);
        if (mention.isPresent()) {
            return from(part + 1, mention.get().to());
        }
        int noun = words.is(scope.key(at), "determiner") ? at + 1 : at;
        return scope.key(noun).equals("government") && from(part + 1, noun + 1);
    }

    /** The other end stands before the sentence. */
    private boolean elsewhere(int part, int at, Optional<EntityMention> mention) {
        return mention.isPresent() && foundBefore(part, at, mention.get());
    }

    private boolean foundBefore(int part, int at, EntityMention mention) {
        objects.add(mention);
        if (from(part + 1, at)) {
            return true;
        }
        objects.clear();
        return false;
    }
}
