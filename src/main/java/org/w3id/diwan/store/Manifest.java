package org.w3id.diwan.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a generation was loaded from. As text it has one field a line, so that a person can read it.
 *
 * @param digest of the input, the ontology and the way they are indexed; the same digest means the same graph
 * @param quads the quads loaded
 * @param names the labels and aliases indexed
 * @param graphs the named graphs loaded; they belong to the files and not to curators
 */
record Manifest(String digest, long quads, long names, Set<String> graphs) {
    /** Nothing was loaded: every graph belongs to curators. */
    static final Manifest NONE = new Manifest("", 0, 0, Set.of());

    private static final String DIGEST = "digest ";
    private static final String QUADS = "quads ";
    private static final String NAMES = "names ";
    private static final String GRAPH = "graph ";

    Manifest {
        graphs = Set.copyOf(graphs);
    }

    /** Its lines. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(DIGEST + digest, QUADS + quads, NAMES + names));
        graphs.stream().sorted().forEach(graph -> lines.add(GRAPH + graph));
        return lines;
    }

    /** Reads lines; empty where they are not a manifest's. */
    static Optional<Manifest> parse(List<String> lines) {
        Map<String, String> fields = new HashMap<>();
        Set<String> graphs = new TreeSet<>();
        for (String line : lines) {
            if (line.startsWith(GRAPH)) {
                graphs.add(line.substring(GRAPH.length()));
            } else {
                int space = line.indexOf(' ') + 1;
                fields.put(line.substring(0, space), line.substring(space));
            }
        }
        try {
            String digest = fields.get(DIGEST);
            long quads = Long.parseLong(fields.getOrDefault(QUADS, ""));
            long names = Long.parseLong(fields.getOrDefault(NAMES, ""));
            return digest == null ? Optional.empty() : Optional.of(new Manifest(digest, quads, names, graphs));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    static Manifest read(Path file) throws IOException {
        return parse(Files.readAllLines(file, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IOException(file + " is damaged: load into an empty folder"));
    }

    void write(Path file) throws IOException {
        Files.write(file, lines(), StandardCharsets.UTF_8);
    }
}
