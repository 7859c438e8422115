package org.w3id.diwan.article.clause;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.WordClasses.Tense;

/**
 * Finds who does what a verb says: over auxiliaries, adverbs, dates and insertions, from a relative clause, from the verb it is joined to
 * ("arrived and met"), from a participle ("..., killing A") or a purpose ("flew in to meet A"). Made for one sentence.
 */
public final class VerbClauses {
    private static final int DEPTH = 4;
    private static final int JOINED = 40;
    private static final int INSERTION = 36;
    private static final int FRONTED = 30;
    private static final Set<String> QUOTES = Set.of("“", "”", "\"", ";", ":");
    private final SentenceScope scope;
    private final Map<Integer, Optional<VerbClause>> known = new HashMap<>();

    public VerbClauses(SentenceScope scope) {
        this.scope = scope;
    }

    /**
     * A verb with those who do it or, in the passive, to whom it is done.
     *
     * @param verb the token of the verb
     * @param subjects who
     * @param head the noun that acts for them, "warplanes"; empty where they act themselves
     * @param group the tokens that tell in what mode: auxiliaries, adverbs, words of intent and denial
     * @param passive whether the verb is a passive
     */
    public record VerbClause(int verb, List<EntityMention> subjects, String head, BitSet group, boolean passive) {
        public VerbClause {
            subjects = List.copyOf(subjects);
        }

        private VerbClause with(List<EntityMention> others, String noun) {
            return new VerbClause(verb, others, noun, group, passive);
        }
    }

    /** The clause of the verb at a token; empty where nobody known is its subject. */
    public Optional<VerbClause> of(int verb) {
        return of(verb, DEPTH);
    }

    private Optional<VerbClause> of(int verb, int depth) {
        Optional<VerbClause> before = known.get(verb);
        if (before != null || depth == 0) {
            return before == null ? Optional.empty() : before;
        }
        Optional<VerbClause> clause = find(verb, depth - 1);
        known.put(verb, clause);
        return clause;
    }

    private Optional<VerbClause> find(int verb, int depth) {
        BitSet group = new BitSet();
        int at = beforeGroup(verb, group);
        VerbClause bare = new VerbClause(verb, List.of(), "", group, isPassive(verb));
        String key = scope.key(at);
        boolean gerund = scope.words().isGerund(scope.key(verb));
        if (at < scope.from()) {
            return gerund && verb == scope.from() ? fronted(bare) : Optional.empty();
        }
        if (!scope.isFree(at)) {
            boolean told = scope.key(at + 1).equals("to") && group.get(at + 1);
            return told && !isAsked(at, group) ? Optional.empty() : clause(bare, at);
        }
        if (scope.isComma(at)) {
            return afterComma(bare, at, depth);
        }
        if (key.matches("who|which|that")) {
            int antecedent = scope.isComma(at - 1) ? at - 2 : at - 1;
            return scope.holds(antecedent) ? clause(bare, scope.beforeBracket(antecedent)) : Optional.empty();
        }
        if (key.matches("and|or|but|then")) {
            return joined(bare, at, depth);
        }
        if (scope.is(at, "he", "they")) {
            return pronoun(bare, at, depth);
        }
        if (group.get(at + 1) && scope.key(at + 1).equals("to")) {
            return purpose(bare, at, depth);
        }
        if (gerund && key.matches("after|before|while|upon|when|by|since")) {
            return at == scope.from() ? fronted(bare) : joined(bare, at, depth);
        }
        return clause(bare, at);
    }

    /** "A to meet B" in a headline, or who is asked to do it; not who is warned not to. */
    private boolean isAsked(int at, BitSet group) {
        int edge = scope.covering(at)
                .map(mention -> NounPhrases.leftEdge(scope, mention))
                .orElse(at);
        if (edge < scope.from()) {
            return true;
        }
        boolean negated = group.stream().anyMatch(token -> scope.is(token, "denying"));
        return !negated && scope.is(scope.key(edge).matches("on|upon") ? edge - 1 : edge, "asking");
    }

    /** The last token before auxiliaries, adverbs, dates and brackets that belong to a verb. */
    private int beforeGroup(int verb, BitSet group) {
        int at = verb - 1;
        while (at >= scope.from() && scope.isFree(at)) {
            int undated = scope.beforeDate(at);
            if (undated < at) {
                at = undated;
            } else if (isModal(scope, at)) {
                group.set(at--);
            } else if (scope.token(at).is(")")) {
                at = scope.beforeBracket(at);
            } else if (scope.token(at).is("“")) {
                at--;
            } else {
                return at;
            }
        }
        return at;
    }

    /** Whether a word before a verb may tell in what mode it is: "will not", "plans to". */
    public static boolean isModal(SentenceScope scope, int at) {
        return scope.is(at, "auxiliary", "adverb", "proposing", "denying", "uncertain", "aspect")
                || scope.key(at).equals("to");
    }

    private boolean isPassive(int verb) {
        int at = verb - 1;
        while (at > scope.from() && scope.is(at, "adverb")) {
            at--;
        }
        return at >= scope.from()
                && scope.words().isPast(scope.key(verb))
                && scope.key(at).matches("is|are|was|were|be|been|being|get|gets|got");
    }

