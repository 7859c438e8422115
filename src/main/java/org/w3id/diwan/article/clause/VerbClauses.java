package org.w3id.diwan.article.clause;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.lexicon.WordClasses;

/**
 * Finds who does what a verb says: over auxiliaries, adverbs, dates and insertions, from a relative clause, from the verb it is joined to
 * ("arrived and met"), from a participle ("..., killing A") or a purpose ("flew in to meet A"). Made for one sentence.
 */
public final class VerbClauses {
    private static final int DEPTH = 4;
    private static final int JOINED = 40;
    private static final int INSERTION = 36;
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");
    private static final Set<String> JOINING = Set.of("and", "or", "but", "then");
    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "get", "gets", "got");
    private static final Set<String> WHILE = Set.of("after", "before", "while", "upon", "when", "by", "since");
    private static final Set<String> QUOTES = Set.of("“", "”", "\"", ";", ":");

    private final WordClasses words;
    private final NounPhrases phrases;
    private final ActingEntities agents;
    private final SentenceScope scope;
    private final Map<Integer, Optional<VerbClause>> known = new HashMap<>();

    public VerbClauses(WordClasses words, NounPhrases phrases, ActingEntities agents, SentenceScope scope) {
        this.words = words;
        this.phrases = phrases;
        this.agents = agents;
        this.scope = scope;
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
        boolean passive = isPassive(verb);
        if (at < scope.from()) {
            return words.isGerund(scope.key(verb)) && verb == scope.from() ? fronted(verb, group) : Optional.empty();
        }
        if (scope.covering(at).isPresent()) {
            boolean told = scope.key(at + 1).equals("to") && group.get(at + 1);
            return told && !isAsked(at, group)
                    ? Optional.empty()
                    : clause(verb, agents.endingAt(scope, at), group, passive);
        }
        String key = scope.key(at);
        if (scope.isComma(at)) {
            return afterComma(verb, at, group, passive, depth);
        }
        if (RELATIVE.contains(key)) {
            int antecedent = scope.isComma(at - 1) ? at - 2 : at - 1;
            return scope.holds(antecedent)
                    ? clause(verb, agents.endingAt(scope, closed(antecedent)), group, passive)
                    : Optional.empty();
        }
        if (JOINING.contains(key)) {
            return joined(verb, at, group, passive, depth);
        }
        if (words.is(key, "he", "they")) {
            return pronoun(verb, at, group, passive, depth);
        }
        if (group.get(at + 1) && scope.key(at + 1).equals("to")) {
            return purpose(verb, at, group, depth);
        }
        if (WHILE.contains(key) && words.isGerund(scope.key(verb))) {
            return at == scope.from() ? fronted(verb, group) : joined(verb, at, group, passive, depth);
        }
        return clause(verb, agents.endingAt(scope, at), group, passive);
    }

    /** "A to meet B" in a headline, or who is asked to do it; not who is warned not to. */
    private boolean isAsked(int at, BitSet group) {
        int edge = scope.covering(at)
                .map(mention -> phrases.leftEdge(scope, mention))
                .orElse(at);
        if (edge < scope.from()) {
            return true;
        }
        boolean negated = group.stream().anyMatch(token -> words.is(scope.key(token), "denying"));
        String asking =
                scope.key(edge).equals("on") || scope.key(edge).equals("upon") ? scope.key(edge - 1) : scope.key(edge);
        return !negated && words.is(asking, "asking");
    }

    /** The last token before auxiliaries, adverbs, dates and brackets that belong to a verb. */
    private int beforeGroup(int verb, BitSet group) {
        int at = verb - 1;
        while (at >= scope.from() && scope.covering(at).isEmpty()) {
            int undated = scope.beforeDate(at);
            if (undated < at) {
                at = undated;
            } else if (isGroup(scope.key(at))) {
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

    private boolean isGroup(String key) {
        return words.is(key, "auxiliary", "adverb", "proposing", "denying", "uncertain", "aspect")
                || key.equals("to");
    }

    private boolean isPassive(int verb) {
        int at = verb - 1;
        while (at > scope.from() && words.is(scope.key(at), "adverb")) {
            at--;
        }
        return at >= scope.from() && BE.contains(scope.key(at)) && words.isPast(scope.key(verb));
    }

    private Optional<VerbClause> clause(int verb, ActingEntities.Meant heads, BitSet group, boolean passive) {
        boolean noun = !heads.head().isEmpty()
                && !heads.head().endsWith("s")
                && words.tense(scope.key(verb)) == WordClasses.Tense.BASE
                && group.isEmpty();
        return heads.isEmpty() || noun
                ? Optional.empty()
                : Optional.of(new VerbClause(verb, heads.mentions(), heads.head(), group, passive));
    }

    private int closed(int at) {
        return scope.token(at).is(")") ? scope.beforeBracket(at) : at;
    }

    /** Behind "A, the head of B," comes A's verb; behind a bare comma one of the verb before. */
    private Optional<VerbClause> afterComma(int verb, int comma, BitSet group, boolean passive, int depth) {
        if (words.isGerund(scope.key(verb)) && group.isEmpty()) {
            return joined(verb, comma, group, passive, depth);
        }
        for (int open = comma - 1; open > Math.max(scope.from(), comma - INSERTION); open--) {
            if (QUOTES.contains(scope.token(open).text())) {
                break;
            }
            int end = scope.isComma(open) ? closed(open - 1) : -1;
            if (end >= scope.from() && scope.covering(end).isPresent() && !isListed(open, comma)) {
                ActingEntities.Meant heads = agents.endingAt(scope, end);
                if (!heads.isEmpty() && !heads.mentions().get(0).entity().isPlace()) {
                    return clause(verb, heads, group, passive);
                }
                if (!heads.isEmpty() && isRelative(open + 1)) {
                    return clause(verb, heads, group, passive);
                }
            }
        }
        return joined(verb, comma, group, passive, depth);
    }

    private boolean isRelative(int at) {
        String key = words.is(scope.key(at), "adverb") ? scope.key(at + 1) : scope.key(at);
        return key.equals("which") || words.isPast(key) || key.equals("home");
    }

    /** Whether what stands between two commas is only another member of a list. */
    private boolean isListed(int open, int close) {
        return scope.mentions()
                .beginningAt(open + 1)
                .filter(mention -> mention.to() == close)
                .isPresent();
    }

    /** "arrived in A and met B", "..., killing B": the subject of the verb before. */
    private Optional<VerbClause> joined(int verb, int link, BitSet group, boolean passive, int depth) {
        WordClasses.Tense tense = words.tense(scope.key(verb));
        boolean free = !group.isEmpty() || tense == WordClasses.Tense.GERUND;
        for (int at = link - 1; at >= Math.max(scope.from(), link - JOINED); at--) {
            String key = scope.key(at);
            if (QUOTES.contains(scope.token(at).text())) {
                return Optional.empty();
            }
            boolean alike = words.is(key, "verb")
                    && scope.covering(at).isEmpty()
                    && (free ? words.tense(key) != WordClasses.Tense.GERUND : words.tense(key) == tense);
            Optional<VerbClause> other = alike ? of(at, depth) : Optional.empty();
            if (other.isPresent()) {
                VerbClause first = other.get();
                if (!free || (tense == WordClasses.Tense.GERUND && group.isEmpty())) {
                    group.or(first.group());
                }
                return Optional.of(new VerbClause(verb, first.subjects(), first.head(), group, passive));
            }
        }
        return Optional.empty();
    }

    /** "said it had struck A" is the speaker. "he" is somebody else only where the sentence names one person before. */
    private Optional<VerbClause> pronoun(int verb, int at, BitSet group, boolean passive, int depth) {
        int before = scope.key(at - 1).equals("that") ? at - 2 : at - 1;
        before = scope.beforeDate(before);
        boolean person = words.is(scope.key(at), "he");
        if (scope.holds(before) && words.is(scope.key(before), "speech")) {
            return of(before, depth)
                    .filter(clause -> clause.subjects().get(0).entity().isPerson() == person)
                    .map(clause -> new VerbClause(verb, clause.subjects(), "", group, passive));
        }
        if (!person) {
            return Optional.empty();
        }
        return Antecedents.onlyPerson(scope, at)
                .map(mention -> new VerbClause(verb, List.of(mention), "", group, passive));
    }

    /** "flew to A to meet B" is a purpose of the one who flew. */
    private Optional<VerbClause> purpose(int verb, int end, BitSet group, int depth) {
        for (int at = end; at >= Math.max(scope.from(), end - 8); at--) {
            if (words.is(scope.key(at), "moving") && scope.covering(at).isEmpty()) {
                return of(at, depth)
                        .map(clause -> new VerbClause(verb, clause.subjects(), clause.head(), group, false));
            }
            if (words.is(scope.key(at), "verb") && scope.covering(at).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "After meeting A, B flew home": the subject behind the comma. */
    private Optional<VerbClause> fronted(int verb, BitSet group) {
        for (int at = verb + 1; at < Math.min(scope.to(), verb + 30); at++) {
            if (QUOTES.contains(scope.token(at).text())) {
                return Optional.empty();
            }
            Optional<EntityMention> subject = scope.isComma(at) ? phrases.startingAt(scope, at + 1) : Optional.empty();
            boolean acts = subject.filter(mention ->
                            words.is(scope.key(mention.to()), "verb", "auxiliary"))
                    .isPresent();
            if (subject.isPresent() && acts) {
                return Optional.of(new VerbClause(verb, List.of(subject.get()), "", group, false));
            }
        }
        return Optional.empty();
    }
}
