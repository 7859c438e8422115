package org.w3id.diwan.query.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.diwan.query.entity.EntityRegister;
import org.w3id.diwan.query.entity.KnownEntity;

/**
 * What people decided of names: a table with the columns {@code name}, {@code types}, {@code properties} and {@code decision}, which others
 * can take too. A decision is an id or IRI, or {@code none}. A table for review has the same columns and some more, and open decisions.
 */
public final class Decisions {
    /** The decision that a name is none of the graph. */
    public static final String NONE = "none";

    static final List<String> HEAD = List.of("name", "types", "properties", "decision");

    /** By name, types and properties. */
    private final Map<List<String>, String> decided =
            new TreeMap<>(Comparator.comparing(cells -> String.join("\u0000", cells)));

    /**
     * Takes the decisions of a table; later ones replace earlier ones, open ones are left out.
     *
     * @return how many were taken
     * @throws BadTable if a column is missing, or what is decided is no entity of the graph
     */
    public int read(InputStream table, EntityRegister register) throws IOException, BadTable {
        int taken = 0;
        try (TableReader reader = new TableReader(table)) {
            for (String column : HEAD) {
                if (!reader.head().contains(column)) {
                    throw new BadTable(
                            1,
                            "a table of decisions has the columns " + String.join(", ", HEAD) + ", and " + column
                                    + " is missing");
                }
            }
            Optional<List<String>> row = reader.next();
            while (row.isPresent()) {
                taken += take(reader, row.get(), register) ? 1 : 0;
                row = reader.next();
            }
        }
        return taken;
    }

    private boolean take(TableReader reader, List<String> row, EntityRegister register) throws BadTable {
        List<String> head = reader.head();
        String decision = row.get(head.indexOf("decision")).strip();
        if (decision.isEmpty()) {
            return false;
        }
        String canonical = decision.equalsIgnoreCase(NONE)
                ? ""
                : entity(decision, register)
                        .map(KnownEntity::id)
                        .orElseThrow(() -> new BadTable(
                                reader.line(),
                                "the graph knows no entity " + decision + "; write an id, an IRI or " + NONE));
        decided.put(
                HEAD.stream()
                        .limit(3)
                        .map(column -> row.get(head.indexOf(column)).strip())
                        .toList(),
                canonical);
        return true;
    }

    private static Optional<KnownEntity> entity(String decision, EntityRegister register) {
        return register.entity(decision.startsWith("id:") ? decision.substring("id:".length()) : decision);
    }

    /** Decides one by hand; an empty id says that it is none of the graph. */
    public void put(CellQuestion cell, String id) {
        decided.put(key(cell), id);
    }

    /** The id decided for a cell, empty for none of the graph; no value where nothing is decided. */
    Optional<String> of(CellQuestion cell) {
        return Optional.ofNullable(decided.get(key(cell)));
    }

    private static List<String> key(CellQuestion cell) {
        return List.of(cell.name(), cell.typesText(), cell.propertiesText());
    }

    /** Writes them in order. */
    public void write(OutputStream output) throws IOException {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        TableWriter.writeRow(writer, ',', HEAD);
        for (Map.Entry<List<String>, String> each : decided.entrySet()) {
            List<String> row = new ArrayList<>(each.getKey());
            row.add(each.getValue().isEmpty() ? NONE : each.getValue());
            TableWriter.writeRow(writer, ',', row);
        }
        writer.flush();
    }
}
