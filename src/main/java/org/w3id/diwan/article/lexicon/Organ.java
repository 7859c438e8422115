package org.w3id.diwan.article.lexicon;

import java.util.Set;
import org.w3id.diwan.article.lexicon.Countries.Country;
import org.w3id.diwan.article.text.Segmenter;

/**
 * An organ of a state by what it is called beside the state's name ({@code organs.tsv}).
 *
 * @param type its class
 * @param template its name, with a place for the country's
 * @param marks {@code nominal}: the phrase is a description rather than a name; {@code government}: it is the government itself
 */
public record Organ(String type, String template, Set<String> marks) {
    /** Its name as a country's. */
    public String name(Country country) {
        return country.filled(template);
    }

    /** Whether the table gives it a mark. */
    public boolean has(String mark) {
        return marks.contains(mark);
    }

    public boolean isNominal() {
        return has("nominal");
    }

    static TokenPhrases<Organ> read(LexiconTables tables, Segmenter segmenter) {
        TokenPhrases<Organ> organs = new TokenPhrases<>(segmenter);
        for (var row : tables.rows("organs.tsv", 4)) {
            Organ organ = new Organ(row.get(1), row.get(2), Set.copyOf(LexiconTables.values(row.get(3))));
            LexiconTables.values(row.get(0)).forEach(phrase -> organs.add(phrase, organ));
        }
        return organs;
    }
}
