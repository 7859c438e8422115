package org.w3id.diwan.serve.graph.picture;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/**
 * How a kind of entity is drawn: a shape of its own, and light and dark tones of a palette that colour-blind readers can tell apart.
 *
 * @see <a href="https://jfly.uni-koeln.de/color/">Okabe and Ito: Color Universal Design</a>
 */
public enum Look {
    PERSON("person", "#fdebc8", "#a86800"),
    ARMED("armed group, military", "#fadccb", "#a84300"),
    BODY("body, organisation", "#dcecf8", "#00558c"),
    POST("post", "#e9f5fd", "#2a7ab0"),
    PLACE("place", "#d7f0e6", "#006b4a"),
    EVENT("event", "#fbf7c9", "#7d7300"),
    ISSUE("issue, work", "#f4e2ed", "#8a4570"),
    OTHER("other", "#eeeeee", "#555555");

    private final String meaning;
    private final String fill;
    private final String stroke;

    Look(String meaning, String fill, String stroke) {
        this.meaning = meaning;
        this.fill = fill;
        this.stroke = stroke;
    }

    String meaning() {
        return meaning;
    }

    String fill() {
        return fill;
    }

    String stroke() {
        return stroke;
    }

    /** The room between the text and the outline's left and right ends. */
    double margin() {
        return switch (this) {
            case PERSON, ARMED, EVENT -> 18;
            default -> 12;
        };
    }

    /** The outline in a rectangle. */
    Shape outline(double x, double y, double width, double height) {
        double right = x + width;
        double bottom = y + height;
        double notch = Math.min(8, height / 3);
        return switch (this) {
            case PERSON -> new RoundRectangle2D.Double(x, y, width, height, Math.min(height, 40), Math.min(height, 40));
            case ARMED ->
                polygon(
                        x,
                        y + height / 2,
                        x + notch,
                        y,
                        right - notch,
                        y,
                        right,
                        y + height / 2,
                        right - notch,
                        bottom,
                        x + notch,
                        bottom);
            case BODY, OTHER -> new Rectangle2D.Double(x, y, width, height);
            case POST ->
                polygon(x, y, right - notch, y, right, y + notch, right, bottom, x + notch, bottom, x, bottom - notch);
            case PLACE ->
                polygon(
                        x,
                        y,
                        right,
                        y,
                        right,
                        bottom - notch / 2,
                        x + width / 2 + notch,
                        bottom - notch / 2,
                        x + width / 2,
                        bottom + notch / 2,
                        x + width / 2 - notch,
                        bottom - notch / 2,
                        x,
                        bottom - notch / 2);
            case EVENT ->
                polygon(
                        x + notch,
                        y,
                        right - notch,
                        y,
                        right,
                        y + notch,
                        right,
                        bottom - notch,
                        right - notch,
                        bottom,
                        x + notch,
                        bottom,
                        x,
                        bottom - notch,
                        x,
                        y + notch);
            case ISSUE -> new RoundRectangle2D.Double(x, y, width, height, 10, 10);
        };
    }

    private static Shape polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
