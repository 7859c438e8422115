package org.w3id.diwan.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a generation was loaded from.
 *
 * @param digest of the input, the ontology and the way they are indexed; the same digest means the same graph
 * @param quads the quads loaded
 * @param names the labels and aliases indexed
 * @param graphs the named graphs loaded; they belong to the files and not to curators
 */
record Manifest(String digest, long quads, long names, Set<String> graphs) {
    /** Nothing was loaded: every graph belongs to curators. */
    static final Manifest NONE = new Manifest("", 0, 0, Set.of());

    private static final String GRAPH = "graph";

    Manifest {
        graphs = Set.copyOf(graphs);
    }

    /** Reads what {@link #write} wrote. */
    static Manifest read(Path file) throws IOException {
        Map<String, String> fields = new HashMap<>();
        Set<String> graphs = new TreeSet<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            int space = line.indexOf(' ');
            if (space < 0) {
                throw new IOException(file + " is damaged; load again into an empty folder");
            }
            String value = line.substring(space + 1);
            if (line.startsWith(GRAPH + " ")) {
                graphs.add(value);
            } else {
                fields.put(line.substring(0, space), value);
            }
        }
        try {
            return new Manifest(
                    fields.getOrDefault("digest", ""),
                    Long.parseLong(fields.getOrDefault("quads", "")),
                    Long.parseLong(fields.getOrDefault("names", "")),
                    graphs);
        } catch (NumberFormatException e) {
            throw new IOException(file + " is damaged; load again into an empty folder", e);
        }
    }

    /** One field a line, so that a person can read it. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("digest " + digest, "quads " + quads, "names " + names));
        graphs.stream().sorted().forEach(graph -> lines.add(GRAPH + " " + graph));
        Files.write(file, lines, StandardCharsets.UTF_8);
    }
}
