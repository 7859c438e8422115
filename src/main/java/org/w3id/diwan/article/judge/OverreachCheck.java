package org.w3id.diwan.article.judge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.evidence.ClaimWords;
import org.w3id.diwan.article.evidence.NotBorne;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.RelationMarks;
import org.w3id.diwan.article.relation.FrameLine;

/**
 * Asks whether a relation says more than its words: a call taken for a meeting, a condemnation for opposition ({@code overreach.tsv}), a
 * list for a relation, an official for his government, the one to whom something is done for the one who does it.
 */
final class OverreachCheck {
    private final EntityLexicon entities;
    private final Lexicon lexicon;
    private final RelationMarks relations;
    private final List<Rule> rules;
    private final Map<String, Set<String>> acting;

    private record Rule(String relation, String kind, Set<String> words, Set<String> unless, boolean between) {
        static Rule of(List<String> row) {
            return new Rule(
                    row.get(0),
                    row.get(1),
                    Set.copyOf(LexiconTables.values(row.get(2))),
                    Set.copyOf(LexiconTables.values(row.get(3))),
                    row.get(4).equals("between"));
        }

        boolean holds(ClaimWords said) {
            if (between && said.subject().from() > said.object().from()) {
                return false;
            }
            int from = between
                    ? said.begin()
                    : Math.max(said.quote().from(), said.scope().from());
            int to = between
                    ? said.second()
                    : Math.min(said.quote().to(), said.scope().to());
            return has(said, words, from, to) && !has(said, unless, from, to);
        }

        private static boolean has(ClaimWords said, Set<String> some, int from, int to) {
            return IntStream.range(from, to)
                    .anyMatch(at -> some.contains(said.scope().key(at)));
        }
    }

    OverreachCheck(Lexicon lexicon) {
        this.lexicon = lexicon;
        entities = lexicon.entities();
        relations = lexicon.relations();
        rules = lexicon.tables().rows("overreach.tsv", 5).stream().map(Rule::of).toList();
        acting = FrameLine.actingVerbs(lexicon.tables(), lexicon.words());
    }

    /** Holds a proposal's relation against the words that are known to say less than it, and against what any relation must be. */
    void proposal(String relation, ClaimWords words, Set<NamedEntity> officials) throws NotBorne {
        for (Rule rule : rules) {
            if (rule.relation().equals(relation) && rule.holds(words)) {
                throw new NotBorne(rule.kind(), "the words say less than " + relation);
            }
        }
        if (relations.has("whole", relation) && isOnlyTheOwner(relation, words)) {
            throw new NotBorne("only-the-owner", "it is said of something that the object has, not of the object");
        }
        any(relation, words, officials);
    }

    /** @param officials who holds a post of a government */
    void any(String relation, ClaimWords words, Set<NamedEntity> officials) throws NotBorne {
        if (relations.has("governmental", relation)
                && officials.contains(words.subject().entity())) {
            throw new NotBorne("official-for-government", "what an official says here is said for his government");
        }
        boolean listed =
                isOnlyListed(relation, words) || (relations.has("containment", relation) && isListOfPlaces(words));
        if (listed && !isBeforeItsCountry(words)) {
            throw new NotBorne("only-listed", "the two are only listed side by side");
        }
        if (isDoneByTheOther(relation, words)) {
            throw new NotBorne("ends-swapped", "by the sentence the object does it");
        }
    }

    /** Whether nothing stands between two but other names, commas and "and", and no verb behind them: a headline's list. */
    private boolean isOnlyListed(String relation, ClaimWords words) {
        SentenceScope scope = words.scope();
        boolean bare = IntStream.range(words.begin(), words.end())
                .allMatch(at -> !scope.isFree(at) || scope.key(at).matches("and|or|,|the"));
        boolean linked = IntStream.range(words.begin(), words.second())
                .anyMatch(at -> scope.isFree(at) && scope.key(at).matches("and|or|,"));
        boolean apposed = relations.has("passing", relation) && isApposed(words);
        boolean joined = scope.key(words.begin() - 1).matches("between|among|of|from|with");
        return bare && linked && !joined && !words.hasVerb() && !apposed;
    }

    /** "A, B": one comma between may say what or where the first is, unless it is one of a list. */
    private static boolean isApposed(ClaimWords words) {
        SentenceScope scope = words.scope();
        int comma = words.second() - 1;
        int behind = words.end();
        boolean one = scope.key(comma).equals(",")
                && IntStream.range(words.begin(), comma)
                        .noneMatch(at -> scope.key(at).matches("and|or|,"));
        boolean more = scope.key(behind).matches("and|or")
                || (scope.key(behind).equals(",")
                        && ((scope.key(behind + 1).matches("and|or")
                                        && scope.beginningAt(behind + 2).isPresent())
                                || scope.beginningAt(behind + 1).isPresent()));
        boolean before = scope.key(words.begin() - 1).matches("and|or|,")
                && scope.endingAt(words.begin() - 1).isPresent();
        return one && !more && !before;
    }

    /** "in Nairobi, Kenya, and Kampala, Uganda": a town before its own country is no list. */
    private boolean isBeforeItsCountry(ClaimWords words) {
        return words.second() == words.object().from()
                && words.scope().key(words.second() - 1).equals(",")
                && lexicon.countries()
                        .lies(words.subject().entity(), words.object().entity());
    }

    /** Two countries, or places that "and" joins. */
    private boolean isListOfPlaces(ClaimWords words) {
        NamedEntity one = words.subject().entity();
        NamedEntity other = words.object().entity();
        boolean countries = lexicon.countries().of(one.id()).isPresent()
                && lexicon.countries().of(other.id()).isPresent();
        return entities.isA(one, "Place")
                && (countries || words.scope().key(words.second() - 1).matches("and|or"));
    }

    /** "A welcomed B's work": not B. */
    private boolean isOnlyTheOwner(String relation, ClaimWords words) {
        SentenceScope scope = words.scope();
        int behind = words.object().to();
        String had = lastNoun(scope, behind + 1);
        return words.object().from() > words.subject().from()
                && scope.isPossessive(behind)
                && (had.isEmpty() || !relations.mayBePart(relation, had));
    }

    private static String lastNoun(SentenceScope scope, int from) {
        int at = from;
        while (at < scope.to()
                && scope.isFree(at)
                && scope.token(at).isWord()
                && scope.words().mayBeNoun(scope.key(at))) {
            at++;
        }
        return at == from ? "" : scope.key(at - 1);
    }

    /** "B attacked A" for an attack by A. */
    private boolean isDoneByTheOther(String relation, ClaimWords words) {
        boolean before = words.object().from() < words.trigger()
                && words.trigger() < words.subject().from()
                && !words.scope().key(words.trigger() + 1).equals("by")
                && acting.getOrDefault(relation, Set.of())
                        .contains(words.scope().key(words.trigger()));
        return before
                && words.clause()
                        .filter(clause -> !clause.passive()
                                && has(clause.subjects(), words.object())
                                && !has(clause.subjects(), words.subject()))
                        .isPresent();
    }

    private static boolean has(List<EntityMention> subjects, EntityMention end) {
        return subjects.stream()
                .anyMatch(mention -> mention.entity().id().equals(end.entity().id()));
    }
}