    /** The verb with whom the noun phrase that ends at a token means. */
    private Optional<VerbClause> clause(VerbClause bare, int end) {
        return clause(bare, ActingEntities.endingAt(scope, end));
    }

    private Optional<VerbClause> clause(VerbClause bare, ActingEntities.Meant meant) {
        boolean noun = !meant.head().isEmpty()
                && !meant.head().endsWith("s")
                && scope.words().tense(scope.key(bare.verb())) == Tense.BASE
                && bare.group().isEmpty();
        return meant.isEmpty() || noun ? Optional.empty() : Optional.of(bare.with(meant.mentions(), meant.head()));
    }

    /** Behind "A, the head of B," comes A's verb; behind a bare comma one of the verb before. */
    private Optional<VerbClause> afterComma(VerbClause bare, int comma, int depth) {
        boolean participle =
                scope.words().isGerund(scope.key(bare.verb())) && bare.group().isEmpty();
        for (int open = comma - 1; !participle && open > Math.max(scope.from(), comma - INSERTION); open--) {
            if (QUOTES.contains(scope.token(open).text())) {
                break;
            }
            int end = scope.isComma(open) ? scope.beforeBracket(open - 1) : -1;
            if (end >= scope.from() && !scope.isFree(end) && !isListed(open, comma)) {
                ActingEntities.Meant meant = ActingEntities.endingAt(scope, end);
                if (!meant.isEmpty() && (!meant.mentions().get(0).isPlace() || isRelative(open + 1))) {
                    return clause(bare, meant);
                }
            }
        }
        return joined(bare, comma, depth);
    }

    private boolean isRelative(int at) {
        String key = scope.key(scope.is(at, "adverb") ? at + 1 : at);
        return key.matches("which|home") || scope.words().isPast(key);
    }

    /** Whether what stands between two commas is only another member of a list. */
    private boolean isListed(int open, int close) {
        return scope.mentions().begins(open + 1, mention -> mention.to() == close);
    }

    /** "arrived in A and met B", "..., killing B": the subject of the verb before. */
    private Optional<VerbClause> joined(VerbClause bare, int link, int depth) {
        Tense tense = scope.words().tense(scope.key(bare.verb()));
        boolean free = !bare.group().isEmpty() || tense == Tense.GERUND;
        for (int at = link - 1; at >= Math.max(scope.from(), link - JOINED); at--) {
            if (QUOTES.contains(scope.token(at).text())) {
                return Optional.empty();
            }
            Tense other = scope.words().tense(scope.key(at));
            boolean alike = scope.isVerb(at) && (free ? other != Tense.GERUND : other == tense);
            Optional<VerbClause> first = alike ? of(at, depth) : Optional.empty();
            if (first.isPresent()) {
                if (!free || (tense == Tense.GERUND && bare.group().isEmpty())) {
                    bare.group().or(first.get().group());
                }
                return first.map(clause -> bare.with(clause.subjects(), clause.head()));
            }
        }
        return Optional.empty();
    }

    /** "said it had struck A" is the speaker. "he" is somebody else only where the sentence names one person before. */
    private Optional<VerbClause> pronoun(VerbClause bare, int at, int depth) {
        int before = scope.beforeDate(scope.key(at - 1).equals("that") ? at - 2 : at - 1);
        boolean person = scope.is(at, "he");
        if (scope.holds(before) && scope.is(before, "speech")) {
            return of(before, depth)
                    .filter(clause -> clause.subjects().get(0).isPerson() == person)
                    .map(clause -> bare.with(clause.subjects(), ""));
        }
        return person
                ? Antecedents.onlyPerson(scope, at).map(mention -> bare.with(List.of(mention), ""))
                : Optional.empty();
    }

    /** "flew to A to meet B" is a purpose of the one who flew. */
    private Optional<VerbClause> purpose(VerbClause bare, int end, int depth) {
        int moving = scope.back(end, 9, at -> scope.isFree(at) && scope.is(at, "moving", "verb"));
        return moving < 0 || !scope.is(moving, "moving")
                ? Optional.empty()
                : of(moving, depth)
                        .map(clause ->
                                new VerbClause(bare.verb(), clause.subjects(), clause.head(), bare.group(), false));
    }

    /** "After meeting A, B flew home": the subject behind the comma. */
    private Optional<VerbClause> fronted(VerbClause bare) {
        for (int at = bare.verb() + 1; at < Math.min(scope.to(), bare.verb() + FRONTED); at++) {
            if (QUOTES.contains(scope.token(at).text())) {
                return Optional.empty();
            }
            Optional<EntityMention> subject = scope.isComma(at)
                    ? NounPhrases.startingAt(scope, at + 1)
                            .filter(mention -> scope.is(mention.to(), "verb", "auxiliary"))
                    : Optional.empty();
            if (subject.isPresent()) {
                return Optional.of(new VerbClause(bare.verb(), List.of(subject.get()), "", bare.group(), false));
            }
        }
        return Optional.empty();
    }
}
