package org.w3id.diwan.cli.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.UserFile;

/**
 * When articles were published, as the user says.
 *
 * @param all one day for all that are not in the table
 * @param each the table, by the name of a file without its ending, or with its folders
 */
record ArticleDates(Optional<LocalDate> all, Map<String, LocalDate> each) {
    /** @throws CommandFailure if a line of the table is none, or a name stands in it twice */
    static ArticleDates of(Optional<LocalDate> all, Optional<Path> table) throws IOException {
        Map<String, LocalDate> each = new HashMap<>();
        if (table.isPresent()) {
            List<String> lines = UserFile.read(table.get()).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    add(lines.get(i), each, table.get() + ":" + (i + 1));
                }
            }
        }
        return new ArticleDates(all, each);
    }

    private static void add(String line, Map<String, LocalDate> each, String where) {
        int tab = line.indexOf('\t');
        String name = line.substring(0, Math.max(tab, 0)).strip();
        try {
            if (each.put(name, LocalDate.parse(line.substring(tab + 1).strip())) != null) {
                throw CommandFailure.badInput(where + ": " + name + " stands in the table twice.");
            }
        } catch (DateTimeException wrong) {
            throw CommandFailure.badInput(where + ": a name, a tab and a day such as 2024-01-25 are expected.");
        }
    }

    /** The day of a file, such as {@code 2024/index}; the table may name it with its folders or without. */
    List<LocalDate> of(String name) {
        return Stream.of(name, name.substring(name.lastIndexOf('/') + 1))
                .flatMap(key -> Optional.ofNullable(each.get(key)).stream())
                .findFirst()
                .or(() -> all)
                .stream()
                .toList();
    }
}
