package org.w3id.diwan.article.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.Post;
import org.w3id.diwan.article.lexicon.TokenPhrases.Hit;
import org.w3id.diwan.article.speech.SpeechActs;
import org.w3id.diwan.article.text.Document.Sentence;

/** What pronouns and bare titles of a quote take up. What the text leaves open is nobody. */
public final class Coreference {
    private static final Set<String> PERSON = Set.of("he", "she", "his", "her", "him");
    private static final Set<String> BODY = Set.of("it", "its", "they", "their", "them");
    private static final Set<String> TWO = Set.of("they", "their", "both", "two", "leaders", "ministers", "presidents");
    private static final Set<String> SPEAKER = Set.of("i", "me", "my", "we", "us", "our");
    private static final Set<String> DEPUTIES = Set.of("vice", "deputy", "assistant", "under", "former");
    private static final int EARLIER = 2;
    private static final int MASTHEAD = 1;

    private final EntityMentions mentions;
    private final SpeechActs said;
    private final Map<NamedEntity, List<String>> posts;

    /** @param posts the names of the posts that people hold, by the text and the registers */
    public Coreference(EntityMentions mentions, SpeechActs said, Map<NamedEntity, List<String>> posts) {
        this.mentions = mentions;
        this.said = said;
        this.posts = posts;
    }

    /** One of some entities where a quote takes it up, or where its sentence names it outside the quote. */
    public Optional<ClaimEnd> of(Set<NamedEntity> known, Stretch quote) {
        for (NamedEntity entity : known) {
            Optional<ClaimEnd> word = IntStream.range(quote.from(), quote.to())
                    .filter(mentions::isFree)
                    .mapToObj(at -> takenUp(at, entity))
                    .flatMap(Optional::stream)
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
    public Optional<ClaimEnd> title(Stretch words) {
        Optional<Hit<Post>> title = title(words.from());
        List<NamedEntity> holders = posts.keySet().stream()
                .filter(person -> title.filter(hit -> isHeld(hit, person)).isPresent())
                .toList();
        return holders.size() == 1
                ? Optional.of(new ClaimEnd(holders.get(0), words.from(), words.to(), false))
                : Optional.empty();
    }

    private Optional<ClaimEnd> takenUp(int at, NamedEntity entity) {
        Optional<Hit<Post>> title = title(at).filter(hit -> isHeld(hit, entity));
        return title.isPresent() || takesUp(at, entity)
                ? Optional.of(new ClaimEnd(entity, at, title.map(Hit::to).orElse(at + 1), false))
                : Optional.empty();
    }

    private boolean takesUp(int at, NamedEntity entity) {
        String key = mentions.key(at);
        if (PERSON.contains(key)) {
            return entity.isPerson() && isNear(at, entity, EntityMention::isPerson);
        }
        if (TWO.contains(key) && entity.isPerson()) {
            return lastTwo(at).contains(entity);
        }
        if (BODY.contains(key)) {
            return isNear(at, entity, mention -> mentions.isA(mention, "Body"));
        }
        return SPEAKER.contains(key)
                && (key.equals("i") || !mentions.token(at).isAllCapitals())
                && (isIssuer(entity)
                        || said.around(at)
                                .filter(act -> act.speakers().contains(entity))
                                .isPresent());
    }

    /** A post that stands at a token without its holder's name. */
    private Optional<Hit<Post>> title(int at) {
        return lexiconTitle(at)
                .filter(hit -> mentions.beginningAt(hit.to())
                        .filter(EntityMention::isPerson)
                        .isEmpty());
    }

    private Optional<Hit<Post>> lexiconTitle(int at) {
        int limit = mentions.document().sentenceOf(at).to();
        boolean inside = mentions.lexicon()
                        .posts()
                        .at(mentions.document(), at - 1, limit)
                        .isPresent()
                && at > 0;
        return inside ? Optional.empty() : mentions.lexicon().posts().at(mentions.document(), at, limit);
    }

    /** Whether a word makes a post another one than that of the word's neighbours. */
    public static boolean isDeputy(String word) {
        return DEPUTIES.contains(word);
    }

    private boolean isHeld(Hit<Post> title, NamedEntity person) {
        return posts.getOrDefault(person, List.of()).stream()
                .map(post -> mentions.lexicon().segmenter().keys(post))
                .anyMatch(words -> words.containsAll(title.keys())
                        && words.stream()
                                .noneMatch(word ->
                                        DEPUTIES.contains(word) && !title.keys().contains(word)));
    }

    /** Whether somebody is among those that the sentence names before a word or, where it names none, the sentences before. */
    private boolean isNear(int at, NamedEntity entity, Predicate<EntityMention> kind) {
        int from = mentions.document().sentenceOf(at).from();
        List<EntityMention> named = named(from, at, kind);
        for (int back = 0; named.isEmpty() && back < EARLIER && from > 0; back++) {
            int to = from;
            from = mentions.document().sentenceOf(from - 1).from();
            named = named(from, to, kind);
        }
        return named.stream().anyMatch(mention -> mention.entity().equals(entity))
                || IntStream.range(from, at)
                        .anyMatch(before ->
                                title(before).filter(hit -> isHeld(hit, entity)).isPresent());
    }

    private List<EntityMention> named(int from, int to, Predicate<EntityMention> kind) {
        return mentions.within(from, to).stream()
                .filter(mention -> mention.isMention() && kind.test(mention))
                .toList();
    }

    /** The two people whom the text names last before a word. */
    private Set<NamedEntity> lastTwo(int at) {
        Set<NamedEntity> last = new LinkedHashSet<>();
        List<EntityMention> people = named(0, at, EntityMention::isPerson);
        for (int i = people.size() - 1; i >= 0 && last.size() < 2; i--) {
            last.add(people.get(i).entity());
        }
        return last;
    }

    /** Whether the head of the text names somebody, whose word the whole may be. */
    private boolean isIssuer(NamedEntity entity) {
        return mentions.all().stream()
                .anyMatch(mention -> mention.entity().equals(entity)
                        && mentions.document().sentenceOf(mention.from()).paragraph() <= MASTHEAD);
    }
}
