package org.w3id.diwan.article.lexicon;

import java.util.ArrayList;
import java.util.List;

/** The lexicon's places ({@code places.tsv}). */
public final class Gazetteer {
    private static final char DOUBTFUL = '?';

    private Gazetteer() {}

    /**
     * A place.
     *
     * @param name its name
     * @param spellings other spellings of it
     * @param doubtful whether the name is a person's or a common word too
     */
    public record Town(String name, List<String> spellings, boolean doubtful) {}

    public static List<Town> towns(LexiconTables tables) {
        List<Town> towns = new ArrayList<>();
        for (var row : tables.rows("places.tsv", 2)) {
            LexiconTables.values(row.get(1)).forEach(cell -> towns.add(town(cell)));
        }
        return towns;
    }

    private static Town town(String cell) {
        boolean doubtful = cell.charAt(cell.length() - 1) == DOUBTFUL;
        List<String> names = List.of((doubtful ? cell.substring(0, cell.length() - 1) : cell).split("/", -1));
        return new Town(names.get(0), names.subList(1, names.size()), doubtful);
    }
}
