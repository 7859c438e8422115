package org.w3id.diwan.serve.graph.picture;

import com.google.common.collect.ImmutableSet;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;

/**
 * How a kind of entity is drawn: a shape of its own, and light and dark tones of a palette that colour-blind readers can tell apart.
 *
 * @see <a href="https://jfly.uni-koeln.de/color/">Okabe and Ito: Color Universal Design</a>
 */
enum NodeStyle {
    PERSON("person", "#fdebc8", "#a86800", "Person"),
    ARMED("armed group, military", "#fadccb", "#a84300", "ArmedGroup", "MilitaryUnit"),
    BODY("body, organisation", "#dcecf8", "#00558c", "Body"),
    POST("post", "#e9f5fd", "#2a7ab0", "Post"),
    PLACE("place", "#d7f0e6", "#006b4a", "Place"),
    EVENT("event", "#fbf7c9", "#7d7300", "Event"),
    ISSUE("issue, work", "#f4e2ed", "#8a4570", "Issue", "Work"),
    OTHER("other", "#eeeeee", "#555555");

    private final String meaning;
    private final String fill;
    private final String stroke;
    private final ImmutableSet<String> types;

    NodeStyle(String meaning, String fill, String stroke, String... types) {
        this.meaning = meaning;
        this.fill = fill;
        this.stroke = stroke;
        this.types = ImmutableSet.copyOf(types);
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

    /** The style of an entity by its classes, the first that fits. */
    static NodeStyle of(Collection<String> types) {
        return Arrays.stream(values())
                .filter(style -> !Collections.disjoint(style.types, types))
                .findFirst()
                .orElse(OTHER);
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
        double round = Math.min(height, 40);
        double n = Math.min(8, height / 3);
        double r = x + width;
        double b = y + height;
        double half = y + height / 2;
        double middle = x + width / 2;
        double foot = b - n / 2;
        return switch (this) {
            case PERSON -> new RoundRectangle2D.Double(x, y, width, height, round, round);
            case ARMED -> polygon(new double[] {x, half, x + n, y, r - n, y, r, half, r - n, b, x + n, b});
            case BODY, OTHER -> new Rectangle2D.Double(x, y, width, height);
            case POST -> polygon(new double[] {x, y, r - n, y, r, y + n, r, b, x + n, b, x, b - n});
            case PLACE ->
                polygon(new double[] {
                    x, y, r, y, r, foot, middle + n, foot, middle, b + n / 2, middle - n, foot, x, foot
                });
            case EVENT ->
                polygon(new double[] {x + n, y, r - n, y, r, y + n, r, b - n, r - n, b, x + n, b, x, b - n, x, y + n});
            case ISSUE -> new RoundRectangle2D.Double(x, y, width, height, 10, 10);
        };
    }

    private static Shape polygon(double[] points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
