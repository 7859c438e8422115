package org.w3id.diwan.names.fold;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the data files of {@code src/main/resources/names}: a comment after #, otherwise one rule a line. */
public final class RuleFile {
    /**
     * A rule "a, b => c".
     *
     * @param forms what stands before the arrow
     * @param meaning what stands behind it
     */
    record Synonyms(List<String> forms, String meaning) {}

    private RuleFile() {}

    /** The rules, without comments and empty lines. */
    public static List<String> lines(String file) {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** The rules taken apart at tabs. */
    public static List<List<String>> rows(String file, int columns) {
        List<List<String>> rows =
                lines(file).stream().map(line -> List.of(line.split("\t", -1))).toList();
        for (List<String> row : rows) {
            if (row.size() != columns) {
                throw new IllegalStateException(file + ": " + columns + " columns wanted: " + row);
            }
        }
        return rows;
    }

    /** The rules of a file of synonyms. */
    static List<Synonyms> synonyms(String file) {
        return lines(file).stream()
                .map(line -> line.split("=>", 2))
                .map(sides -> new Synonyms(
                        Arrays.stream(sides[0].split(",", -1))
                                .map(String::strip)
                                .toList(),
                        sides[1].strip()))
                .toList();
    }

    /** The whole file. */
    static String text(String file) {
        try {
            return Resources.toString(Resources.getResource("names/" + file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
