package org.w3id.diwan.article.entity;

import java.util.List;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.text.Document;

/** Names that only say what kind of thing a noun means, "a U.N. resolution", "the Putin summit", "the Assad-led bloc": no mentions of their own. */
public final class ModifyingNames {
    private ModifyingNames() {}

    public static EntityMentions find(EntityMentions before) {
        EntityMentions.Draft mentions = before.draft();
        for (EntityMention mention : List.copyOf(before.all())) {
            if (mention.form() == Form.NAME
                    && (isFirstOfCompound(before.document(), mention) || describes(before, mention))) {
                mentions.replace(mention.as(Form.ATTRIBUTIVE));
            }
        }
        return mentions;
    }

    /** "Badr-led": a word in small letters is joined to it. */
    private static boolean isFirstOfCompound(Document document, EntityMention mention) {
        int dash = mention.to();
        return dash + 1 < document.size()
                && document.token(dash).is("-")
                && document.token(dash).begin() == document.token(dash - 1).end()
                && document.token(dash + 1).begin() == document.token(dash).end()
                && Character.isLowerCase(document.token(dash + 1).text().codePointAt(0));
    }

    private static boolean describes(EntityMentions mentions, EntityMention mention) {
        if (mention.isPerson()) {
            return mentions.is(mention.to(), "named-event") && isSmall(mentions, mention.to());
        }
        boolean initials = mention.to() == mention.from() + 1
                && mentions.token(mention.from()).isAllCapitals();
        boolean world = initials && mentions.isA(mention, "Body") && !mentions.isA(mention, "ArmedGroup");
        return world && mentions.is(mention.to(), "body-noun");
    }

    private static boolean isSmall(EntityMentions mentions, int at) {
        return !mentions.token(at).isCapitalised();
    }
}
