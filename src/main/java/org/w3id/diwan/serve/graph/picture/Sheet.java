package org.w3id.diwan.serve.graph.picture;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The sheet a graph is painted on: title above, legend and sources below. */
final class Sheet {
    private static final double MARGIN = 28;
    private static final double TITLE = 22;
    private static final double TEXT = 12;
    private static final double NOTE = 10.5;
    private static final double LEAST_WIDTH = 760;
    private static final double KEY = 34;

    private final Diagram diagram;
    private final Layout layout;
    private final double width;
    private final List<String> title;
    private final List<String> subtitles;
    private final List<List<Entry>> legend;
    private final List<String> notes;

    Sheet(Diagram diagram, Layout layout) {
        this.diagram = diagram;
        this.layout = layout;
        this.width = Math.ceil(Math.max(LEAST_WIDTH, layout.width() + 2 * MARGIN));
        double inner = width - 2 * MARGIN;
        this.title = TextMetrics.wrap(diagram.title(), inner, TITLE, true);
        this.subtitles = wrapped(diagram.subtitles(), inner, TEXT);
        this.legend = rows(entries(diagram), inner);
        this.notes = wrapped(diagram.notes(), inner, NOTE);
    }

    double width() {
        return width;
    }

    double height() {
        return Math.ceil(
                graphTop() + layout.height() + 26 + legend.size() * 26 + 12 + notes.size() * NOTE * 1.4 + MARGIN);
    }

    private double graphTop() {
        return MARGIN + title.size() * TITLE * 1.25 + subtitles.size() * TEXT * 1.4 + 22;
    }

    void paint(Canvas canvas) {
        canvas.fill(new Rectangle2D.Double(0, 0, width, height()), Painter.PAPER);
        double y = writeAll(canvas, title, TITLE, true, Painter.INK, MARGIN + TITLE, 1.25);
        writeAll(canvas, subtitles, TEXT, false, Painter.GREY, y - TITLE * 0.25, 1.4);
        Painter painter = new Painter(canvas);
        painter.paint(diagram, layout, Math.floor((width - layout.width()) / 2), graphTop());
        double at = graphTop() + layout.height() + 26;
        for (List<Entry> row : legend) {
            double x = MARGIN;
            for (Entry entry : row) {
                entry.paint(canvas, painter, x, at);
                x += entry.width();
            }
            at += 26;
        }
        writeAll(canvas, notes, NOTE, false, Painter.GREY, at + 12, 1.4);
    }

    private static double writeAll(
            Canvas canvas, List<String> lines, double size, boolean bold, String colour, double top, double step) {
        double y = top;
        for (String line : lines) {
            canvas.write(new Canvas.Text(line, size, bold, false, colour), MARGIN, y);
            y += size * step;
        }
        return y;
    }

    private static List<String> wrapped(List<String> texts, double width, double size) {
        List<String> lines = new ArrayList<>();
        texts.forEach(text -> lines.addAll(TextMetrics.wrap(text, width, size, false)));
        return lines;
    }

    /** The kinds that are on the picture, and all kinds of lines. */
    private static List<Entry> entries(Diagram diagram) {
        List<Entry> entries = new ArrayList<>();
        TreeSet<NodeStyle> styles = new TreeSet<>();
        diagram.boxes().forEach(box -> styles.add(box.style()));
        styles.forEach(style ->
                entries.add(new Entry(style.meaning(), (painter, place) -> painter.paintOutline(style, place, 1.3))));
        for (Diagram.Line line : Diagram.Line.values()) {
            entries.add(new Entry(line.meaning(), (painter, place) -> {
                Point2D left = new Point2D.Double(place.getX(), place.getCenterY());
                Point2D right = new Point2D.Double(place.getMaxX(), place.getCenterY());
                painter.paintLine(line, new Layout.Route(List.of(left, right), place));
            }));
        }
        return entries;
    }

    private static List<List<Entry>> rows(List<Entry> entries, double width) {
        List<List<Entry>> rows = new ArrayList<>();
        double used = Double.MAX_VALUE;
        for (Entry entry : entries) {
            if (used + entry.width() > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            used += entry.width();
        }
        return rows;
    }

    /** A sign and what it means. */
    private record Entry(String meaning, BiConsumer<Painter, Rectangle2D> sign) {
        double width() {
            return KEY + 8 + TextMetrics.width(meaning, 11, false) + 18;
        }

        void paint(Canvas canvas, Painter painter, double x, double y) {
            sign.accept(painter, new Rectangle2D.Double(x, y - 9, KEY, 18));
            canvas.write(new Canvas.Text(meaning, 11, false, false, Painter.INK), x + KEY + 8, y + 4);
        }
    }
}
