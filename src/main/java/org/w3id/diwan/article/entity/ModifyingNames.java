package org.w3id.diwan.article.entity;

import java.util.List;
import org.w3id.diwan.article.entity.EntityMention.Form;

/** Names that only say what kind of thing a noun means, "a U.N. resolution", "the Putin summit", "the Assad-led bloc": no mentions of their own. */
public final class ModifyingNames {
    private ModifyingNames() {}

    public static EntityMentions find(EntityMentions before) {
        EntityMentions.Draft mentions = before.draft();
        for (EntityMention mention : List.copyOf(before.all())) {
            if (mention.form() == Form.NAME
                    && (before.document().isFirstOfCompound(mention.to()) || describes(before, mention))) {
                mentions.replace(mention.as(Form.ATTRIBUTIVE));
            }
        }
        return mentions;
    }

    private static boolean describes(EntityMentions mentions, EntityMention mention) {
        if (mention.isPerson()) {
            return mentions.is(mention.to(), "named-event")
                    && !mentions.token(mention.to()).isCapitalised();
        }
        boolean initials = mention.to() == mention.from() + 1
                && mentions.token(mention.from()).isAllCapitals();
        boolean world = initials && mentions.isA(mention, "Body") && !mentions.isA(mention, "ArmedGroup");
        return world && mentions.is(mention.to(), "body-noun");
    }
}
