package org.w3id.diwan.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When articles were published, as the user says: one day for all, or a table. */
final class ArticleDates {
    private final Optional<LocalDate> all;
    private final Map<String, LocalDate> each;

    private ArticleDates(Optional<LocalDate> all, Map<String, LocalDate> each) {
        this.all = all;
        this.each = Map.copyOf(each);
    }

    /** @throws CommandFailure if a line of the table is none, or a name stands in it twice */
    static ArticleDates of(Optional<LocalDate> all, Optional<Path> table) throws IOException {
        Map<String, LocalDate> each = new HashMap<>();
        if (table.isPresent()) {
            int number = 0;
            for (String line : lines(table.get())) {
                number++;
                if (!line.isBlank()) {
                    add(
                            number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line,
                            each,
                            table.get() + ":" + number);
                }
            }
        }
        return new ArticleDates(all, each);
    }

    private static List<String> lines(Path table) throws IOException {
        try {
            return Files.readAllLines(table);
        } catch (CharacterCodingException wrong) {
            throw CommandFailure.badInput(table + ": the table is not UTF-8; save it as UTF-8.");
        }
    }

    private static void add(String line, Map<String, LocalDate> each, String where) {
        int tab = line.indexOf('\t');
        String name = tab < 0 ? line : line.substring(0, tab).strip();
        if (each.put(name, day(line.substring(tab + 1).strip(), where)) != null) {
            throw CommandFailure.badInput(where + ": " + name + " stands in the table twice.");
        }
    }

    private static LocalDate day(String written, String where) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException wrong) {
            throw CommandFailure.badInput(where + ": a name, a tab and a day such as 2024-01-25 are expected.");
        }
    }

    List<LocalDate> of(String name) {
        return Optional.ofNullable(each.get(name)).or(() -> all).stream().toList();
    }
}
