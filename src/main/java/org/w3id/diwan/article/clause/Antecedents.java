package org.w3id.diwan.article.clause;

import java.util.Optional;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.text.Document.Sentence;

/** What a pronoun or a bare noun takes up: the one person named just before, the last event, the place or force under attack. */
public final class Antecedents {
    private static final int EARLIER = 90;

    private Antecedents() {}

    /** The one person whom the sentence names before a token, or where it names nobody the sentence before. */
    static Optional<EntityMention> onlyPerson(SentenceScope scope, int before) {
        boolean anybody = scope.mentions().within(scope.from(), before).stream().anyMatch(EntityMention::isPerson);
        if (anybody || scope.from() == 0) {
            return onlyPerson(scope, scope.from(), before);
        }
        Sentence last = scope.document().sentenceOf(scope.from() - 1);
        return onlyPerson(scope, last.from(), last.to());
    }

    private static Optional<EntityMention> onlyPerson(SentenceScope scope, int from, int to) {
        return scope.mentions().only(from, to, mention -> mention.isPerson() && mention.isMention());
    }

    /** The last event or forum before a sentence. */
    public static Optional<EntityMention> event(SentenceScope scope) {
        return scope.mentions()
                .last(
                        Math.max(0, scope.from() - EARLIER),
                        scope.from(),
                        mention -> mention.isMention()
                                && (scope.mentions().isA(mention, "Event")
                                        || scope.mentions().isA(mention, "Forum")));
    }

    /** What the sentences before say was attacked: a force rather than a place. */
    public static Optional<EntityMention> attacked(SentenceScope scope) {
        int begin = Math.max(0, scope.from() - EARLIER);
        return scope.mentions()
                .last(
                        begin,
                        scope.from(),
                        each -> each.isMention() && scope.mentions().isA(each, "MilitaryUnit"))
                .or(() -> scope.mentions().last(begin, scope.from(), each -> each.isMention() && each.isPlace()))
                .filter(mention -> IntStream.range(mention.from() - 8, mention.to() + 16)
                        .anyMatch(at -> scope.is(at, "attack-noun")));
    }
}
