package org.w3id.diwan.article.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.Countries.Country;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.KnownHomes;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.Organ;
import org.w3id.diwan.article.lexicon.Post;
import org.w3id.diwan.article.lexicon.TokenPhrases;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.model.EntityId;

/** Which bodies a post is in: those beside its title, else of the country it tells, of its holder's, or of the document's. */
public final class PostBodies {
    private final WordClasses words;
    private final Countries countries;
    private final EntityLexicon entities;
    private final TokenPhrases<Organ> organs;
    private final KnownHomes homes;
    private final Map<String, String> spellings;

    PostBodies(Lexicon lexicon) {
        words = lexicon.words();
        countries = lexicon.countries();
        entities = lexicon.entities();
        organs = lexicon.organs();
        homes = lexicon.homes();
        spellings = lexicon.tables().map("post-spellings.tsv");
    }

    /** The country that a well known holder of office serves. */
    Optional<Country> homeOf(NamedEntity person) {
        return homes.of(person);
    }

    /** The bodies that a post is in; none where the text does not tell. */
    List<NamedEntity> bodies(EntityMentions mentions, NamedEntity person, Post post, Optional<EntityMention> beside) {
        if (post.takesBody()) {
            return beside.filter(mention -> !isOwner(mentions, mention))
                    .map(EntityMention::entity)
                    .filter(known ->
                            !post.has("private") || countries.of(known.id()).isEmpty())
                    .flatMap(this::body)
                    .map(List::of)
                    .orElse(List.of());
        }
        if (!post.body().contains("{")) {
            return List.of(mentions.propose(post.body(), "Government"));
        }
        Optional<NamedEntity> own = beside.map(EntityMention::entity)
                .filter(known -> post.has("presides") && isSociety(known))
                .or(() -> beside.map(EntityMention::entity)
                        .filter(known -> countries.of(known.id()).isEmpty())
                        .flatMap(this::government));
        if (own.isPresent()) {
            return List.of(own.get());
        }
        Optional<Country> named = country(post, beside);
        List<NamedEntity> known = named.isPresent() ? List.of() : knownBodies(person, post.name());
        if (!known.isEmpty()) {
            return known;
        }
        return named.or(() -> homeOf(person))
                .or(() -> post.has("anywhere") || isIssued(mentions) ? Optional.empty() : mentions.onlyCountry())
                .map(each -> filled(mentions, post, each))
                .orElse(List.of());
    }

    /** "The head of Israel's Shin Beth" heads what the country owns, not the country. */
    private static boolean isOwner(EntityMentions mentions, EntityMention beside) {
        int owned = beside.to() + 1;
        return mentions.key(beside.to()).equals("s")
                && mentions.isCapital(owned)
                && mentions.isFree(owned)
                && !mentions.lexicon().posts().holdsWord(mentions.key(owned));
    }

    /** Whether an office issued the document: titles without a country are its own country's, which such texts do not name. */
    private static boolean isIssued(EntityMentions mentions) {
        return mentions.is(0, "authored", "issued");
    }

    private Optional<Country> country(Post post, Optional<EntityMention> beside) {
        return beside.flatMap(mention -> countries
                        .of(mention.entity().id())
                        .or(() -> countries.mentionedIn(mention.entity().name())))
                .or(() -> post.home().isEmpty() || post.home().equals("-")
                        ? Optional.empty()
                        : countries.of(post.home()));
    }

    /** A government that is no country's, or that of a place that is none, such as a region. */
    private Optional<NamedEntity> government(NamedEntity known) {
        return known.isPlace()
                ? entities.named(known.name() + " Government")
                : Optional.of(known).filter(each -> entities.isA(each, "Government"));
    }

    /** A body whose president is no head of state. */
    private boolean isSociety(NamedEntity known) {
        return entities.isA(known, "Body")
                && Stream.of("Government", "GovernmentOffice", "MilitaryUnit")
                        .noneMatch(type -> entities.isA(known, type));
    }

    /** A body as it is, a place's government. */
    Optional<NamedEntity> body(NamedEntity known) {
        if (known.isPlace()) {
            return countries
                    .of(known.id())
                    .map(Country::government)
                    .or(() -> entities.named(known.name() + " Government"));
        }
        return entities.isA(known, "Body") ? Optional.of(known) : Optional.empty();
    }

    private List<NamedEntity> filled(EntityMentions mentions, Post post, Country country) {
        Set<NamedEntity> bodies = new LinkedHashSet<>();
        for (String template : List.of(post.body(), post.further())) {
            if (template.startsWith("Government of")) {
                bodies.add(country.government());
            } else if (!template.isEmpty()) {
                String type = organs.meanings()
                        .filter(organ -> organ.template().equals(template))
                        .map(Organ::type)
                        .findFirst()
                        .orElse("GovernmentOffice");
                bodies.add(mentions.propose(country.filled(template), type));
            }
        }
        return List.copyOf(bodies);
    }

    private List<NamedEntity> knownBodies(NamedEntity person, String name) {
        return entities.postsOf(person.id()).stream()
                .filter(post -> words(post.name()).containsAll(words(name)))
                .flatMap(post -> entities.bodiesOf(post.id()).stream())
                .flatMap(id -> entities.find(id).stream())
                .distinct()
                .toList();
    }

    /** A registered post of that name in one of the bodies, or one proposed. */
    NamedEntity post(EntityMentions mentions, NamedEntity person, String name, List<NamedEntity> bodies) {
        Set<String> wanted = words(name);
        Set<EntityId> ids = bodies.stream().map(NamedEntity::id).collect(Collectors.toSet());
        List<NamedEntity> candidates = new ArrayList<>(entities.postsOf(person.id()));
        ids.forEach(id -> candidates.addAll(entities.postsIn(id)));
        return candidates.stream()
                .filter(candidate -> words(candidate.name()).containsAll(wanted)
                        && !isOther(words(candidate.name()), wanted)
                        && entities.bodiesOf(candidate.id()).stream().anyMatch(ids::contains))
                .findFirst()
                .orElseGet(() -> mentions.propose(name + ", " + bodies.get(0).name(), "Post"));
    }

    /** "Military Spokesperson of the Prime Minister" is no name of "Prime Minister": it names another office besides. */
    private boolean isOther(Set<String> own, Set<String> wanted) {
        return own.stream()
                .filter(word -> !wanted.contains(word))
                .anyMatch(word -> words.is(word, "ranking", "post-word", "vague"));
    }

    /** The words of a post's name that tell it from others, in one spelling ({@code post-spellings.tsv}). */
    private Set<String> words(String name) {
        return Arrays.stream(words.key(name).split("[^\\p{L}]+", -1))
                .map(word -> spellings.getOrDefault(word, word))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
