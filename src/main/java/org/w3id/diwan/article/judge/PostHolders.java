package org.w3id.diwan.article.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.Countries.Country;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.relation.RelationCandidate;

/** Who of the people that a text names holds which post, by the text and by the registers. */
final class PostHolders {
    private static final Set<String> PUBLIC = Set.of("Government", "GovernmentOffice");

    private PostHolders() {}

    /** The names of the posts of each. */
    static Map<NamedEntity, List<String>> of(List<BorneClaim> claims, EntityMentions mentions) {
        Map<NamedEntity, List<String>> names = new LinkedHashMap<>();
        mentions.all().stream()
                .filter(EntityMention::isPerson)
                .map(EntityMention::entity)
                .distinct()
                .forEach(person -> mentions.entities()
                        .postsOf(person.id())
                        .forEach(post -> names.computeIfAbsent(person, first -> new ArrayList<>())
                                .add(post.name())));
        held(claims, mentions)
                .forEach(held -> names.computeIfAbsent(held.subject(), first -> new ArrayList<>())
                        .add(held.object().name()));
        return names;
    }

    /** Those who hold a post of a government. */
    static Set<NamedEntity> officials(
            List<BorneClaim> claims, Map<NamedEntity, List<NamedEntity>> posts, EntityMentions mentions) {
        return held(claims, mentions)
                .filter(held -> bodies(held.object(), posts, mentions)
                        .anyMatch(body -> PUBLIC.stream()
                                .anyMatch(type -> mentions.entities().isA(body, type))))
                .map(RelationCandidate::subject)
                .collect(Collectors.toSet());
    }

    /** The countries that people serve by their posts. */
    static Map<NamedEntity, Set<Country>> served(
            List<BorneClaim> claims, Map<NamedEntity, List<NamedEntity>> posts, EntityMentions mentions) {
        Map<NamedEntity, Set<Country>> served = new LinkedHashMap<>();
        Countries countries = mentions.lexicon().countries();
        held(claims, mentions)
                .forEach(held -> bodies(held.object(), posts, mentions)
                        .filter(body -> PUBLIC.stream()
                                .anyMatch(type -> mentions.entities().isA(body, type)))
                        .flatMap(body -> countries.of(body.id()).or(() -> countries.mentionedIn(body.name())).stream())
                        .forEach(country -> served.computeIfAbsent(held.subject(), first -> new LinkedHashSet<>())
                                .add(country)));
        return served;
    }

    private static Stream<NamedEntity> bodies(
            NamedEntity post, Map<NamedEntity, List<NamedEntity>> posts, EntityMentions mentions) {
        return Stream.concat(
                posts.getOrDefault(post, List.of()).stream(),
                mentions.entities().bodiesOf(post.id()).stream().flatMap(id -> mentions.entities().find(id).stream()));
    }

    private static Stream<RelationCandidate> held(List<BorneClaim> claims, EntityMentions mentions) {
        return claims.stream()
                .map(BorneClaim::candidate)
                .filter(claim -> mentions.lexicon().relations().has("post", claim.relation()));
    }
}
