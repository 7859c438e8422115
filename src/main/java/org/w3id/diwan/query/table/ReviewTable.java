package org.w3id.diwan.query.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table for a person to fill in: every different name that is undecided, or that nothing is called, once, with its candidates. Filled in,
 * it is read as {@link Decisions}.
 */
public record ReviewTable(MatchPlan plan, TableMatcher matcher) {
    private static final List<String> MORE = List.of("status", "score", "candidates");

    /**
     * Writes it out of a table that was matched.
     *
     * @return how many names there are in it
     */
    public int write(TableReader matched, OutputStream output) throws IOException, BadTable {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        List<String> head = new ArrayList<>(Decisions.HEAD);
        head.addAll(MORE);
        TableWriter.writeRow(writer, ',', head);
        Set<CellQuestion> written = new HashSet<>();
        Optional<List<String>> row = matched.next();
        while (row.isPresent()) {
            for (CellQuestion cell : open(matched.head(), row.get())) {
                if (written.add(cell)) {
                    TableWriter.writeRow(writer, ',', line(cell));
                }
            }
            row = matched.next();
        }
        writer.flush();
        return written.size();
    }

    private List<CellQuestion> open(List<String> head, List<String> row) {
        List<CellQuestion> cells = plan.questions(head, row);
        List<String> columns = List.copyOf(plan.columns().keySet());
        List<CellQuestion> open = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String status = row.get(head.indexOf(columns.get(i) + "_status"));
            if (status.equals("undecided") || status.equals("none")) {
                open.add(cells.get(i));
            }
        }
        return open;
    }

    private List<String> line(CellQuestion cell) {
        CellMatch match = matcher.match(List.of(cell)).getOrDefault(cell, CellMatch.EMPTY);
        String candidates = match.candidates().stream()
                .map(choice -> choice.id() + " (" + choice.name() + ", " + choice.score() + ")")
                .collect(Collectors.joining("; "));
        return List.of(
                cell.name(),
                cell.typesText(),
                cell.propertiesText(),
                "",
                match.status().name().toLowerCase(Locale.ROOT),
                match.score() == 0 ? "" : Integer.toString(match.score()),
                candidates);
    }
}
