package org.w3id.diwan.article.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a lexicon: one entry a line, tabs between the columns, {@code #} before remarks, {@code ;} between several values. */
public final class LexiconTables {
    private final Optional<Path> folder;

    private LexiconTables(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The lexicon that comes with Diwan. */
    public static LexiconTables shipped() {
        return new LexiconTables(Optional.empty());
    }

    /** The tables of a folder; those that it lacks are Diwan's own. */
    public static LexiconTables of(Path folder) {
        return new LexiconTables(Optional.of(folder));
    }

    /** The rows of a table, each with at least as many columns as asked for; missing ones are empty. */
    public List<List<String>> rows(String name, int columns) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> row(line, columns))
                .toList();
    }

    /** What a table has in its second column in the lines that bear a name in the first; at least one. */
    public List<String> named(String table, String name) {
        List<String> found = rows(table, 2).stream()
                .filter(row -> row.get(0).equals(name))
                .map(row -> row.get(1))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException(table + " has no line " + name);
        }
        return found;
    }

    /** The regular expression of a name; lines of one name are alternatives. */
    public Pattern pattern(String table, String name) {
        return Pattern.compile("(?:" + String.join(")|(?:", named(table, name)) + ")");
    }

    /** The second column by the first. */
    public Map<String, String> map(String name) {
        return rows(name, 2).stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1), (one, other) -> other));
    }

    /** The values of one column by those of another. */
    public Map<String, Set<String>> sets(String name, int key, int value) {
        Map<String, Set<String>> sets = new HashMap<>();
        for (var row : rows(name, Math.max(key, value) + 1)) {
            for (String each : values(row.get(key))) {
                sets.computeIfAbsent(each, missing -> new HashSet<>()).addAll(values(row.get(value)));
            }
        }
        return sets;
    }

    private String text(String name) {
        Optional<Path> own = folder.map(each -> each.resolve(name)).filter(file -> Files.isRegularFile(file));
        try {
            return own.isPresent() ? Files.readString(own.get()) : shipped(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shipped(String name) throws IOException {
        try (InputStream in = LexiconTables.class.getResourceAsStream("/lexicon/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the lexicon has no table " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The values of a cell. */
    public static List<String> values(String cell) {
        return Stream.of(cell.split(";", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static List<String> row(String line, int columns) {
        Stream<String> missing = Stream.generate(() -> "").limit(columns);
        return Stream.concat(Stream.of(line.split("\t", -1)).map(String::strip), missing)
                .toList();
    }
}
