package org.w3id.diwan.query.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the rows of a table with what their cells mean. */
public final class TableWriter {
    private final MatchPlan plan;
    private final List<String> head;
    private final TableMatcher matcher;
    private final Writer output;
    private final char separator;

    /** @param separator between values, as in the table that came */
    public TableWriter(MatchPlan plan, List<String> head, TableMatcher matcher, OutputStream output, char separator) {
        this.plan = plan;
        this.head = List.copyOf(head);
        this.matcher = matcher;
        this.output = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        this.separator = separator;
    }

    /** Writes a row as tables have them. */
    static void writeRow(Writer output, char separator, List<String> cells) throws IOException {
        TableReader.format(separator).printRecord(output, cells.toArray());
    }

    /** Writes the head. */
    public void writeHead() throws IOException {
        writeRow(output, separator, plan.head(head));
        output.flush();
    }

    /** Writes some rows, which are matched together. */
    public void write(List<List<String>> rows) throws IOException {
        Set<CellQuestion> cells = new LinkedHashSet<>();
        rows.forEach(row -> cells.addAll(plan.questions(head, row)));
        Map<CellQuestion, CellMatch> matches = matcher.match(cells);
        for (List<String> row : rows) {
            List<String> longer = new ArrayList<>(row);
            for (CellQuestion cell : plan.questions(head, row)) {
                CellMatch match = matches.getOrDefault(cell, CellMatch.EMPTY);
                longer.addAll(match.cells());
            }
            writeRow(output, separator, longer);
        }
        output.flush();
    }
}
