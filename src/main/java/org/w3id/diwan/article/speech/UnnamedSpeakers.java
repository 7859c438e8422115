package org.w3id.diwan.article.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

    /** In words: two who were named before so many are not taken up again. */
    private static final int FAR = 5_000;

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

    /** The person who is the subject of the sentence before, in the same paragraph. */
    private static Optional<NamedEntity> subjectBefore(SentenceScope scope) {
        return before(scope)
                .flatMap(sentence -> scope.mentions().within(begin(scope, sentence), sentence.to()).stream()
                        .filter(mention -> mention.isMention() && mention.isPerson())
                        .findFirst()
                        .filter(mention -> isSubject(scope, begin(scope, sentence), mention)))
                .map(EntityMention::entity);
    }

    private static int begin(SentenceScope scope, Sentence sentence) {
        int dateline = Dateline.endsAt(scope.document(), sentence);
        return dateline > 0 ? dateline : sentence.from();
    }

    /** Whether only titles, and perhaps a time and place, stand before a person's name. */
    private static boolean isSubject(SentenceScope scope, int begin, EntityMention person) {
        boolean owner = scope.key(person.to()).equals("s");
        int title = person.from();
        while (title > begin && (scope.is(title - 1, SpeakerPhrases.TITLES) || !scope.isFree(title - 1))) {
            title--;
        }
        boolean object = title > begin && scope.is(title - 1, "preposition");
        return !owner
                && !object
                && IntStream.range(begin, person.from())
                        .noneMatch(at -> scope.is(at, "verb", "auxiliary")
                                && scope.isFree(at)
                                && !scope.is(at, SpeakerPhrases.TITLES));
    }

    /** The sentence before, in the same paragraph. */
    private static Optional<Sentence> before(SentenceScope scope) {
        return Optional.of(scope.from())
                .filter(from -> from > 0)
                .map(from -> scope.document().sentenceOf(from - 1))
                .filter(sentence -> sentence.paragraph() == scope.sentence().paragraph());
    }

    /** The two whom "they" or "the two leaders" that ends at a token takes up; nobody where the text does not name two. */
    static List<NamedEntity> both(SentenceScope scope, int end, List<SpeechAct> earlier) {
        if (scope.is(end, "leaders") && isPointed(scope, end)) {
            return leaders(scope);
        }
        boolean group = before(scope)
                .filter(sentence -> earlier.stream()
                        .anyMatch(act -> act.from() >= sentence.from()
                                && act.speakers().stream().noneMatch(NamedEntity::isPerson)))
                .isPresent();
        return !scope.key(end).equals("they") || group
                ? List.of()
                : before(scope)
                        .map(sentence -> people(scope, sentence, mention -> true))
                        .filter(people -> people.size() == 2)
                        .orElse(List.of());
    }

    private static boolean isPointed(SentenceScope scope, int end) {
        String word = scope.key(end - 1);
        return word.matches("the|both")
                || (word.equals("two") && scope.key(end - 2).matches("the|these|both"));
    }

    /** The two heads of government or state whom the last sentence names that names any two. */
    private static List<NamedEntity> leaders(SentenceScope scope) {
        for (int at = scope.from() - 1;
                at >= Math.max(0, scope.from() - FAR);
                at = scope.document().sentenceOf(at).from() - 1) {
            List<NamedEntity> people =
                    people(scope, scope.document().sentenceOf(at), mention -> isHead(scope, mention));
            if (people.size() == 2) {
                return people;
            }
        }
        return List.of();
    }

    private static List<NamedEntity> people(
            SentenceScope scope, Sentence sentence, Predicate<EntityMention> condition) {
        return scope.mentions().within(sentence.from(), sentence.to()).stream()
                .filter(mention -> mention.isMention() && mention.isPerson() && condition.test(mention))
                .map(EntityMention::entity)
                .distinct()
                .toList();
    }

    /** Whether a person's name follows the title of a head of government or state, or such a title is all that stands there. */
    private static boolean isHead(SentenceScope scope, EntityMention mention) {
        int title = mention.form() == Form.NOMINAL ? mention.to() - 1 : mention.from() - 1;
        while (title > scope.document().sentenceOf(mention.from()).from()
                && scope.is(title, "title")
                && !scope.is(title, "head-of-state")) {
            title--;
        }
        return scope.is(title, "head-of-state")
                || (scope.key(title).equals("minister") && scope.key(title - 1).equals("prime"));
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
