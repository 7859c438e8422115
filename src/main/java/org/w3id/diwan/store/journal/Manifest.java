package org.w3id.diwan.store.journal;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What a generation was loaded from. As text it has one field a line, so that a person can read it.
 *
 * @param digest of the input, the ontology and the way they are indexed; the same digest means the same graph
 * @param quads the quads loaded
 * @param names the labels and aliases indexed
 * @param graphs the named graphs loaded; they belong to the files and not to curators
 */
public record Manifest(String digest, long quads, long names, Set<String> graphs) {
    /** Nothing was loaded: every graph belongs to curators. */
    public static final Manifest NONE = new Manifest("", 0, 0, Set.of());

    public Manifest {
        graphs = Set.copyOf(graphs);
    }

    /** Whether a graph was loaded. */
    public boolean holds(Node graph) {
        return graph.isURI() && graphs.contains(graph.getURI());
    }

    /** Its lines. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("digest " + digest, "quads " + quads, "names " + names));
        graphs.stream().sorted().forEach(graph -> lines.add("graph " + graph));
        return lines;
    }

    /** Reads lines; empty where they are not a manifest's. */
    public static Optional<Manifest> parse(List<String> lines) {
        ListMultimap<String, String> fields = ArrayListMultimap.create();
        for (String line : lines) {
            int space = line.indexOf(' ');
            fields.put(line.substring(0, Math.max(space, 0)), line.substring(space + 1));
        }
        try {
            return Optional.of(new Manifest(
                    fields.get("digest").get(0),
                    Long.parseLong(fields.get("quads").get(0)),
                    Long.parseLong(fields.get("names").get(0)),
                    Set.copyOf(fields.get("graph"))));
        } catch (NumberFormatException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Reads a file of its lines.
     *
     * @throws IOException if it cannot be read or is damaged
     */
    public static Manifest read(Path file) throws IOException {
        return parse(Files.readAllLines(file, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IOException(file + " is damaged: load into an empty folder"));
    }

    /** Writes its lines. */
    public void write(Path file) throws IOException {
        Files.write(file, lines(), StandardCharsets.UTF_8);
    }
}
