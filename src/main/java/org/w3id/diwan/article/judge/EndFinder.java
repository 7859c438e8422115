package org.w3id.diwan.article.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.EntityAlias;
import org.w3id.diwan.article.lexicon.NamedEntity;

/**
 * Links a proposal's words to what the text names: in the quote itself, or by a pronoun, title or description in it that takes up what is
 * named before.
 */
final class EndFinder {
    private static final int LONGEST_NAME = 6;

    private final EntityMentions mentions;
    private final Countries countries;
    private final Coreference coreference;

    EndFinder(EntityMentions mentions, Coreference coreference) {
        this.mentions = mentions;
        countries = mentions.lexicon().countries();
        this.coreference = coreference;
    }

    /**
     * Whom or what some words mean.
     *
     * @param kinds what a name may be that nobody knows
     */
    ClaimEnd find(String words, Stretch quote, Set<String> kinds) throws NotBorne {
        Optional<ClaimEnd> found = seek(words, quote, kinds);
        if (found.isPresent()) {
            return found.get();
        }
        throw places(words, quote).isEmpty()
                ? new NotBorne("end-not-in-quote", "the quote neither names nor takes up \"" + words + "\"")
                : new NotBorne("end-not-linked", "it is not certain whom or what \"" + words + "\" means");
    }

    /** The same; empty where nothing tells. */
    Optional<ClaimEnd> seek(String words, Stretch quote, Set<String> kinds) {
        List<Stretch> places = places(words, quote);
        Optional<ClaimEnd> named = places.stream()
                .flatMap(place -> meant(place).stream())
                .map(ClaimEnd::of)
                .findFirst();
        if (named.isPresent()) {
            return named;
        }
        Set<NamedEntity> known = known(words);
        return inQuote(known, quote)
                .or(() -> coreference.of(known, quote))
                .or(() -> places.stream()
                        .flatMap(place -> coreference.title(place).or(() -> fresh(place, kinds)).stream())
                        .findFirst());
    }

    /** The places where words stand, articles, hyphens and the mark of the possessive aside. */
    List<Stretch> places(String words, Stretch in) {
        List<String> keys = keys(words);
        List<Stretch> places = new ArrayList<>();
        for (int at = in.from(); at < in.to() && !keys.isEmpty(); at++) {
            int end = mentions.document().endOf(keys, at);
            if (end > 0 && end <= in.to()) {
                places.add(new Stretch(at, end));
            }
        }
        return places;
    }

    /** Whether two entities are the same, or a country and its government. */
    boolean isSame(NamedEntity one, NamedEntity other) {
        NamedEntity first = mentions.entities().administered(one);
        NamedEntity second = mentions.entities().administered(other);
        return first.id().equals(second.id())
                || countries
                        .meant(first)
                        .filter(country -> countries.meant(second).filter(country::equals).isPresent())
                        .isPresent();
    }

    private List<String> keys(String words) {
        List<String> keys = new ArrayList<>(mentions.lexicon().segmenter().keys(words));
        keys.removeIf(key -> key.isEmpty() || !Character.isLetterOrDigit(key.codePointAt(0)));
        while (!keys.isEmpty() && keys.get(0).matches("the|an?")) {
            keys.remove(0);
        }
        if (keys.size() > 1 && keys.get(keys.size() - 1).equals("s")) {
            keys.remove(keys.size() - 1);
        }
        return keys;
    }

    /** The mention that a stretch is: exactly, with titles before it or a plain noun behind it, or within a person's longer name. */
    private Optional<EntityMention> meant(Stretch place) {
        Optional<EntityMention> last = mentions.covering(place.to() - 1);
        if (last.isEmpty()) {
            return mentions.beginningAt(place.from())
                    .filter(mention -> !mention.isAttributive() && isAll(mention.to(), place.to(), this::isPlainNoun));
        }
        EntityMention mention = last.get();
        if (mention.to() > place.to() || mention.from() < place.from()) {
            boolean same = mention.isPerson()
                    || mentions.entities()
                            .named(mentions.document().written(place.from(), place.to()))
                            .filter(named -> isSame(named, mention.entity()))
                            .isPresent();
            return last.filter(each -> same);
        }
        return mention.from() == place.from() ? last : last.filter(each -> !each.isAttributive()
                && isAll(place.from(), each.from(), at -> isBeforeName(at, each.isPerson())));
    }

    private static boolean isAll(int from, int to, IntPredicate condition) {
        return IntStream.range(from, to).allMatch(condition);
    }

    private boolean isPlainNoun(int at) {
        return mentions.is(at, "militia", "institution");
    }

    private boolean isBeforeName(int at, boolean person) {
        String key = mentions.key(at);
        if (person) {
            return !mentions.isFree(at)
                    || mentions.is(at, "determiner", "title", "rank", "post-word", "vague")
                    || mentions.lexicon().posts().holdsWord(key)
                    || mentions.isCapital(at)
                    || key.matches("of|for|to|,|s|-|and");
        }
        return !mentions.is(at, "preposition", "boundary") && !key.matches("s|,|and|or");
    }

    /** What words mean anywhere in the text, or by the registers. */
    private Set<NamedEntity> known(String words) {
        Set<NamedEntity> known = new LinkedHashSet<>();
        places(words, new Stretch(0, mentions.document().size()))
                .forEach(place -> meant(place).map(EntityMention::entity).ifPresent(known::add));
        mentions.entities().named(words).ifPresent(known::add);
        String key = String.join(" ", keys(words));
        countries.named(key).or(() -> countries.byAdjective(key)).ifPresent(country -> known.add(country.place()));
        return known;
    }

    private Optional<ClaimEnd> inQuote(Set<NamedEntity> known, Stretch quote) {
        return mentions.all().stream()
                .filter(mention -> quote.meets(mention.from(), mention.to())
                        && known.stream().anyMatch(each -> isSame(each, mention.entity())))
                .findFirst()
                .map(ClaimEnd::of);
    }

    /** A name that nobody knows: a person's behind a title, or what can be of one kind only. */
    private Optional<ClaimEnd> fresh(Stretch place, Set<String> kinds) {
        boolean free = isAll(place.from(), place.to(), mentions::isFree);
        boolean name = place.to() - place.from() <= LONGEST_NAME
                && mentions.isCapital(place.from())
                && isAll(
                        place.from(),
                        place.to(),
                        at -> mentions.isCapital(at)
                                || EntityAlias.isParticle(mentions.key(at))
                                || !mentions.token(at).isWord());
        if (!free || !name) {
            return Optional.empty();
        }
        boolean titled = mentions.is(place.from() - 1, "rank", "title", "post-word");
        return kinds.stream()
                .filter(kind -> kinds.size() == 1 && isNarrow(kind))
                .findFirst()
                .or(() -> Optional.of("Person").filter(person -> titled && kinds.stream().anyMatch(this::isOfPersons)))
                .map(kind -> mentions.propose(mentions.document().written(place.from(), place.to()), kind))
                .map(entity -> new ClaimEnd(entity, place.from(), place.to(), true));
    }

    private boolean isOfPersons(String kind) {
        return mentions.entities().vocabulary().isA("Person", kind);
    }

    /** Whether a class has no narrower ones. */
    private boolean isNarrow(String kind) {
        return mentions.entities().vocabulary().classes().entrySet().stream()
                .noneMatch(type -> !type.getKey().equals(kind) && type.getValue().contains(kind));
    }
}
