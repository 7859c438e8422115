package org.w3id.diwan.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A data file of {@code src/main/resources/names}: a comment after #, otherwise one rule a line.
 *
 * @param name the file's name
 */
record RuleFile(String name) {
    /** The rules, without comments and empty lines. */
    List<String> lines() {
        return text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** The rules taken apart at tabs. */
    List<List<String>> rows(int columns) {
        List<List<String>> rows =
                lines().stream().map(line -> List.of(line.split("\t", -1))).toList();
        for (List<String> row : rows) {
            if (row.size() != columns) {
                throw new IllegalStateException(name + ": " + columns + " columns wanted: " + row);
            }
        }
        return rows;
    }

    /** The whole file. */
    String text() {
        InputStream stream =
                Objects.requireNonNull(RuleFile.class.getResourceAsStream("/names/" + name), "missing: " + name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            StringBuilder text = new StringBuilder();
            reader.lines().forEach(line -> text.append(line).append('\n'));
            return text.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
