package org.w3id.diwan.article.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.EntityAlias;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.speech.SpeechActs;
import org.w3id.diwan.article.text.Document.Sentence;

/**
 * Links a proposal's words to what the text names: in the quote itself, or by a pronoun, title or description in it that takes up what is
 * named before.
 */
public final class EndFinder {
    /** Whose name means the same with "forces" or "militia" behind it. */
    private static final Set<String> FORCES = Set.of("ArmedGroup", "MilitaryUnit", "Coalition");

    private static final int LONGEST_NAME = 6;
    private static final int SHORTEST_ACRONYM = 3;
    private static final String PERSON = "Person";
    private static final int PARAGRAPHS = 3;
    private static final Set<String> PEOPLE = Set.of(PERSON);

    private final EntityMentions mentions;
    private final Countries countries;
    private final Coreference coreference;

    public EndFinder(SpeechActs said, PostHolders holders) {
        mentions = said.mentions();
        countries = mentions.lexicon().countries();
        coreference = new Coreference(said, holders);
    }

    /**
     * Whom or what some words mean.
     *
     * @param kinds what a name may be that nobody knows
     */
    public EntityMention find(String words, Stretch quote, Set<String> kinds) throws NotBorne {
        Optional<EntityMention> found = seek(words, quote, kinds);
        if (found.isPresent()) {
            return found.get();
        }
        throw places(words, quote).isEmpty()
                ? new NotBorne("end-not-in-quote", "the quote neither names nor takes up \"" + words + "\"")
                : new NotBorne("end-not-linked", "it is not certain whom or what \"" + words + "\" means");
    }

    /** The official of a quote who stands for the government that some words mean. */
    public Optional<EntityMention> official(String words, Stretch quote) {
        return coreference.official(known(words), quote);
    }

    /** The same; empty where nothing tells. */
    public Optional<EntityMention> seek(String words, Stretch quote, Set<String> kinds) {
        List<Stretch> places = places(words, quote);
        Optional<EntityMention> named = places.stream()
                .flatMap(place -> meant(place).or(() -> countryIn(place)).stream())
                .findFirst();
        if (named.isPresent()) {
            return named;
        }
        Set<NamedEntity> known = known(words);
        return inQuote(known, quote)
                .or(() -> coreference.of(known, quote))
                .or(() -> places.stream()
                        .flatMap(place -> coreference
                                .title(place)
                                .or(() -> unnamed(place, known))
                                .or(() -> fresh(place, kinds))
                                .or(() -> described(place, kinds))
                                .stream())
                        .findFirst());
    }

    /** The places where words stand, articles, hyphens and the mark of the possessive aside. */
    public List<Stretch> places(String words, Stretch in) {
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
    public boolean isSame(NamedEntity one, NamedEntity other) {
        NamedEntity first = mentions.entities().administered(one);
        NamedEntity second = mentions.entities().administered(other);
        return first.id().equals(second.id())
                || countries
                        .meant(first)
                        .filter(country ->
                                countries.meant(second).filter(country::equals).isPresent())
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
                    .filter(mention -> FORCES.stream().anyMatch(type -> mentions.isA(mention, type)))
                    .filter(mention -> isAll(mention.to(), place.to(), this::isPlainNoun));
        }
        Optional<EntityMention> person = mentions.within(place.from(), place.to()).stream()
                .filter(EntityMention::isPerson)
                .reduce((one, other) -> other);
        EntityMention mention = person.orElse(last.get());
        if (mention.to() > place.to() || mention.from() < place.from()) {
            boolean same = (mention.isPerson() && mention.to() == place.to())
                    || mentions.entities()
                            .named(mentions.document().written(place.from(), place.to()))
                            .filter(named -> isSame(named, mention.entity()))
                            .isPresent();
            return last.filter(each -> same);
        }
        boolean fits = mention.from() == place.from()
                || (!mention.isAttributive() && isAll(place.from(), mention.from(), at -> isBeforeName(at, mention)));
        return Optional.of(mention).filter(each -> fits);
    }

    /** A country in a longer name: "X-backed groups", "the Government of X". */
    private Optional<EntityMention> countryIn(Stretch place) {
        String key = IntStream.range(place.from(), place.to())
                .mapToObj(mentions::key)
                .collect(Collectors.joining(" "));
        return mentions.isFree(place.from())
                ? Optional.empty()
                : countries
                        .named(key)
                        .or(() -> countries.byAdjective(key))
                        .map(country -> new EntityMention(place.from(), place.to(), country.place(), Form.PASSING));
    }

    /** Whom words mean that let somebody speak near a token: in the paragraphs before, or at the head or the end of the text. */
    public Optional<EntityMention> speakerNear(String words, int token) {
        int paragraph = mentions.document().sentenceOf(token).paragraph();
        int last =
                mentions.document().sentenceOf(mentions.document().size() - 1).paragraph();
        return seek(words, paragraphs(paragraph - PARAGRAPHS, paragraph), PEOPLE)
                .or(() -> seek(words, paragraphs(0, 1), PEOPLE))
                .or(() -> seek(words, paragraphs(last, last), PEOPLE))
                .filter(each -> mentions.entities().isA(each.entity(), "Actor"));
    }

    private Stretch paragraphs(int first, int last) {
        List<Sentence> all = mentions.document().sentences().stream()
                .filter(sentence -> sentence.paragraph() >= first && sentence.paragraph() <= last)
                .toList();
        return all.isEmpty()
                ? new Stretch(0, 0)
                : new Stretch(all.get(0).from(), all.get(all.size() - 1).to());
    }

    private static boolean isAll(int from, int to, IntPredicate condition) {
        return IntStream.range(from, to).allMatch(condition);
    }

