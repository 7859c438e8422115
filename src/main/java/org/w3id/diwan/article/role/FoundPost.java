package org.w3id.diwan.article.role;

import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.lexicon.Post;

/**
 * A post as the text tells it.
 *
 * @param person who holds it
 * @param post the post
 * @param from the first token of its words
 * @param to the token after their last
 * @param body the body or country beside it
 * @param further what its name goes on with, such as where an ambassador is sent; or empty
 * @param rank whether it is a rank in that body
 */
record FoundPost(
        EntityMention person,
        Post post,
        int from,
        int to,
        Optional<EntityMention> body,
        String further,
        boolean rank) {}
