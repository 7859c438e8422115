package org.w3id.diwan.query.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVPrinter;

/** Writes the rows of a table with what their cells mean. */
public final class TableWriter {
    private final MatchPlan plan;
    private final List<String> head;
    private final TableMatcher matcher;
    private final CSVPrinter printer;

    /** @param separator between values, as in the table that came */
    public TableWriter(MatchPlan plan, List<String> head, TableMatcher matcher, Appendable output, char separator)
            throws IOException {
        this.plan = plan;
        this.head = List.copyOf(head);
        this.matcher = matcher;
        this.printer = new CSVPrinter(output, TableReader.format(separator));
    }

    /** Writes the head. */
    public void writeHead() throws IOException {
        printer.printRecord(plan.head(head));
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
            printer.printRecord(longer);
        }
        printer.flush();
    }
}
