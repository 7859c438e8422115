package org.w3id.diwan.article.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;

/** Who is meant by a noun phrase before a verb: "the delegation from A led by B", "A, B and C", "A's warplanes", but not "the strike on A". */
public final class ActingEntities {
    private ActingEntities() {}

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
    public static Meant endingAt(SentenceScope scope, int at) {
        Optional<EntityMention> here = scope.covering(at);
        if (here.isEmpty() || here.get().isAttributive()) {
            return here.isEmpty() ? owner(scope, at) : Meant.NONE;
        }
        EntityMention mention = here.get();
        int before = beforeOwner(scope, NounPhrases.leftEdge(scope, mention));
        String key = before < scope.from() ? "" : scope.key(before);
        if (key.equals("by")) {
            return ledBy(scope, before, mention);
        }
        // "A or B did it", "A rather than B": which of them is left open, or not the one before the verb.
        if (key.matches("or|than|unlike|not")
                || (key.equals("of") && scope.key(before - 1).equals("instead"))
                || scope.any(before + 1, mention.from(), each -> scope.key(each).equals("than"))) {
            return Meant.NONE;
        }
        if (key.equals("and") || scope.isComma(before)) {
            List<EntityMention> listed = listedBefore(scope, mention);
            int edge = NounPhrases.leftEdge(scope, listed.get(listed.size() - 1));
            return edge >= scope.from() && scope.is(edge, "attaching")
                    ? attached(scope, edge, listed)
                    : new Meant(listed, "");
        }
        List<EntityMention> alone = List.of(mention);
        return scope.words().is(key, "attaching") ? attached(scope, before, alone) : new Meant(alone, "");
    }

    /** "groups linked with A's B attacked" is no deed of B: what stands before its owner counts. */
    private static int beforeOwner(SentenceScope scope, int edge) {
        Optional<EntityMention> owner =
                scope.holds(edge) && scope.isPossessive(edge) ? scope.endingAt(edge) : Optional.empty();
        return owner.map(each -> NounPhrases.leftEdge(scope, each)).orElse(edge);
    }

    /** "Turkish warplanes", "the KRG's delegation": a plain noun whose owner acts by it. */
    private static Meant owner(SentenceScope scope, int noun) {
        if (!scope.is(noun, "agent")) {
            return Meant.NONE;
        }
        int owner = scope.back(
                noun - 1,
                4,
                at -> !scope.isFree(at)
                        || (!scope.token(at).isWord() && !scope.token(at).is("-"))
                        || scope.is(at, "preposition"));
        if (owner < 0 || scope.isFree(owner)) {
            return Meant.NONE;
        }
        EntityMention mention = scope.covering(owner).orElseThrow();
        boolean none = scope.key(NounPhrases.leftEdge(scope, mention)).equals("no");
        return new Meant(joinedAdjectives(scope, mention), none ? "" : scope.key(noun));
    }

    /** "US and Iraqi officials". */
    private static List<EntityMention> joinedAdjectives(SentenceScope scope, EntityMention last) {
        List<EntityMention> owners = new ArrayList<>(List.of(last));
        if (scope.key(last.from() - 1).equals("and")) {
            scope.endingAt(last.from() - 1).filter(EntityMention::isAttributive).ifPresent(owners::add);
        }
        return owners;
    }

    /** "officials from A" are A's; "A in B" is A; "the strike on A" is neither. */
    private static Meant attached(SentenceScope scope, int preposition, List<EntityMention> mentions) {
        int before = scope.beforeDate(preposition - 1);
        if (before < scope.from()) {
            return Meant.NONE;
        }
        Optional<EntityMention> other = scope.covering(before);
        boolean standing = scope.key(preposition).matches("of|from")
                && scope.is(before, "agent", "member-noun")
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
            return new Meant(mentions, scope.key(before));
        }
        return other.isPresent() && !other.get().isAttributive() ? endingAt(scope, before) : Meant.NONE;
    }

    /** "a delegation from A led by B" is B's; "the coalition led by A" is itself. */
    private static Meant ledBy(SentenceScope scope, int by, EntityMention leader) {
        int participle = by - 1;
        int before = participle - 1;
        while (before > scope.from() && (scope.isComma(before) || scope.is(before, "adverb"))) {
            before--;
        }
        if (before < scope.from() || !scope.is(participle, "verb")) {
            return Meant.NONE;
        }
        int noun = scope.back(before, 9, at -> scope.is(at, "delegation") || scope.isVerb(at));
        boolean delegation =
                leader.isPerson() && scope.is(participle, "heading") && noun >= 0 && scope.is(noun, "delegation");
        return delegation ? new Meant(List.of(leader), "") : endingAt(scope, before);
    }

    /** A mention with those listed before it, the last first: "A, B and C". */
    public static List<EntityMention> listedBefore(SentenceScope scope, EntityMention last) {
        return listedBefore(scope, last, false);
    }

    /**
     * A mention with those listed before it.
     *
     * @param joinedAfter whether "and other members" follows it
     */
    public static List<EntityMention> listedBefore(SentenceScope scope, EntityMention last, boolean joinedAfter) {
        List<EntityMention> members = new ArrayList<>(List.of(last));
        boolean and = joinedAfter;
        EntityMention current = last;
        while (true) {
            int at = NounPhrases.leftEdge(scope, current);
            boolean joined = at > scope.from() && scope.key(at).equals("and");
            and |= joined;
            at = joined ? at - 1 : at;
            if (scope.isComma(at)) {
                joined = true;
                at--;
            }
            at = scope.beforeBracket(at);
            Optional<EntityMention> other = joined && and && scope.holds(at) ? scope.covering(at) : Optional.empty();
            if (other.isEmpty() || !isAlike(other.get(), last) || isObject(scope, other.get())) {
                return members;
            }
            members.add(other.get());
            current = other.get();
        }
    }

    /** "attacked A, and B met C": A is what was attacked. */
    private static boolean isObject(SentenceScope scope, EntityMention mention) {
        int edge = NounPhrases.leftEdge(scope, mention);
        return edge > scope.from() && scope.isVerb(edge);
    }

    private static boolean isAlike(EntityMention one, EntityMention other) {
        return !one.isAttributive() && one.isPlace() == other.isPlace();
    }
}
