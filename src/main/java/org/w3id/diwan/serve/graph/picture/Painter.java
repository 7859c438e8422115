package org.w3id.diwan.serve.graph.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.w3id.diwan.query.Deadline;

/** Paints boxes and arrows where the layout put them. */
final class Painter {
    static final String INK = "#1a1a1a";
    static final String GREY = "#555555";
    static final String PAPER = "#ffffff";

    private static final float[] SOLID = {};
    private static final double HEAD = 8;

    private final Canvas canvas;

    Painter(Canvas canvas) {
        this.canvas = canvas;
    }

    /** The graph with its left upper corner at a point. */
    void paint(Diagram diagram, Layout layout, double x, double y) {
        for (int i = 0; i < diagram.arrows().size(); i++) {
            Deadline.look();
            paintLine(diagram.arrows().get(i).line(), layout.arrows().get(i).moved(x, y));
        }
        for (int i = 0; i < diagram.arrows().size(); i++) {
            Deadline.look();
            paintWords(diagram.arrows().get(i), layout.arrows().get(i).moved(x, y));
        }
        layout.boxes().forEach((box, place) -> paintBox(box, Layout.moved(place, x, y)));
    }

    private void paintBox(Diagram.Box box, Rectangle2D place) {
        canvas.beginGroup(box.label() + " (" + box.style().meaning() + ")", box.id());
        paintOutline(box.style(), place, box.isFocus() ? 3 : 1.3);
        List<String> lines = TextMetrics.lines(box);
        double height = lines.size() * TextMetrics.BOX_SIZE * TextMetrics.LINE;
        double spare = box.style() == NodeStyle.PLACE ? 8 : 0;
        double base = place.getY() + (place.getHeight() - spare - height) / 2 + TextMetrics.BOX_SIZE;
        for (String line : lines) {
            canvas.write(
                    new Canvas.Text(line, TextMetrics.BOX_SIZE, box.isFocus(), true, INK), place.getCenterX(), base);
            base += TextMetrics.BOX_SIZE * TextMetrics.LINE;
        }
        canvas.endGroup();
    }

    /** The shape of a kind of entity. */
    void paintOutline(NodeStyle style, Rectangle2D place, double width) {
        var outline = style.outline(
                place.getX(), place.getY(), place.getWidth(), place.getHeight() - (style == NodeStyle.PLACE ? 5 : 0));
        canvas.fill(outline, style.fill());
        canvas.draw(outline, style.stroke(), width, SOLID);
    }

    /** A line with its head, and crossed if it is denied. */
    void paintLine(Diagram.Line line, Layout.Route route) {
        canvas.draw(route.path(), line.colour(), line == Diagram.Line.ACTUAL ? 1.3 : 1.7, line.dashes());
        List<Point2D> points = route.points();
        Point2D end = points.get(points.size() - 1);
        Point2D before = points.get(points.size() - 2);
        double angle = Math.atan2(end.getY() - before.getY(), end.getX() - before.getX());
        Path2D head = new Path2D.Double();
        head.moveTo(0, 0);
        head.lineTo(-HEAD, -HEAD / 2.2);
        head.lineTo(-HEAD, HEAD / 2.2);
        head.closePath();
        AffineTransform turn = AffineTransform.getTranslateInstance(end.getX(), end.getY());
        turn.rotate(angle);
        canvas.fill(turn.createTransformedShape(head), line.colour());
        if (line == Diagram.Line.DENIED) {
            cross(before, end, line.colour());
        }
    }

    private void cross(Point2D before, Point2D end, String colour) {
        double length = end.distance(before);
        double back = Math.min(HEAD + 7, length / 2);
        double x = end.getX() + (before.getX() - end.getX()) * back / length;
        double y = end.getY() + (before.getY() - end.getY()) * back / length;
        canvas.draw(new Line2D.Double(x - 4, y - 4, x + 4, y + 4), colour, 2, SOLID);
        canvas.draw(new Line2D.Double(x - 4, y + 4, x + 4, y - 4), colour, 2, SOLID);
    }

    private void paintWords(Diagram.Arrow arrow, Layout.Route route) {
        Rectangle2D place = route.label();
        canvas.beginGroup(arrow.relation() + ", " + arrow.line().meaning(), arrow.claim());
        canvas.fill(
                new Rectangle2D.Double(place.getX() + 1, place.getY(), place.getWidth() - 2, place.getHeight()), PAPER);
        double base = place.getY() + TextMetrics.ARROW_SIZE + 1;
        for (String line : TextMetrics.relation(arrow)) {
            canvas.write(
                    new Canvas.Text(
                            line,
                            TextMetrics.ARROW_SIZE,
                            true,
                            true,
                            arrow.line().colour()),
                    place.getCenterX(),
                    base);
            base += TextMetrics.ARROW_SIZE * TextMetrics.LINE;
        }
        for (String line : TextMetrics.detail(arrow)) {
            canvas.write(new Canvas.Text(line, TextMetrics.DETAIL_SIZE, false, true, GREY), place.getCenterX(), base);
            base += TextMetrics.DETAIL_SIZE * TextMetrics.LINE;
        }
        canvas.endGroup();
    }
}
