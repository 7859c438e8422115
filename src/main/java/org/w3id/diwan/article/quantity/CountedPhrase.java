package org.w3id.diwan.article.quantity;

import java.util.List;
import org.w3id.diwan.article.lexicon.NamedEntity;

/**
 * A number with what it counts: "about 2,500 American troops".
 *
 * @param number the number
 * @param to the token after the last of the phrase
 * @param sort the sort of noun: {@code people} for whoever is named by a nation or as "others"
 * @param unit the unit that the noun gives; empty for people
 * @param owner to whom the counted belong: none or one
 * @param rest whether they are told from others of the same kind: "40 others", "one of them"
 */
record CountedPhrase(CountedNumber number, int to, String sort, String unit, List<NamedEntity> owner, boolean rest) {
    CountedPhrase {
        owner = List.copyOf(owner);
    }

    int from() {
        return number.from();
    }
}
