package org.w3id.diwan.cli;

import java.io.IOException;
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

    /** @throws CommandFailure if a line of the table is none */
    static ArticleDates of(Optional<LocalDate> all, Optional<Path> table) throws IOException {
        Map<String, LocalDate> each = new HashMap<>();
        if (table.isPresent()) {
            int number = 0;
            for (String line : Files.readAllLines(table.get())) {
                number++;
                if (!line.isBlank()) {
                    String[] cells = line.split("\t", -1);
                    each.put(cells[0], day(cells, table.get(), number));
                }
            }
        }
        return new ArticleDates(all, each);
    }

    private static LocalDate day(String[] cells, Path table, int line) {
        try {
            return LocalDate.parse(cells.length == 2 ? cells[1].strip() : "");
        } catch (DateTimeException wrong) {
            throw CommandFailure.badInput(
                    table + ":" + line + ": a name, a tab and a day such as 2024-01-25 are expected.");
        }
    }

    List<LocalDate> of(String name) {
        return Optional.ofNullable(each.get(name)).or(() -> all).stream().toList();
    }
}
