package org.w3id.diwan.names;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words of other languages with the English words they stand for: glossary.tsv, and the names of all countries in the JDK's tables. */
final class Translations {
    /** Shorter names of countries are words or names of something else too. */
    private static final int SHORTEST_COUNTRY = 4;

    private Translations() {}

    /** From a form to the English. */
    static Map<String, String> read() {
        Map<String, String> translations = new LinkedHashMap<>();
        for (List<String> row : RuleFile.rows("glossary.tsv", 3)) {
            for (String form : row.get(2).split(",", -1)) {
                translations.putIfAbsent(form, row.get(0));
            }
        }
        for (List<String> row : RuleFile.rows("languages.tsv", 2)) {
            Locale locale = Locale.forLanguageTag(row.get(0));
            for (String code : Locale.getISOCountries()) {
                Locale country = new Locale("", code);
                String name = country.getDisplayCountry(locale);
                if (name.length() >= SHORTEST_COUNTRY) {
                    String english = country.getDisplayCountry(Locale.ENGLISH);
                    translations.putIfAbsent(name, english);
                    translations.putIfAbsent(name + row.get(1), english);
                }
            }
        }
        return translations;
    }
}
