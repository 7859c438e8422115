package org.w3id.diwan.cli.asking;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.cli.terminal.Amount;
import org.w3id.diwan.cli.terminal.Console;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.model.file.WholeFile;
import org.w3id.diwan.query.table.BadTable;
import org.w3id.diwan.query.table.CellMatch.Status;
import org.w3id.diwan.query.table.MatchPlan;
import org.w3id.diwan.query.table.TableMatcher;
import org.w3id.diwan.query.table.TableReader;
import org.w3id.diwan.query.table.TableWriter;

/**
 * Matches a table row by row into a file that gets its name when it is whole. What a run that was broken off had done stands in a hidden file
 * beside, and the next run of the same goes on there.
 */
record MatchedTable(Path table, Path result, MatchPlan plan, TableMatcher matcher, Console console) {
    private static final int AT_ONCE = 500;

    /**
     * How far a run is.
     *
     * @param of what it is the run
     * @param rows of the table that are done
     * @param bytes of the file that hold them
     */
    private record Mark(String of, long rows, long bytes) {
        String line() {
            return of + " " + rows + " " + bytes;
        }

        static Optional<Mark> parse(String line) {
            String[] words = line.strip().split(" ", -1);
            return words.length == 3 && words[1].matches("\\d{1,18}") && words[2].matches("\\d{1,18}")
                    ? Optional.of(new Mark(words[0], Long.parseLong(words[1]), Long.parseLong(words[2])))
                    : Optional.empty();
        }
    }

    /**
     * Writes it.
     *
     * @param decisions a digest of the decisions that are taken: with others it is another run
     * @return how many cells there are of each status
     */
    Map<Status, Integer> write(String decisions) throws IOException, BadTable {
        long rows = check();
        Path part = hidden("part");
        Path note = hidden("rows");
        String fingerprint = fingerprint(decisions);
        Mark begun = begun(part, note, fingerprint);
        if (begun.rows() > 0) {
            console.say("going on after " + Amount.of(begun.rows(), "row"));
        }
        try (RandomAccessFile file = new RandomAccessFile(part.toFile(), "rw")) {
            file.setLength(begun.bytes());
        }
        match(begun, rows, part, note);
        WholeFile.move(part, result.toAbsolutePath());
        Files.deleteIfExists(note);
        return count();
    }

    private Path hidden(String what) {
        return result.resolveSibling("." + result.getFileName() + "." + what);
    }

    static TableReader open(Path file) throws IOException, BadTable {
        return new TableReader(new BufferedInputStream(Files.newInputStream(file)));
    }

    /** Looks at every row before the first is matched. */
    private long check() throws IOException, BadTable {
        long rows = 0;
        try (TableReader reader = open(table)) {
            plan.expect(reader.head());
            while (reader.next().isPresent()) {
                rows++;
            }
        }
        return rows;
    }

    private String fingerprint(String decisions) throws IOException {
        return Digest.of(List.of(Digest.of(table), plan.toString(), decisions));
    }

    private static Mark begun(Path part, Path note, String fingerprint) throws IOException {
        Optional<Mark> mark = Files.exists(note) ? Mark.parse(Files.readString(note)) : Optional.empty();
        return mark.filter(each -> each.of().equals(fingerprint))
                .filter(each -> Files.exists(part) && part.toFile().length() >= each.bytes())
                .orElse(new Mark(fingerprint, 0, 0));
    }

    private void match(Mark begun, long total, Path part, Path note) throws IOException, BadTable {
        try (TableReader reader = open(table);
                OutputStream output =
                        Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            TableWriter writer = new TableWriter(plan, reader.head(), matcher, output, reader.separator());
            if (begun.bytes() == 0) {
                writer.writeHead();
            }
            long done = 0;
            while (done < begun.rows()) {
                reader.next();
                done++;
            }
            List<List<String>> rows = some(reader);
            while (!rows.isEmpty()) {
                writer.write(rows);
                done += rows.size();
                WholeFile.write(note, new Mark(begun.of(), done, Files.size(part)).line());
                console.progress("  " + done + " of " + Amount.of(total, "row") + " matched");
                rows = some(reader);
            }
        }
    }

    private static List<List<String>> some(TableReader reader) throws IOException, BadTable {
        List<List<String>> rows = new ArrayList<>();
        while (rows.size() < AT_ONCE) {
            Optional<List<String>> row = reader.next();
            if (row.isEmpty()) {
                return rows;
            }
            rows.add(row.get());
        }
        return rows;
    }

    private Map<Status, Integer> count() throws IOException, BadTable {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        try (TableReader reader = open(result)) {
            Optional<List<String>> row = reader.next();
            while (row.isPresent()) {
                for (String column : plan.columns().keySet()) {
                    String status = row.get().get(reader.head().indexOf(column + "_status"));
                    counts.merge(
                            status.isEmpty() ? Status.EMPTY : Status.valueOf(status.toUpperCase(Locale.ROOT)),
                            1,
                            Integer::sum);
                }
                row = reader.next();
            }
        }
        return counts;
    }
}
