package org.w3id.diwan.article.entity;

import java.util.List;
import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.Country;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.StateOrgans;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;

/** StateOrgans of a state named without it, "the Ministry of Defense": those of the country the document is about. */
public final class BareOrgans {
    private final StateOrgans organs;
    private final Countries countries;
    private final HomeCountry home;

    public BareOrgans(Lexicon lexicon) {
        organs = lexicon.organs();
        countries = lexicon.countries();
        home = new HomeCountry(countries);
    }

    public EntityMentions find(EntityMentions before) {
        EntityMentions mentions = before.copy();
        Document document = mentions.document();
        boolean doubtful = namesAnother(before);
        Optional<Country> country = home.of(before);
        for (Sentence sentence : document.sentences()) {
            for (int at = sentence.from(); at < sentence.to(); at++) {
                int from = at;
                organs.at(document, at)
                        .filter(organ -> isName(mentions, from, organ)
                                && !(doubtful && organ.keys().size() == 1)
                                && (country.isPresent() || !organ.template().contains("{")))
                        .ifPresent(organ -> mentions.add(mention(mentions, from, organ, country)));
            }
        }
        return mentions;
    }

    /** Whether a country that is named everywhere is named here: "the Army" may be that one's. */
    private boolean namesAnother(EntityMentions mentions) {
        return countries
                .marked("everywhere")
                .anyMatch(country -> mentions.all().stream().anyMatch(mention -> country.owns(mention.entity())));
    }

    private static boolean isName(EntityMentions mentions, int from, StateOrgans.Organ organ) {
        Document document = mentions.document();
        int end = StateOrgans.end(document, from, organ);
        boolean capital =
                document.token(from).isCapitalised() && document.token(end - 1).isCapitalised();
        return capital
                && !(organ.isNominal() && organ.keys().size() == 1)
                && document.key(from - 1).equals("the")
                && mentions.within(from, end).stream().allMatch(mention -> mention.to() < end || mention.from() > from)
                && mentions.covering(from).isEmpty();
    }

    private static EntityMention mention(
            EntityMentions mentions, int from, StateOrgans.Organ organ, Optional<Country> country) {
        int end = StateOrgans.end(mentions.document(), from, organ);
        for (EntityMention inner : List.copyOf(mentions.within(from, end))) {
            mentions.remove(inner);
        }
        NamedEntity known = country.map(each -> MentionFinder.known(mentions, organ, each))
                .orElseGet(() -> mentions.propose(organ.template(), organ.type()));
        return new EntityMention(from, end, known, Form.NAME);
    }
}
