package org.w3id.diwan.serve.graph.picture;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What stands in a layer: a box, the words of an arrow, or the place where a long arrow passes. Its ports are spread evenly. */
final class Vertex {
    final boolean isBox;
    final int layer;
    final double width;
    double height;
    /** Neighbours in the layer to the left, and to the right. */
    final List<Vertex> before = new ArrayList<>();

    final List<Vertex> behind = new ArrayList<>();
    /** Vertices of one component stand together. */
    int component = -1;
    /** Place in the layer, from 0. */
    int at;
    /** Of the middle. */
    double y;
    /** Of the layer. */
    double left;

    double right;

    Vertex(boolean isBox, int layer, double width, double height) {
        this.isBox = isBox;
        this.layer = layer;
        this.width = width;
        this.height = height;
    }

    void linkTo(Vertex other) {
        behind.add(other);
        other.before.add(this);
    }

    Stream<Vertex> neighbours() {
        return Stream.concat(before.stream(), behind.stream());
    }

    Rectangle2D place() {
        return new Rectangle2D.Double((left + right - width) / 2, y - height / 2, width, height);
    }

    /** How far from the middle the line to one of the neighbours of a side begins. */
    private double port(List<Vertex> side, int place) {
        return height * ((place + 1.0) / (side.size() + 1) - 0.5);
    }

    private double port(List<Vertex> side, Vertex other) {
        return port(side, side.indexOf(other));
    }

    /**
     * Where a line leaves to a neighbour on the right: from the outline to the edge of the layer.
     *
     * @param isLast of two lines to the same neighbour the lower
     */
    List<Point2D> exit(Vertex other, boolean isLast) {
        double at = y + port(behind, isLast ? behind.lastIndexOf(other) : behind.indexOf(other));
        return List.of(new Point2D.Double((left + right + width) / 2, at), new Point2D.Double(right, at));
    }

    /** Where a line comes in from a neighbour on the left. */
    List<Point2D> entry(Vertex other, boolean isLast) {
        double at = y + port(before, isLast ? before.lastIndexOf(other) : before.indexOf(other));
        return List.of(new Point2D.Double(left, at), new Point2D.Double((left + right - width) / 2, at));
    }

    /** The height at which the lines to the neighbours would be level; most of all a line that only passes. */
    double wanted() {
        double sum = 0;
        double weights = 0;
        for (Vertex other : before) {
            double weight = weight(other);
            sum += weight * (other.y + other.port(other.behind, this) - port(before, other));
            weights += weight;
        }
        for (Vertex other : behind) {
            double weight = weight(other);
            sum += weight * (other.y + other.port(other.before, this) - port(behind, other));
            weights += weight;
        }
        return weights == 0 ? y : sum / weights;
    }

    private double weight(Vertex other) {
        return isBox || other.isBox ? 1 : 8;
    }
}
