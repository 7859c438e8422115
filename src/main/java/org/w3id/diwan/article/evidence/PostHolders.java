package org.w3id.diwan.article.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.relation.RelationCandidate;

/**
 * Who of the people that a text names holds which post, by the text and by the registers.
 *
 * @param mentions what the text names
 * @param claims what it says
 * @param posts the posts that no register holds, with their bodies
 */
public record PostHolders(
        EntityMentions mentions, List<RelationCandidate> claims, Map<NamedEntity, List<NamedEntity>> posts) {
    private static final Set<String> PUBLIC = Set.of("Government", "GovernmentOffice");

    /** The names of the posts of each. */
    Map<NamedEntity, List<String>> names() {
        Map<NamedEntity, List<String>> names = new LinkedHashMap<>();
        mentions.all().stream()
                .filter(EntityMention::isPerson)
                .map(EntityMention::entity)
                .distinct()
                .forEach(person ->
                        mentions.entities().postsOf(person.id()).forEach(post -> add(names, person, post.name())));
        held().forEach(held -> add(names, held.subject(), held.object().name()));
        return names;
    }

    private static void add(Map<NamedEntity, List<String>> names, NamedEntity person, String post) {
        names.computeIfAbsent(person, first -> new ArrayList<>()).add(post);
    }

    /** Those who hold a post of a government. */
    public Set<NamedEntity> officials() {
        return held().filter(held -> bodies(held.object()).findAny().isPresent())
                .map(RelationCandidate::subject)
                .collect(Collectors.toSet());
    }

    /** The countries that people serve by their posts. */
    Map<NamedEntity, Set<Country>> served() {
        Map<NamedEntity, Set<Country>> served = new LinkedHashMap<>();
        Countries countries = mentions.lexicon().countries();
        held().forEach(held -> bodies(held.object())
                .map(body -> countries.of(body.id()).or(() -> countries.mentionedIn(body.name())))
                .flatMap(Optional::stream)
                .forEach(country -> served.computeIfAbsent(held.subject(), first -> new LinkedHashSet<>())
                        .add(country)));
        return served;
    }

    /** The governments and their offices in which a post is. */
    private Stream<NamedEntity> bodies(NamedEntity post) {
        Stream<NamedEntity> known = mentions.entities().bodiesOf(post.id()).stream()
                .map(mentions.entities()::find)
                .flatMap(Optional::stream);
        return Stream.concat(posts.getOrDefault(post, List.of()).stream(), known)
                .filter(body ->
                        PUBLIC.stream().anyMatch(type -> mentions.entities().isA(body, type)));
    }

    /** Whether a post is called so; "President" is no "Vice President". */
    public static boolean isCalled(Lexicon lexicon, String post, Collection<String> wanted) {
        List<String> own = lexicon.segmenter().keys(post);
        return own.containsAll(wanted)
                && own.stream().noneMatch(word -> lexicon.words().is(word, "deputy") && !wanted.contains(word));
    }

    private Stream<RelationCandidate> held() {
        return claims.stream().filter(claim -> mentions.lexicon().relations().has("post", claim.relation()));
    }
}
