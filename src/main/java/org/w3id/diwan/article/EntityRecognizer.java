package org.w3id.diwan.article;

import java.util.List;
import java.util.function.UnaryOperator;
import org.w3id.diwan.article.entity.Acronyms;
import org.w3id.diwan.article.entity.BackedGroups;
import org.w3id.diwan.article.entity.BareOrgans;
import org.w3id.diwan.article.entity.ContextualMentions;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.entity.HomeCountries;
import org.w3id.diwan.article.entity.MentionFinder;
import org.w3id.diwan.article.entity.ModifyingNames;
import org.w3id.diwan.article.entity.OwnForces;
import org.w3id.diwan.article.entity.TownNames;
import org.w3id.diwan.article.entity.person.PersonNames;
import org.w3id.diwan.article.entity.person.Surnames;
import org.w3id.diwan.article.entity.person.TitlesAlone;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.model.reading.Reading;

/** Finds who and what a document names: what the lexicon knows, then people, then what only those before explain. */
final class EntityRecognizer {
    private final Lexicon lexicon;
    private final List<UnaryOperator<EntityMentions>> finders;

    EntityRecognizer(Lexicon lexicon, Reading register) {
        this.lexicon = lexicon;
        finders = List.of(
                new MentionFinder(lexicon)::find,
                BackedGroups::find,
                BareOrgans::find,
                new PersonNames(lexicon, register)::find,
                Surnames::find,
                HomeCountries::find,
                new TitlesAlone(lexicon)::find,
                OwnForces::find,
                TownNames::find,
                Acronyms::find,
                new ContextualMentions(lexicon)::find,
                ModifyingNames::find);
    }

    EntityMentions mentions(Document document) {
        EntityMentions mentions = new EntityMentions(document, lexicon);
        for (UnaryOperator<EntityMentions> finder : finders) {
            mentions = finder.apply(mentions);
        }
        return mentions;
    }
}
