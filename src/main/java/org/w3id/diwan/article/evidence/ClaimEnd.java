package org.w3id.diwan.article.evidence;

import java.util.List;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.NamedEntity;

/**
 * Whom or what a proposal's words mean, and where they stand in its quote.
 *
 * @param entity what is meant
 * @param from the first token of its name, or of the pronoun or title that takes it up
 * @param to the token after the last
 * @param fresh whether the reader had not found that anything is named there
 */
public record ClaimEnd(NamedEntity entity, int from, int to, boolean fresh) {
    public static ClaimEnd of(EntityMention mention) {
        return new ClaimEnd(mention.entity(), mention.from(), mention.to(), false);
    }

    public EntityMention mention() {
        return new EntityMention(from, to, entity, Form.NAME);
    }

    public List<EntityMention> asList() {
        return List.of(mention());
    }
}
