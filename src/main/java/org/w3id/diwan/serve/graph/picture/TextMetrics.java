package org.w3id.diwan.serve.graph.picture;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The words on boxes and arrows, and the room they take without a font: the same on every machine, so that the same graph gives the same
 * picture. The widths are those of wide sans-serif fonts, so that text fits in whatever font the reader has.
 */
final class TextMetrics {
    static final double BOX_SIZE = 13;
    static final double ARROW_SIZE = 11;
    static final double DETAIL_SIZE = 10;
    static final double LINE = 1.25;

    private static final double BOX_WIDTH = 170;
    private static final double ARROW_WIDTH = 150;
    private static final double BETWEEN_LINES = 9;

    private static final String NARROW = "iljI.,:;'|!";
    private static final String SLIM = "ftr()[]-/ \"·";
    private static final String BROAD = "mwMW@%—";

    private TextMetrics() {}

    static List<String> lines(Diagram.Box box) {
        return wrap(box.label(), BOX_WIDTH, BOX_SIZE, box.isFocus());
    }

    static List<String> relation(Diagram.Arrow arrow) {
        return wrap(arrow.relation(), ARROW_WIDTH, ARROW_SIZE, true);
    }

    static List<String> detail(Diagram.Arrow arrow) {
        return arrow.details().stream()
                .flatMap(line -> wrap(line, ARROW_WIDTH, DETAIL_SIZE, false).stream())
                .toList();
    }

    /**
     * Width and height of a box.
     *
     * @param arrows how many arrows begin or end at its busier side
     */
    static Point2D size(Diagram.Box box, int arrows) {
        List<String> lines = lines(box);
        double width = lines.stream()
                .mapToDouble(line -> width(line, BOX_SIZE, box.isFocus()))
                .max()
                .orElse(0);
        return new Point2D.Double(
                Math.ceil(Math.max(70, width + 2 * box.style().margin())),
                Math.ceil(Math.max(
                        arrows * BETWEEN_LINES,
                        lines.size() * BOX_SIZE * LINE + (box.style() == NodeStyle.PLACE ? 24 : 16))));
    }

    /** Width and height of an arrow's words. */
    static Point2D size(Diagram.Arrow arrow) {
        double width = Math.max(
                relation(arrow).stream()
                        .mapToDouble(line -> width(line, ARROW_SIZE, true))
                        .max()
                        .orElse(0),
                detail(arrow).stream()
                        .mapToDouble(line -> width(line, DETAIL_SIZE, false))
                        .max()
                        .orElse(0));
        double height =
                relation(arrow).size() * ARROW_SIZE * LINE + detail(arrow).size() * DETAIL_SIZE * LINE;
        return new Point2D.Double(Math.ceil(width + 10), Math.ceil(height + 4));
    }

    static double width(String text, double size, boolean bold) {
        double ems = text.codePoints().mapToDouble(TextMetrics::ems).sum();
        return ems * size * (bold ? 1.12 : 1);
    }

    private static double ems(int codePoint) {
        if (codePoint < 0x80 && NARROW.indexOf(codePoint) >= 0) {
            return 0.32;
        }
        if (SLIM.indexOf(codePoint) >= 0) {
            return 0.4;
        }
        if (BROAD.indexOf(codePoint) >= 0) {
            return 0.96;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (Character.isUpperCase(codePoint)) {
            return 0.7;
        }
        return Character.isIdeographic(codePoint) ? 1 : 0.62;
    }

    /** Breaks text at spaces into lines of about a width; a single longer word stays whole. */
    static List<String> wrap(String text, double width, double size, boolean bold) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int space = text.indexOf(' ', at);
            String word = text.substring(at, space < 0 ? text.length() : space);
            at += word.length() + 1;
            if (!line.isEmpty() && width(line + " " + word, size, bold) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
