package org.w3id.diwan.article.entity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.Countries.Country;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;

/** "Our troops" in what officials of one country say: the forces of that country. */
public final class OwnForces {
    private OwnForces() {}

    public static EntityMentions find(EntityMentions before) {
        Document document = before.document();
        Optional<Country> country = document.sentences().isEmpty() ? Optional.empty() : country(before);
        Optional<NamedEntity> forces = country.flatMap(each -> forces(before, each));
        if (forces.isEmpty()) {
            return before;
        }
        EntityMentions.Draft mentions = before.draft();
        for (int at = 1; at < document.size(); at++) {
            boolean own = document.key(at - 1).equals("our")
                    && mentions.is(at, "own-force")
                    && mentions.isFree(at)
                    && !document.key(at + 1).matches("-|s|of");
            if (own) {
                int end = mentions.is(at + 1, "own-force") ? at + 2 : at + 1;
                mentions.add(new EntityMention(at, end, forces.get(), Form.NOMINAL));
            }
        }
        return mentions;
    }

    /** The one country that those serve whom the headline of a statement or briefing names. */
    private static Optional<Country> country(EntityMentions mentions) {
        Sentence headline = mentions.document().sentences().get(0);
        if (!mentions.is(headline.from(), "authored", "issued")
                || mentions.key(headline.from()).equals("readout")) {
            return Optional.empty();
        }
        Set<String> served = new HashSet<>();
        Optional<Country> country = Optional.empty();
        for (EntityMention mention : mentions.within(headline.from(), headline.to())) {
            if (mention.isPerson()) {
                country = mentions.lexicon().homes().of(mention.entity());
                served.add(country.map(Country::name).orElse(""));
            }
        }
        return served.size() == 1 ? country : Optional.empty();
    }

    private static Optional<NamedEntity> forces(EntityMentions mentions, Country country) {
        return mentions.lexicon().forces().map(organ -> mentions.propose(organ.name(country), organ.type()));
    }
}
