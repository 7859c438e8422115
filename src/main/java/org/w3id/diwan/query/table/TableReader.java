package org.w3id.diwan.query.table;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.w3id.diwan.model.file.NotUtf8Exception;
import org.w3id.diwan.model.file.Utf8Text;

/**
 * Reads a table with a head, row by row: values separated by commas, semicolons or tabs, in UTF-8 with or without a byte order mark. Which
 * separates them the head tells.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class TableReader implements Closeable {
    private static final int LONGEST_HEAD = 100_000;
    private static final char MARK = '\uFEFF';

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> head;
    private final char separator;

    /** @throws BadTable if it has no head */
    public TableReader(InputStream bytes) throws IOException, BadTable {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(Utf8Text.checked(bytes), StandardCharsets.UTF_8), LONGEST_HEAD);
        separator = separator(reader);
        parser = CSVParser.builder()
                .setReader(reader)
                .setFormat(format(separator))
                .get();
        records = parser.iterator();
        head =
                next()
                        .orElseThrow(() -> new BadTable(1, "the table is empty; its first line names the columns"))
                        .stream()
                        .map(String::strip)
                        .toList();
        expectDifferent(head);
    }

    /** How a table with a separator is written. */
    static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setRecordSeparator('\n')
                .setIgnoreEmptyLines(true)
                .get();
    }

    /** Of tab, semicolon and comma the one that stands most often in the first line. */
    private static char separator(BufferedReader reader) throws IOException, BadTable {
        try {
            reader.mark(LONGEST_HEAD);
            int first = reader.read();
            if (first != MARK) {
                reader.reset();
            }
            reader.mark(LONGEST_HEAD);
            int[] counts = new int[128];
            int read = 0;
            for (int next = reader.read(); next >= 0 && next != '\n' && read < LONGEST_HEAD - 1; next = reader.read()) {
                if (next < counts.length) {
                    counts[next]++;
                }
                read++;
            }
            reader.reset();
            char most = counts[';'] > counts[','] ? ';' : ',';
            return counts['\t'] > counts[most] ? '\t' : most;
        } catch (NotUtf8Exception wrong) {
            throw BadTable.notUtf8(wrong);
        }
    }

    private static void expectDifferent(List<String> head) throws BadTable {
        Set<String> seen = new HashSet<>();
        for (String column : head) {
            if (!seen.add(column)) {
                throw new BadTable(1, "two columns are called \"" + column + "\"; give each a name of its own");
            }
        }
    }

    /** The columns' names. */
    public List<String> head() {
        return head;
    }

    /** What stands between values. */
    public char separator() {
        return separator;
    }

    /** The line that was read last, counted from 1. */
    public long line() {
        return parser.getCurrentLineNumber();
    }

    /**
     * The next row, as many cells as the head has.
     *
     * @throws BadTable if it has more or fewer, or is not UTF-8
     */
    public Optional<List<String>> next() throws IOException, BadTable {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            List<String> row = new ArrayList<>(records.next().toList());
            if (head != null && row.size() != head.size()) {
                throw new BadTable(
                        line(),
                        row.size() + " cells where the head has " + head.size() + "; is a quotation mark missing?");
            }
            return Optional.of(row);
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw explained(broken);
        }
    }

    private BadTable explained(RuntimeException broken) throws IOException {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotUtf8Exception wrong) {
                return BadTable.notUtf8(wrong);
            }
            if (cause instanceof CSVException quotes) {
                return new BadTable(
                        line(), "a quotation mark is not closed, or something follows it: " + quotes.getMessage());
            }
        }
        if (broken.getCause() instanceof IOException io) {
            throw io;
        }
        throw broken;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
