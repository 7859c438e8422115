package org.w3id.diwan.article.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.lexicon.WordClasses;

/** Who is meant by a noun phrase before a verb: "the delegation from A led by B", "A, B and C", "A's warplanes", but not "the strike on A". */
public final class ActingEntities {
    private static final Set<String> ATTACHING = Set.of(
            "of", "from", "for", "in", "at", "with", "to", "on", "against", "near", "within", "inside", "between",
            "toward", "towards", "about", "over", "under", "into", "around", "behind", "among", "like", "via",
            "through");
    private static final Set<String> LEADING = Set.of("led", "headed", "commanded", "chaired", "fronted");

    private final WordClasses words;
    private final NounPhrases phrases;

    public ActingEntities(WordClasses words, NounPhrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    /**
     * Who is meant by a noun phrase.
     *
     * @param mentions the entities, the last in the text first
     * @param head the noun that stands for them; empty where they are named themselves
     */
    public record Meant(List<EntityMention> mentions, String head) {
        static final Meant NONE = new Meant(List.of(), "");

        boolean isEmpty() {
            return mentions.isEmpty();
        }
    }

    /** Who is meant by the noun phrase that ends at a token. */
    public Meant endingAt(SentenceScope scope, int at) {
        Optional<EntityMention> here = scope.covering(at);
        if (here.isEmpty() || here.get().isAttributive()) {
            return here.isEmpty() ? owner(scope, at) : Meant.NONE;
        }
        EntityMention mention = here.get();
        int before = phrases.leftEdge(scope, mention);
        String key = before < scope.from() ? "" : scope.key(before);
        if (key.equals("by")) {
            return ledBy(scope, before, mention);
        }
        if (isAlternative(scope, before) || isCompared(scope, before, mention)) {
            return Meant.NONE;
        }
        if (key.equals("and") || scope.isComma(before)) {
            List<EntityMention> listed = listedBefore(scope, mention);
            int edge = phrases.leftEdge(scope, listed.get(listed.size() - 1));
            if (ATTACHING.contains(scope.key(edge)) && edge >= scope.from()) {
                return attached(scope, edge, listed);
            }
            return new Meant(listed, "");
        }
        return ATTACHING.contains(key) ? attached(scope, before, List.of(mention)) : new Meant(List.of(mention), "");
    }

    /** "A or B did it", "A rather than B": which of them is left open, or not the one before the verb. */
    private static boolean isAlternative(SentenceScope scope, int before) {
        String key = before < scope.from() ? "" : scope.key(before);
        return key.equals("or")
                || key.equals("than")
                || key.equals("unlike")
                || key.equals("not")
                || (key.equals("of") && scope.key(before - 1).equals("instead"));
    }

    private static boolean isCompared(SentenceScope scope, int before, EntityMention mention) {
        for (int at = before + 1; at < mention.from(); at++) {
            if (scope.key(at).equals("than")) {
                return true;
            }
        }
        return false;
    }

    /** "Turkish warplanes", "the KRG's delegation": a plain noun whose owner acts by it. */
    private Meant owner(SentenceScope scope, int noun) {
        String head = scope.key(noun);
        if (!words.is(head, "agent")) {
            return Meant.NONE;
        }
        for (int at = noun - 1; at >= Math.max(scope.from(), noun - 4); at--) {
            Optional<EntityMention> mention = scope.covering(at);
            if (mention.isPresent()) {
                String left = scope.key(phrases.leftEdge(scope, mention.get()));
                return new Meant(joinedAdjectives(scope, mention.get()), left.equals("no") ? "" : head);
            }
            if ((!scope.token(at).isWord() && !scope.token(at).is("-")) || words.is(scope.key(at), "preposition")) {
                return Meant.NONE;
            }
        }
        return Meant.NONE;
    }

    /** "US and Iraqi officials". */
    private static List<EntityMention> joinedAdjectives(SentenceScope scope, EntityMention last) {
        List<EntityMention> owners = new ArrayList<>(List.of(last));
        if (scope.key(last.from() - 1).equals("and")) {
            scope.mentions()
                    .endingAt(last.from() - 1)
                    .filter(EntityMention::isAttributive)
                    .ifPresent(owners::add);
        }
        return owners;
    }

    /** "officials from A" are A's; "A in B" is A; "the strike on A" is neither. */
    private Meant attached(SentenceScope scope, int preposition, List<EntityMention> mentions) {
        int before = scope.beforeDate(preposition - 1);
        if (before < scope.from()) {
            return Meant.NONE;
        }
        Optional<EntityMention> other = scope.covering(before);
        String noun = scope.key(before);
        String key = scope.key(preposition);
        boolean standing = (key.equals("of") || key.equals("from"))
                && (words.is(noun, "agent", "member-noun"))
                && other.filter(EntityMention::isMention).isEmpty();
        if (standing
                && scope.key(before - 1).equals("other")
                && scope.key(before - 2).equals("and")) {
            return scope.covering(before - 3)
                    .filter(EntityMention::isMention)
                    .map(mention -> new Meant(listedBefore(scope, mention, true), ""))
                    .orElse(Meant.NONE);
        }
        if (standing) {
            return new Meant(mentions, noun);
        }
        return other.filter(mention -> !mention.isAttributive())
                        .isPresent()
                ? endingAt(scope, before)
                : Meant.NONE;
    }

    /** "a delegation from A led by B" is B's; "the coalition led by A" is itself. */
    private Meant ledBy(SentenceScope scope, int by, EntityMention leader) {
        int participle = by - 1;
        int before = participle - 1;
        while (before > scope.from() && (scope.isComma(before) || words.is(scope.key(before), "adverb"))) {
            before--;
        }
        if (before < scope.from() || !words.is(scope.key(participle), "verb")) {
            return Meant.NONE;
        }
        boolean delegation =
                LEADING.contains(scope.key(participle)) && leader.isPerson() && isDelegation(scope, before);
        return delegation ? new Meant(List.of(leader), "") : endingAt(scope, before);
    }

    private boolean isDelegation(SentenceScope scope, int end) {
        for (int at = end; at >= Math.max(scope.from(), end - 8); at--) {
            if (words.is(scope.key(at), "delegation")) {
                return true;
            }
            if (words.is(scope.key(at), "verb") && scope.covering(at).isEmpty()) {
                return false;
            }
        }
        return false;
    }

    /** A mention before "and other members" with those listed before it. */
    public List<EntityMention> listedBeforeAnd(SentenceScope scope, EntityMention last) {
        return listedBefore(scope, last, true);
    }

    /** A mention with those listed before it, the last first: "A, B and C". */
    public List<EntityMention> listedBefore(SentenceScope scope, EntityMention last) {
        return listedBefore(scope, last, false);
    }

    private List<EntityMention> listedBefore(SentenceScope scope, EntityMention last, boolean joinedAfter) {
        List<EntityMention> members = new ArrayList<>(List.of(last));
        boolean and = joinedAfter;
        EntityMention current = last;
        while (true) {
            int at = phrases.leftEdge(scope, current);
            boolean joined = at > scope.from() && scope.key(at).equals("and");
            if (joined) {
                at--;
                and = true;
            }
            if (scope.isComma(at)) {
                joined = true;
                at--;
            }
            at = scope.holds(at) && scope.token(at).is(")") ? scope.beforeBracket(at) : at;
            Optional<EntityMention> other = joined && and && scope.holds(at) ? scope.covering(at) : Optional.empty();
            if (other.isEmpty() || !isAlike(other.get(), last) || isObject(scope, other.get())) {
                return members;
            }
            members.add(other.get());
            current = other.get();
        }
    }

    /** "attacked A, and B met C": A is what was attacked. */
    private boolean isObject(SentenceScope scope, EntityMention mention) {
        int edge = phrases.leftEdge(scope, mention);
        return edge > scope.from()
                && words.is(scope.key(edge), "verb")
                && scope.covering(edge).isEmpty();
    }

    private static boolean isAlike(EntityMention one, EntityMention other) {
        return (one.isMention() || one.form() == EntityMention.Form.PASSING)
                && one.isPlace() == other.isPlace();
    }
}
