package org.w3id.diwan.article.entity;

import org.w3id.diwan.article.entity.EntityMention.Form;

/** Countries that tell where somebody comes from, "Prime Minister A. B. of C": the place, not its government. */
public final class HomeCountries {
    private HomeCountries() {}

    public static EntityMentions find(EntityMentions before) {
        EntityMentions.Draft mentions = before.draft();
        for (EntityMention person : before.all()) {
            if (person.isPerson() && before.key(person.to()).equals("of")) {
                int at = before.key(person.to() + 1).equals("the") ? person.to() + 2 : person.to() + 1;
                before.beginningAt(at)
                        .filter(mention -> mention.form() == Form.NAME && !mention.isPlace())
                        .filter(mention -> !before.key(mention.to()).equals("s") || !isName(before, mention.to() + 1))
                        .flatMap(mention -> before.lexicon()
                                .countries()
                                .of(mention.entity().id())
                                .map(country ->
                                        new EntityMention(mention.from(), mention.to(), country.place(), Form.NAME)))
                        .ifPresent(mentions::replace);
            }
        }
        return mentions;
    }

    /** "A. B. of C's Northern Region" is of the region. */
    private static boolean isName(EntityMentions mentions, int at) {
        return mentions.isCapital(at) || mentions.beginningAt(at).isPresent();
    }
}
