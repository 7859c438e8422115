package org.w3id.diwan.cli.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.UserFile;
import picocli.CommandLine.Option;

/** When articles were published that do not say it themselves: one day for all, and a table for those that it names. */
public final class ArticleDates {
    @Option(names = "--date", paramLabel = "DAY")
    private Optional<LocalDate> day;

    @Option(names = "--dates", paramLabel = "FILE")
    private Optional<Path> table;

    /**
     * The day of a file by its name, such as {@code 2024/index}; the table may name it with its folders or without.
     *
     * @throws CommandFailure if a line of the table is none, or a name stands in it twice
     */
    Function<String, Optional<LocalDate>> read() throws IOException {
        Map<String, LocalDate> each = new HashMap<>();
        List<String> lines =
                table.isPresent() ? UserFile.read(table.get()).lines().toList() : List.of();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                add(lines.get(i), each, table.orElseThrow() + ":" + (i + 1));
            }
        }
        return name -> Stream.of(name, name.substring(name.lastIndexOf('/') + 1))
                .flatMap(key -> Optional.ofNullable(each.get(key)).stream())
                .findFirst()
                .or(() -> day);
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
}
