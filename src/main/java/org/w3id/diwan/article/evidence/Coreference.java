package org.w3id.diwan.article.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.Countries.Country;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.Post;
import org.w3id.diwan.article.lexicon.TokenPhrases.Hit;
import org.w3id.diwan.article.speech.SpeechActs;
import org.w3id.diwan.article.text.Document.Sentence;

/** What pronouns and bare titles of a quote take up. What the text leaves open is nobody. */
final class Coreference {
    private static final int EARLIER = 2;
    private static final int MASTHEAD = 1;

    private final EntityMentions mentions;
    private final SpeechActs said;
    private final Map<NamedEntity, List<String>> posts;
    private final Map<NamedEntity, Set<Country>> served;

    Coreference(SpeechActs said, PostHolders holders) {
        this.said = said;
        mentions = said.mentions();
        posts = holders.names();
        served = holders.served();
    }

    /** One of some entities where a quote takes it up, or where its sentence names it outside the quote. */
    Optional<EntityMention> of(Set<NamedEntity> known, Stretch quote) {
        for (NamedEntity entity : known) {
            Optional<EntityMention> word = IntStream.range(quote.from(), quote.to())
                    .filter(mentions::isFree)
                    .mapToObj(at -> takenUp(at, entity))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (word.isPresent()) {
                return word;
            }
            Optional<EntityMention> part = IntStream.range(quote.from(), quote.to())
                    .filter(at -> isJoined(at, entity))
                    .mapToObj(at -> passing(entity, at, at + 1))
                    .findFirst();
            if (part.isPresent()) {
                return part;
            }
        }
        Sentence sentence = mentions.document().sentenceOf(quote.from());
        return mentions.within(sentence.from(), sentence.to()).stream()
                .filter(mention -> mention.isMention() && known.contains(mention.entity()))
                .findFirst();
    }

    /** Who is meant by a title alone: the one person of the text who holds such a post. */
    Optional<EntityMention> title(Stretch words) {
        Optional<Hit<Post>> title = title(words.from());
        List<NamedEntity> holders = posts.keySet().stream()
                .filter(person -> title.filter(hit -> isHeld(hit, person)).isPresent())
                .toList();
        return holders.size() == 1 ? Optional.of(passing(holders.get(0), words.from(), words.to())) : Optional.empty();
    }

    /** An official in a quote who stands for a government: what he supports, it supports. */
    Optional<EntityMention> official(Set<NamedEntity> known, Stretch quote) {
        return known.stream()
                .flatMap(entity -> mentions.within(quote.from(), quote.to()).stream()
                        .filter(mention -> serves(mention.entity(), entity))
                        .map(mention -> passing(entity, mention.from(), mention.to())))
                .findFirst();
    }

    private static EntityMention passing(NamedEntity entity, int from, int to) {
        return new EntityMention(from, to, entity, Form.PASSING);
    }

    private boolean serves(NamedEntity person, NamedEntity government) {
        return mentions.lexicon()
                .countries()
                .meant(government)
                .filter(country -> served.getOrDefault(person, Set.of()).contains(country))
                .isPresent();
    }

    /** Whether a word is one of two countries' that a hyphen joins: "the U.S.-Iraq dialogue". */
    private boolean isJoined(int at, NamedEntity entity) {
        boolean hyphen =
                mentions.key(at + 1).equals("-") || mentions.key(at - 1).equals("-");
        return hyphen
                && mentions.lexicon()
                        .countries()
                        .meant(entity)
                        .filter(country -> countryAt(at).filter(country::equals).isPresent())
                        .isPresent()
                && (countryAt(at + 2).isPresent() || countryAt(at - 2).isPresent());
    }

    private Optional<Country> countryAt(int at) {
        Countries countries = mentions.lexicon().countries();
        String key = mentions.key(at);
        return countries.named(key).or(() -> countries.byAdjective(key));
    }

    private Optional<EntityMention> takenUp(int at, NamedEntity entity) {
        Optional<Hit<Post>> title = title(at).filter(hit -> isHeld(hit, entity));
        return title.isPresent() || takesUp(at, entity)
                ? Optional.of(passing(entity, at, title.map(Hit::to).orElse(at + 1)))
                : Optional.empty();
    }

    private boolean takesUp(int at, NamedEntity entity) {
        String key = mentions.key(at);
        if (mentions.is(at, "one-person")) {
            return entity.isPerson() && isNear(at, entity, EntityMention::isPerson);
        }
        if (mentions.is(at, "two-people") && entity.isPerson()) {
            return lastTwo(at).contains(entity)
                    || (!key.matches("they|their") && twoOfHeadline().contains(entity));
        }
        if (mentions.is(at, "one-body")) {
            return isNear(at, entity, mention -> mentions.isA(mention, "Body"));
        }
        return mentions.is(at, "speaker", "speakers")
                && (key.equals("i") || !mentions.token(at).isAllCapitals())
                && (isIssuer(entity)
                        || said.around(at)
                                .filter(act -> act.speakers().contains(entity)
                                        || (mentions.is(at, "speakers")
                                                && act.speakers().stream().anyMatch(each -> serves(each, entity))))
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

    private boolean isHeld(Hit<Post> title, NamedEntity person) {
        return posts.getOrDefault(person, List.of()).stream()
                .anyMatch(post -> PostHolders.isCalled(mentions.lexicon(), post, title.keys()));
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

    /** The two people whom the headline names, if it names two. */
    private Set<NamedEntity> twoOfHeadline() {
        Sentence headline = mentions.document().sentences().get(0);
        Set<NamedEntity> people = named(headline.from(), headline.to(), EntityMention::isPerson).stream()
                .map(EntityMention::entity)
                .collect(Collectors.toSet());
        return people.size() == 2 ? people : Set.of();
    }

    /** Whether the head of the text or its last paragraph names somebody, whose word the whole may be. */
    private boolean isIssuer(NamedEntity entity) {
        int last =
                mentions.document().sentenceOf(mentions.document().size() - 1).paragraph();
        return mentions.all().stream()
                .filter(mention -> mention.entity().equals(entity))
                .mapToInt(mention ->
                        mentions.document().sentenceOf(mention.from()).paragraph())
                .anyMatch(paragraph -> paragraph <= MASTHEAD || paragraph == last);
    }
}
