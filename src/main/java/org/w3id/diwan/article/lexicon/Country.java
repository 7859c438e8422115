package org.w3id.diwan.article.lexicon;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A country as a text may mean it.
 *
 * @param name its name
 * @param adjective its first adjective, or its name where it has none
 * @param inOrgans how names of its organs begin: mostly its adjective
 * @param place its territory
 * @param government its government, which acts for it
 * @param city the id of its capital where the capital is registered under another name; else empty
 * @param bodies matches the ids of its bodies where the document's country must be told from it
 * @param marks {@code the}: its name takes an article; {@code acts}: its bare name is its government unless a preposition says otherwise;
 *     {@code everywhere}: no document is about it for naming it most
 */
public record Country(
        String name,
        String adjective,
        String inOrgans,
        NamedEntity place,
        NamedEntity government,
        String city,
        Pattern bodies,
        Set<String> marks) {
    /** A template of a body's name with the country's names in it. */
    public String filled(String template) {
        return template.replace("{c}", name).replace("{a}", inOrgans);
    }

    public boolean has(String mark) {
        return marks.contains(mark);
    }

    /** Whether an entity is the country, its government or one of its bodies. */
    public boolean owns(NamedEntity entity) {
        return entity.id().equals(place.id())
                || entity.id().equals(government.id())
                || bodies.matcher(entity.id().value()).matches();
    }
}
