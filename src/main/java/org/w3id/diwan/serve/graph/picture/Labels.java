package org.w3id.diwan.serve.graph.picture;

import java.awt.geom.Point2D;
import java.util.List;

/** The words on boxes and arrows, and the room they take. */
final class Labels {
    static final double BOX_SIZE = 13;
    static final double ARROW_SIZE = 11;
    static final double DETAIL_SIZE = 10;
    static final double LINE = 1.25;

    private static final double BOX_WIDTH = 170;
    private static final double ARROW_WIDTH = 150;
    private static final double BETWEEN_LINES = 9;

    private Labels() {}

    static List<String> lines(Diagram.Box box) {
        return Lettering.wrap(box.label(), BOX_WIDTH, BOX_SIZE, box.isFocus());
    }

    static List<String> relation(Diagram.Arrow arrow) {
        return Lettering.wrap(arrow.relation(), ARROW_WIDTH, ARROW_SIZE, true);
    }

    static List<String> detail(Diagram.Arrow arrow) {
        return arrow.details().stream()
                .flatMap(line -> Lettering.wrap(line, ARROW_WIDTH, DETAIL_SIZE, false).stream())
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
                .mapToDouble(line -> Lettering.width(line, BOX_SIZE, box.isFocus()))
                .max()
                .orElse(0);
        return new Point2D.Double(
                Math.ceil(Math.max(70, width + 2 * box.look().margin())),
                Math.ceil(Math.max(
                        arrows * BETWEEN_LINES,
                        lines.size() * BOX_SIZE * LINE + (box.look() == Look.PLACE ? 24 : 16))));
    }

    /** Width and height of an arrow's words. */
    static Point2D size(Diagram.Arrow arrow) {
        double width = Math.max(
                relation(arrow).stream()
                        .mapToDouble(line -> Lettering.width(line, ARROW_SIZE, true))
                        .max()
                        .orElse(0),
                detail(arrow).stream()
                        .mapToDouble(line -> Lettering.width(line, DETAIL_SIZE, false))
                        .max()
                        .orElse(0));
        double height =
                relation(arrow).size() * ARROW_SIZE * LINE + detail(arrow).size() * DETAIL_SIZE * LINE;
        return new Point2D.Double(Math.ceil(width + 10), Math.ceil(height + 4));
    }
}
