package org.w3id.diwan.article.entity;

import org.w3id.diwan.article.entity.EntityMention.Form;

/** "The university", "the embassy", "the Committee": the last body named whose name holds that word. */
public final class BodyDescriptions {
    private BodyDescriptions() {}

    public static EntityMentions find(EntityMentions before) {
        EntityMentions.Draft mentions = before.draft();
        for (int at = 0; at < mentions.document().size(); at++) {
            int noun = at;
            if (isDescription(mentions, at)) {
                mentions.last(0, at, mention -> isNamed(mentions, mention, noun))
                        .ifPresent(
                                named -> mentions.add(new EntityMention(noun, noun + 1, named.entity(), Form.NOMINAL)));
            }
        }
        return mentions;
    }

    private static boolean isDescription(EntityMentions mentions, int at) {
        String next = mentions.key(at + 1);
        boolean word =
                at + 1 < mentions.document().size() && mentions.token(at + 1).isWord();
        boolean longer = word
                && (mentions.isCapital(at + 1)
                        || next.matches("of|for|in|at")
                        || mentions.lexicon().words().mayBeNoun(next));
        return mentions.key(at - 1).equals("the") && mentions.is(at, "institution") && mentions.isFree(at) && !longer;
    }

    private static boolean isNamed(EntityMentions mentions, EntityMention mention, int noun) {
        String name = mentions.lexicon().words().key(mention.entity().name()).replace('-', ' ');
        return mention.form() == Form.NAME
                && mentions.isA(mention, "Body")
                && (" " + name + " ").contains(" " + mentions.key(noun) + " ");
    }
}
