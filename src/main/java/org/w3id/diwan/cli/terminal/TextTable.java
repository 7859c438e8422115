package org.w3id.diwan.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows in aligned columns, for people to read. Columns of numbers stand to the right.
 *
 * @param head what the columns are called
 * @param rows as many cells each as there are columns
 */
public record TextTable(List<String> head, List<List<String>> rows) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}+");
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    public TextTable {
        head = printable(head);
        rows = rows.stream().map(TextTable::printable).toList();
    }

    public void print(Console console) {
        lines(console.columns()).forEach(console.out()::println);
    }

    /**
     * The lines of the table.
     *
     * @param columns how wide the terminal is; 0 where there is none, and nothing is cut then
     */
    List<String> lines(int columns) {
        List<Integer> widths = fit(natural(), columns);
        boolean terminal = columns > 0;
        List<Boolean> numbers =
                IntStream.range(0, head.size()).mapToObj(this::isNumbers).toList();
        List<String> lines = new ArrayList<>();
        lines.add(line(head, widths, numbers, terminal));
        lines.add(widths.stream().map("─"::repeat).collect(Collectors.joining(GAP)));
        rows.forEach(row -> lines.add(line(row, widths, numbers, terminal)));
        return lines;
    }

    private List<Integer> natural() {
        return IntStream.range(0, head.size())
                .mapToObj(column -> Math.max(
                        DisplayWidth.of(head.get(column)),
                        rows.stream()
                                .mapToInt(row -> DisplayWidth.of(row.get(column)))
                                .max()
                                .orElse(0)))
                .toList();
    }

    /** Takes from the widest column until the table fits or no column can give. */
    private static List<Integer> fit(List<Integer> natural, int columns) {
        List<Integer> widths = new ArrayList<>(natural);
        int excess = widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (widths.size() - 1) - columns;
        while (columns > 0 && excess > 0) {
            int widest = widths.indexOf(widths.stream().max(Integer::compare).orElse(0));
            if (widths.get(widest) <= NARROWEST) {
                break;
            }
            widths.set(widest, widths.get(widest) - 1);
            excess--;
        }
        return widths;
    }

    private boolean isNumbers(int column) {
        return !rows.isEmpty()
                && rows.stream()
                        .map(row -> row.get(column))
                        .allMatch(cell -> cell.isEmpty() || NUMBER.matcher(cell).matches());
    }

    private static String line(List<String> cells, List<Integer> widths, List<Boolean> numbers, boolean terminal) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cell(cells.get(column), widths.get(column), numbers.get(column), terminal))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String cell(String text, int width, boolean right, boolean terminal) {
        String shown = DisplayWidth.cut(text, width);
        String padding = " ".repeat(width - DisplayWidth.of(shown));
        // A terminal that orders letters itself would otherwise mix neighbouring cells.
        String kept = terminal && DisplayWidth.isRightToLeft(shown) ? "\u200E\u2068" + shown + "\u2069\u200E" : shown;
        return right ? padding + kept : kept + padding;
    }

    /** Data must not move the cursor or colour the screen. */
    private static List<String> printable(List<String> cells) {
        return cells.stream()
                .map(cell -> UNPRINTABLE.matcher(cell).replaceAll(" "))
                .toList();
    }
}
