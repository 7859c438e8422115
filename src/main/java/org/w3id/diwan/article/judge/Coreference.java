package org.w3id.diwan.article.judge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.speech.SpeechActs;
import org.w3id.diwan.article.text.Document.Sentence;

/** What pronouns and bare titles of a quote take up. What the text leaves open is nobody. */
final class Coreference {
    private static final Set<String> PERSON = Set.of("he", "she", "his", "her", "him");
    private static final Set<String> BODY = Set.of("it", "its", "they", "their", "them");
    private static final Set<String> SPEAKER = Set.of("i", "me", "my", "we", "us", "our");
    private static final int EARLIER = 2;

    private final EntityMentions mentions;
    private final SpeechActs said;
    private final Map<NamedEntity, List<String>> posts;

    /** @param posts the names of the posts that people hold, by the text and the registers */
    Coreference(EntityMentions mentions, SpeechActs said, Map<NamedEntity, List<String>> posts) {
        this.mentions = mentions;
        this.said = said;
        this.posts = posts;
    }

    /** One of some entities where a quote takes it up, or where its sentence names it outside the quote. */
    Optional<ClaimEnd> of(Set<NamedEntity> known, Stretch quote) {
        for (NamedEntity entity : known) {
            Optional<ClaimEnd> word = IntStream.range(quote.from(), quote.to())
                    .filter(at -> mentions.isFree(at) && takesUp(at, entity))
                    .mapToObj(at -> new ClaimEnd(entity, at, at + 1, false))
                    .findFirst();
            if (word.isPresent()) {
                return word;
            }
        }
        Sentence sentence = mentions.document().sentenceOf(quote.from());
        return mentions.within(sentence.from(), sentence.to()).stream()
                .filter(mention -> mention.isMention() && known.contains(mention.entity()))
                .map(ClaimEnd::of)
                .findFirst();
    }

    /** Who is meant by a title alone: the one person of the text who holds such a post. */
    Optional<ClaimEnd> title(Stretch words) {
        if (!IntStream.range(words.from(), words.to()).allMatch(mentions::isFree)) {
            return Optional.empty();
        }
        Set<NamedEntity> holders = posts.keySet().stream()
                .filter(person -> IntStream.range(words.from(), words.to()).allMatch(at -> isOfPost(at, person)))
                .collect(Collectors.toSet());
        return holders.size() == 1
                ? holders.stream().findFirst().map(one -> new ClaimEnd(one, words.from(), words.to(), false))
                : Optional.empty();
    }

    private boolean takesUp(int at, NamedEntity entity) {
        String key = mentions.key(at);
        if (PERSON.contains(key)) {
            return entity.isPerson() && isNear(at, entity, EntityMention::isPerson);
        }
        if (BODY.contains(key)) {
            return isNear(at, entity, mention -> mentions.isA(mention, "Body"));
        }
        if (key.equals("i") || (SPEAKER.contains(key) && !mentions.token(at).isAllCapitals())) {
            return said.around(at).filter(act -> act.speakers().contains(entity)).isPresent();
        }
        return mentions.is(at, "post-word") && title(new Stretch(at, at + 1))
                .filter(end -> end.entity().equals(entity))
                .isPresent();
    }

    /** Whether somebody is among those that the sentence names before a word or, where it names none, the sentences before. */
    private boolean isNear(int at, NamedEntity entity, Predicate<EntityMention> kind) {
        Sentence sentence = mentions.document().sentenceOf(at);
        int from = sentence.from();
        List<EntityMention> named = named(from, at, kind);
        for (int back = 0; named.isEmpty() && back < EARLIER && from > 0; back++) {
            int to = from;
            from = mentions.document().sentenceOf(from - 1).from();
            named = named(from, to, kind);
        }
        return named.stream().anyMatch(mention -> mention.entity().equals(entity));
    }

    private List<EntityMention> named(int from, int to, Predicate<EntityMention> kind) {
        return mentions.within(from, to).stream()
                .filter(mention -> mention.isMention() && kind.test(mention))
                .toList();
    }

    private boolean isOfPost(int at, NamedEntity person) {
        String key = mentions.key(at);
        return key.length() > 2
                && posts.getOrDefault(person, List.of()).stream()
                        .anyMatch(post -> List.of(post.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
                                .contains(key));
    }
}
