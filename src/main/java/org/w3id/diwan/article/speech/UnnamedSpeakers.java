package org.w3id.diwan.article.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.speech.SpeechActs.SpeechAct;
import org.w3id.diwan.article.text.Dateline;
import org.w3id.diwan.article.text.Document.Sentence;

/** Speakers without a name: pronouns and "the statement", which mean an earlier speaker, and "a security source". */
final class UnnamedSpeakers {
    private static final int REACH = 6;
    private static final int EARLIER = 50;

    private UnnamedSpeakers() {}

    /** Whom a pronoun, "the statement" or "officials" takes up that ends at a token. */
    static Optional<NamedEntity> takenUp(SentenceScope scope, int end, List<SpeechAct> earlier) {
        Predicate<NamedEntity> body = known -> scope.mentions().entities().isA(known, "Body");
        if (scope.is(end, "he")) {
            return person(scope, end, earlier);
        }
        if (scope.is(end, "they")) {
            return last(earlier, body)
                    .or(() -> last(earlier, known -> known.type().equals("UnnamedGroup")));
        }
        Optional<EntityMention> named = scope.endingAt(end);
        if (scope.is(end, "document-noun")) {
            return named.filter(EntityMention::isMention)
                    .map(EntityMention::entity)
                    .or(() -> last(earlier, body));
        }
        return named.isEmpty() && scope.key(end).matches("officials?")
                ? last(earlier, known -> known.name().contains("official"))
                : Optional.empty();
    }

    /** Somebody described but not named by the phrase that ends at a token: "a security source", "a lawmaker from the party". */
    static Optional<EntityMention> described(SentenceScope scope, int end) {
        int noun = scope.back(
                end,
                REACH,
                at -> scope.is(at, "vague") || scope.token(at).text().matches("[,;:”“\"]"));
        return noun < 0 || !scope.is(noun, "vague") || scope.is(end, "he", "they", "document-noun")
                ? Optional.empty()
                : Optional.of(new EntityMention(noun, noun + 1, unnamed(scope, noun, end), Form.PASSING));
    }

    private static Optional<NamedEntity> person(SentenceScope scope, int end, List<SpeechAct> earlier) {
        return subjectBefore(scope)
                .or(() -> last(earlier, NamedEntity::isPerson))
                .or(() -> lastPerson(scope, scope.from(), end))
                .or(() -> lastPerson(scope, Math.max(0, scope.from() - EARLIER), scope.from()));
    }

    /** The person with whom the sentence before begins, in the same paragraph. */
    private static Optional<NamedEntity> subjectBefore(SentenceScope scope) {
        if (scope.from() == 0) {
            return Optional.empty();
        }
        Sentence before = scope.document().sentenceOf(scope.from() - 1);
        int dateline = Dateline.endsAt(scope.document(), before);
        return scope.beginningAt(dateline > 0 ? dateline : before.from())
                .filter(mention ->
                        before.paragraph() == scope.sentence().paragraph() && mention.isMention() && mention.isPerson())
                .map(EntityMention::entity);
    }

    private static Optional<NamedEntity> lastPerson(SentenceScope scope, int from, int to) {
        return scope.mentions()
                .last(from, to, mention -> mention.isPerson() && mention.isMention())
                .map(EntityMention::entity);
    }

    private static Optional<NamedEntity> last(List<SpeechAct> earlier, Predicate<NamedEntity> condition) {
        return earlier.stream()
                .map(act -> act.speakers().get(0))
                .filter(condition)
                .reduce((one, other) -> other);
    }

    private static NamedEntity unnamed(SentenceScope scope, int noun, int end) {
        List<String> parts = new ArrayList<>();
        parts.add(scope.token(noun).text().toLowerCase(Locale.ROOT));
        if (scope.key(noun + 1).equals("of")
                && noun + 2 <= end
                && !scope.is(noun + 2, "determiner")
                && !scope.token(noun + 2).isCapitalised()) {
            parts.add("of " + scope.key(noun + 2));
        }
        Optional<EntityMention> before = scope.endingAt(noun).filter(mention -> !mention.isPlace());
        if (before.isPresent()) {
            parts.add(0, scope.document().written(before.get().from(), noun));
        } else if (scope.holds(noun - 1) && scope.is(noun - 1, "vague-modifier")) {
            parts.add(0, scope.key(noun - 1));
        }
        return scope.mentions().propose(String.join(" ", parts) + " (unnamed)", "UnnamedGroup");
    }
}
