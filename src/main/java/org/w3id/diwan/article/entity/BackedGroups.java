package org.w3id.diwan.article.entity;

import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.Countries.Country;
import org.w3id.diwan.article.lexicon.NamedEntity;

/** Armed groups that are described by their backer: "Iran-backed militias", "pro-Iranian factions". */
public final class BackedGroups {
    private static final int REACH = 4;

    private BackedGroups() {}

    public static EntityMentions find(EntityMentions before) {
        EntityMentions.Draft mentions = before.draft();
        for (EntityMention mention : before.all()) {
            if (mention.isAttributive()) {
                before.lexicon()
                        .countries()
                        .of(mention.entity().id())
                        .ifPresent(country -> add(mentions, mention, country));
            }
        }
        return mentions;
    }

    private static void add(EntityMentions.Draft mentions, EntityMention mention, Country country) {
        boolean pro = mentions.key(mention.from() - 1).equals("-")
                && mentions.key(mention.from() - 2).equals("pro");
        boolean joined = mentions.key(mention.to()).equals("-");
        boolean backed = joined && mentions.is(mention.to() + 1, "backing");
        boolean sided = joined && mentions.is(mention.to() + 1, "siding");
        if (!pro && !backed && !sided) {
            return;
        }
        int after = joined ? mention.to() + 2 : mention.to();
        int end = mentions.document().sentenceOf(mention.from()).to();
        int head = head(mentions, after, Math.min(end, after + REACH));
        int first = pro ? mention.from() - 2 : mention.from();
        if (head < 0 || isVague(mentions, first) || describesAnother(mentions, first)) {
            return;
        }
        NamedEntity group = mentions.propose(country.name() + "-backed militias", "ArmedGroup");
        mentions.replace(new EntityMention(first, head, group, Form.NOMINAL));
        if (backed) {
            mentions.add(new EntityMentions.Backing(group, mention.entity(), first, head));
        }
    }

    /** "A, an Iran-backed group", "A is an Iran-backed group", "A and other Iran-backed groups". */
    private static boolean describesAnother(EntityMentions mentions, int from) {
        int at = from - 1;
        while (at >= 0 && mentions.is(at, "determiner", "title")) {
            at--;
        }
        boolean link = mentions.key(at).matches(",|is|are|was|were")
                || (mentions.key(at).equals("and") && mentions.key(at + 1).equals("other"));
        return link && at < from - 1 && mentions.ends(at, EntityMention::isMention);
    }

    /** "an umbrella of Iran-backed factions" describes another body. */
    private static boolean isVague(EntityMentions mentions, int from) {
        return mentions.key(from - 1).equals("of") && mentions.is(from - 2, "grouping");
    }

    /** The token after the noun for an armed group; -1 where another name or word comes first. */
    private static int head(EntityMentions mentions, int from, int limit) {
        for (int at = from; at < limit; at++) {
            Optional<EntityMention> mention = mentions.beginningAt(at);
            if (mention.isPresent() && !mention.get().isAttributive()) {
                return -1;
            }
            if (mentions.is(at, "militia")) {
                boolean named = mentions.begins(at + 1, EntityMention::isMention);
                return named ? -1 : mentions.is(at + 1, "militia") ? at + 2 : at + 1;
            }
            boolean plain = mentions.token(at).isWord() || mentions.token(at).is("-");
            if (!plain || mentions.is(at, "boundary", "preposition")) {
                return -1;
            }
        }
        return -1;
    }
}
