package org.w3id.diwan.article.judge;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.RelationMarks;

/**
 * Asks whether a relation says more than its words: a call taken for a meeting, a condemnation for opposition ({@code overreach.tsv}), a
 * list for a relation, an official for his government, the one to whom something is done for the one who does it.
 */
final class OverreachCheck {
    private final EntityLexicon entities;
    private final Lexicon lexicon;
    private final RelationMarks relations;
    private final List<Rule> rules;

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
    }

    /**
     * @param officials who holds a post of a government
     */
    void check(String relation, ClaimWords words, Set<NamedEntity> officials) throws NotBorne {
        for (Rule rule : rules) {
            if (rule.relation().equals(relation) && rule.holds(words)) {
                throw new NotBorne(rule.kind(), "the words say less than " + relation);
            }
        }
        if (relations.has("governmental", relation)
                && officials.contains(words.subject().entity())) {
            throw new NotBorne("official-for-government", "what an official says here is said for his government");
        }
        if (isOnlyListed(relation, words) || (relations.has("containment", relation) && isListOfPlaces(words))) {
            throw new NotBorne("only-listed", "the two are only listed side by side");
        }
        if (relations.has("doer", relation) && isOnlyTheOwner(relation, words)) {
            throw new NotBorne("only-the-owner", "it is said of something that the object has, not of the object");
        }
        if (relations.has("doer", relation) && isDoneByTheOther(words)) {
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
        return bare && linked && !words.hasVerb() && !apposed;
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
        return words.object().from() > words.subject().from()
                && scope.isPossessive(behind)
                && !relations.mayBePart(relation, lastNoun(scope, behind + 1));
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

    private static boolean isDoneByTheOther(ClaimWords words) {
        return words.object().from() < words.trigger()
                && words.trigger() < words.subject().from()
                && words.clause()
                        .filter(clause -> !clause.passive()
                                && has(
                                        clause.subjects().stream()
                                                .map(mention -> mention.entity())
                                                .toList(),
                                        words.object().entity())
                                && !has(
                                        clause.subjects().stream()
                                                .map(mention -> mention.entity())
                                                .toList(),
                                        words.subject().entity()))
                        .isPresent();
    }

    private static boolean has(List<NamedEntity> some, NamedEntity one) {
        return some.stream().anyMatch(each -> each.id().equals(one.id()));
    }
}
