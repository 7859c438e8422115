package org.w3id.diwan.article.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.EntityLexicon;
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
        EntityLexicon entities = mentions.entities();
        return held(claims, mentions)
                .filter(held -> Stream.concat(
                                posts.getOrDefault(held.object(), List.of()).stream(),
                                entities.bodiesOf(held.object().id()).stream()
                                        .flatMap(id -> entities.find(id).stream()))
                        .anyMatch(body -> PUBLIC.stream().anyMatch(type -> entities.isA(body, type))))
                .map(RelationCandidate::subject)
                .collect(Collectors.toSet());
    }

    private static Stream<RelationCandidate> held(List<BorneClaim> claims, EntityMentions mentions) {
        return claims.stream()
                .map(BorneClaim::candidate)
                .filter(claim -> mentions.lexicon().relations().has("post", claim.relation()));
    }
}
