package org.w3id.diwan.article.role;

import java.util.List;
import java.util.Map;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.relation.RelationCandidate;

/**
 * Who holds which post.
 *
 * @param candidates that somebody holds a post, and what the post says besides: that its holder leads a party
 * @param posts the posts that no register holds, with the bodies they are in
 */
public record HeldPosts(List<RelationCandidate> candidates, Map<NamedEntity, List<NamedEntity>> posts) {
    public HeldPosts {
        candidates = List.copyOf(candidates);
        posts = Map.copyOf(posts);
    }
}
