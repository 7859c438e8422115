package org.w3id.diwan.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table of the lexicon: one entry a line, tabs between the columns, {@code #} before remarks, {@code ;} between several values. */
final class LexiconFile {
    private LexiconFile() {}

    /** The rows of a table, each with as many columns as asked for; missing ones are empty. */
    static List<List<String>> rows(String name, int columns) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = LexiconFile.class.getResourceAsStream("/lexicon/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the lexicon has no table " + name);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(row(line, columns));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** The values of a cell. */
    static List<String> values(String cell) {
        return Stream.of(cell.split(";", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static List<String> row(String line, int columns) {
        List<String> row = new ArrayList<>();
        for (String cell : line.split("\t", -1)) {
            row.add(cell.strip());
        }
        while (row.size() < columns) {
            row.add("");
        }
        return row;
    }
}
