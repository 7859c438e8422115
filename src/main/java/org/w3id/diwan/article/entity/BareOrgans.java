package org.w3id.diwan.article.entity;

import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.Countries.Country;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.Organ;
import org.w3id.diwan.article.lexicon.TokenPhrases.Hit;

/** Organs of a state named without it, "the Ministry of Defense": those of the country the document is about. */
public final class BareOrgans {
    private BareOrgans() {}

    public static EntityMentions find(EntityMentions before) {
        EntityMentions.Draft mentions = before.draft();
        boolean doubtful = namesAnother(before);
        Optional<Country> country = before.home();
        for (int at = 0; at < mentions.document().size(); at++) {
            int limit = mentions.document().size();
            mentions.lexicon()
                    .organs()
                    .at(mentions.document(), at, limit)
                    .filter(organ -> isName(mentions, organ)
                            && !(doubtful && organ.keys().size() == 1)
                            && (country.isPresent()
                                    || !organ.meaning().template().contains("{")))
                    .ifPresent(organ -> add(mentions, organ, country));
        }
        return mentions;
    }

    /** Whether a country that is named everywhere is named here: "the Army" may be that one's. */
    private static boolean namesAnother(EntityMentions mentions) {
        return mentions.lexicon()
                .countries()
                .marked("everywhere")
                .anyMatch(country -> mentions.all().stream().anyMatch(mention -> country.owns(mention.entity())));
    }

    private static boolean isName(EntityMentions mentions, Hit<Organ> organ) {
        int from = organ.from();
        int end = organ.to();
        return mentions.token(from).isCapitalised()
                && mentions.token(end - 1).isCapitalised()
                && !(organ.meaning().isNominal() && organ.keys().size() == 1)
                && mentions.key(from - 1).equals("the")
                && mentions.within(from, end).stream().allMatch(mention -> mention.to() < end || mention.from() > from)
                && mentions.isFree(from);
    }

    private static void add(EntityMentions.Draft mentions, Hit<Organ> organ, Optional<Country> country) {
        Organ meant = organ.meaning();
        NamedEntity known = country.map(each -> MentionFinder.known(mentions, meant, each))
                .orElseGet(() -> mentions.propose(meant.template(), meant.type()));
        mentions.replace(new EntityMention(organ.from(), organ.to(), known, Form.NAME));
    }
}