    private boolean isPlainNoun(int at) {
        return mentions.is(at, "militia", "agent");
    }

    private boolean isBeforeName(int at, EntityMention name) {
        String key = mentions.key(at);
        if (name.isPerson()) {
            return !mentions.isFree(at)
                    || mentions.is(at, "determiner", "title", "rank", "post-word", "vague")
                    || mentions.lexicon().posts().holdsWord(key)
                    || mentions.isCapital(at)
                    || key.matches("of|for|to|,|s|-|and");
        }
        return !mentions.is(at, "preposition", "boundary")
                && !key.matches(",|and|or")
                && (!key.equals("s") || name.isPlace());
    }

    /** What words mean anywhere in the text, or by the registers. */
    private Set<NamedEntity> known(String words) {
        Set<NamedEntity> known = new LinkedHashSet<>();
        places(words, new Stretch(0, mentions.document().size()))
                .forEach(place -> meant(place).map(EntityMention::entity).ifPresent(known::add));
        mentions.entities().named(words).ifPresent(known::add);
        List<String> keys = keys(words);
        String key = String.join(" ", keys);
        mentions.all().stream()
                .filter(mention -> mention.isPerson() && isSurname(keys, mention.entity()))
                .map(EntityMention::entity)
                .forEach(known::add);
        countries.named(key).or(() -> countries.byAdjective(key)).ifPresent(country -> known.add(country.place()));
        return known;
    }

    /** Whether words are the end of a person's name. */
    private boolean isSurname(List<String> keys, NamedEntity person) {
        List<String> name = keys(person.name());
        int before = name.size() - keys.size();
        return !keys.isEmpty()
                && before > 0
                && name.subList(before, name.size()).equals(keys);
    }

    private Optional<EntityMention> inQuote(Set<NamedEntity> known, Stretch quote) {
        return mentions.all().stream()
                .filter(mention -> quote.meets(mention.from(), mention.to())
                        && known.stream().anyMatch(each -> isSame(each, mention.entity())))
                .findFirst();
    }

    /** A surname that the reader has not found, of the one person whom the text names so. */
    private Optional<EntityMention> unnamed(Stretch place, Set<NamedEntity> known) {
        return known.stream()
                .filter(each ->
                        known.size() == 1 && each.isPerson() && isAll(place.from(), place.to(), mentions::isFree))
                .map(each -> new EntityMention(place.from(), place.to(), each, Form.NAME))
                .findFirst();
    }

    /** A name that nobody knows: a person's behind a title, or what can be of one kind only. */
    private Optional<EntityMention> fresh(Stretch place, Set<String> kinds) {
        boolean free = isAll(place.from(), place.to(), mentions::isFree);
        boolean name = place.to() - place.from() <= LONGEST_NAME
                && mentions.isCapital(place.from())
                && isAll(
                        place.from(),
                        place.to(),
                        at -> mentions.isCapital(at)
                                || EntityAlias.isParticle(mentions.key(at))
                                || !mentions.token(at).isWord());
        boolean title = isAll(
                place.from(),
                place.to(),
                at -> mentions.is(at, "title", "rank", "post-word", "vague")
                        || mentions.lexicon().posts().holdsWord(mentions.key(at)));
        if (!free || !name || title) {
            return Optional.empty();
        }
        boolean titled = mentions.is(place.from() - 1, "rank", "title", "post-word");
        return kinds.stream()
                .filter(kind -> kinds.size() == 1 && isNarrow(kind))
                .findFirst()
                .or(() -> Optional.of(PERSON).filter(person -> titled && isAllowed(person, kinds)))
                .or(() -> headed(place).filter(kind -> isAllowed(kind, kinds)))
                .map(kind -> mentions.propose(mentions.document().written(place.from(), place.to()), kind))
                .map(entity -> new EntityMention(place.from(), place.to(), entity, Form.NAME));
    }

    /** The class that the last word of a name betrays, or that of a body where the name is an acronym. */
    private Optional<String> headed(Stretch place) {
        boolean acronym = place.to() - place.from() == 1
                && mentions.token(place.from()).isAllCapitals()
                && mentions.token(place.from()).text().length() >= SHORTEST_ACRONYM;
        String last = mentions.token(place.to() - 1).text();
        return mentions.lexicon().headOf(last).or(() -> acronym ? Optional.of("Body") : Optional.empty());
    }

    /** A group that is described and not named, "militia groups": one without a name. */
    private Optional<EntityMention> described(Stretch place, Set<String> kinds) {
        String group = mentions.entities().ontologyClass("UnnamedGroup");
        boolean plain = place.to() - place.from() <= LONGEST_NAME
                && isAll(
                        place.from(),
                        place.to(),
                        at -> mentions.isFree(at)
                                && mentions.token(at).isWord()
                                && !mentions.isCapital(at)
                                && !mentions.is(at, "preposition", "boundary", "number", "he", "they"));
        if (!plain || !mentions.is(place.to() - 1, "militia", "vague") || !isAllowed(group, kinds)) {
            return Optional.empty();
        }
        String name = mentions.document().written(place.from(), place.to()).toLowerCase(Locale.ROOT);
        return Optional.of(
                new EntityMention(place.from(), place.to(), mentions.propose(name + " (unnamed)", group), Form.NAME));
    }

    private boolean isAllowed(String type, Set<String> kinds) {
        return !kinds.isEmpty() && mentions.entities().vocabulary().isOneOf(type, kinds);
    }

    /** Whether a class has no narrower ones. */
    private boolean isNarrow(String kind) {
        return mentions.entities().vocabulary().classes().entrySet().stream()
                .noneMatch(
                        type -> !type.getKey().equals(kind) && type.getValue().contains(kind));
    }
}
