package org.w3id.diwan.serve.graph.picture;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multiset;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where everything goes: in layers from left to right, with room for each label, so that nothing covers anything. The words of an arrow
 * stand in a layer of their own between those of its boxes.
 *
 * @param width of the graph in pixels
 * @param height of the graph
 * @param boxes places by box
 * @param arrows lines and places of labels, in the order of the diagram's arrows
 */
record Layout(double width, double height, Map<Diagram.Box, Rectangle2D> boxes, List<Route> arrows) {
    /** Between layers, where lines bend. */
    private static final double GAP = 34;
    /** Beside a box, where lines are straight and have their heads. */
    private static final double STRAIGHT = 22;

    private static final double LINE = 6;

    /**
     * An arrow's way.
     *
     * @param points from its beginning to its head; it bends between points of different heights
     * @param label the rectangle of its words
     */
    record Route(List<Point2D> points, Rectangle2D label) {
        Path2D path() {
            Path2D path = new Path2D.Double();
            Point2D before = points.get(0);
            path.moveTo(before.getX(), before.getY());
            for (Point2D point : points.subList(1, points.size())) {
                double middle = (before.getX() + point.getX()) / 2;
                if (Math.abs(before.getY() - point.getY()) < 0.1) {
                    path.lineTo(point.getX(), point.getY());
                } else {
                    path.curveTo(middle, before.getY(), middle, point.getY(), point.getX(), point.getY());
                }
                before = point;
            }
            return path;
        }

        Route moved(double x, double y) {
            List<Point2D> moved = points.stream()
                    .<Point2D>map(point -> new Point2D.Double(point.getX() + x, point.getY() + y))
                    .toList();
            return new Route(moved, Layout.moved(label, x, y));
        }
    }

    static Rectangle2D moved(Rectangle2D place, double x, double y) {
        return new Rectangle2D.Double(place.getX() + x, place.getY() + y, place.getWidth(), place.getHeight());
    }

    /** The vertices from an arrow's beginning to its head, of which one has its words. */
    private record Chain(List<Vertex> vertices, Vertex label) {
        static Chain of(Diagram.Arrow arrow, Vertex from, Vertex to) {
            Vertex left = from.layer <= to.layer ? from : to;
            Vertex right = left == from ? to : from;
            Point2D size = TextMetrics.size(arrow);
            int middle = (left.layer + right.layer) / 2 | 1;
            Vertex label = new Vertex(false, middle, size.getX(), size.getY());
            List<Vertex> vertices = new ArrayList<>(List.of(left));
            for (int layer = left.layer + 1; layer < Math.max(right.layer, middle + 1); layer++) {
                Vertex next = layer == middle ? label : new Vertex(false, layer, 0, LINE);
                vertices.get(vertices.size() - 1).linkTo(next);
                vertices.add(next);
            }
            if (left == right) {
                left.linkTo(label);
            } else {
                vertices.get(vertices.size() - 1).linkTo(right);
            }
            vertices.add(right);
            if (left != from) {
                Collections.reverse(vertices);
            }
            return new Chain(vertices, label);
        }

        Route route() {
            List<Point2D> points = new ArrayList<>();
            for (int i = 1; i < vertices.size(); i++) {
                Vertex from = vertices.get(i - 1);
                Vertex to = vertices.get(i);
                boolean back = from.layer > to.layer;
                Vertex left = back ? to : from;
                Vertex right = back ? from : to;
                List<Point2D> line = new ArrayList<>(left.exit(right, back));
                line.addAll(right.entry(left, back));
                if (back) {
                    Collections.reverse(line);
                }
                points.addAll(line);
            }
            return new Route(points, label.place());
        }
    }

    static Layout of(Diagram diagram) {
        Map<String, Integer> numbers = numbers(diagram);
        Map<String, Vertex> boxes = new LinkedHashMap<>();
        for (Diagram.Box box : diagram.boxes()) {
            Point2D size = TextMetrics.size(box, 0);
            boxes.put(box.id(), new Vertex(true, of(numbers, box.id()), size.getX(), size.getY()));
        }
        Set<Vertex> all = new LinkedHashSet<>(boxes.values());
        List<Chain> chains = new ArrayList<>();
        for (Diagram.Arrow arrow : diagram.arrows()) {
            Chain chain = Chain.of(arrow, of(boxes, arrow.from()), of(boxes, arrow.to()));
            all.addAll(chain.vertices());
            chains.add(chain);
        }
        for (Diagram.Box box : diagram.boxes()) {
            Vertex vertex = of(boxes, box.id());
            int arrows = Math.max(vertex.before.size(), vertex.behind.size());
            vertex.height = TextMetrics.size(box, arrows).getY();
        }
        double width = spread(Layers.arranged(List.copyOf(all)));
        double top =
                all.stream().mapToDouble(each -> each.y - each.height / 2).min().orElse(0);
        double bottom =
                all.stream().mapToDouble(each -> each.y + each.height / 2).max().orElse(0);
        all.forEach(each -> each.y -= top);
        Map<Diagram.Box, Rectangle2D> places = new LinkedHashMap<>();
        diagram.boxes().forEach(box -> places.put(box, of(boxes, box.id()).place()));
        return new Layout(
                width, bottom - top, places, chains.stream().map(Chain::route).toList());
    }

    private static <T> T of(Map<String, T> map, String id) {
        return Objects.requireNonNull(map.get(id));
    }

    /** Gives each layer its place, and says how wide they are together. */
    private static double spread(List<List<Vertex>> layers) {
        double left = -GAP - STRAIGHT;
        double end = 0;
        for (List<Vertex> layer : layers) {
            double margin = layer.stream().anyMatch(vertex -> vertex.isBox) ? STRAIGHT : 0;
            double width =
                    layer.stream().mapToDouble(vertex -> vertex.width).max().orElse(0);
            left += GAP;
            for (Vertex vertex : layer) {
                vertex.left = left;
                vertex.right = left + width + 2 * margin;
            }
            left += width + 2 * margin;
            end = left - margin;
        }
        return end;
    }

    /** The even numbers of the boxes' layers: as few arrows as may be lead to the left, and none is longer than it must be. */
    private static Map<String, Integer> numbers(Diagram diagram) {
        List<String> sequence = sequence(diagram);
        ListMultimap<String, String> left = ArrayListMultimap.create();
        ListMultimap<String, String> right = ArrayListMultimap.create();
        for (Diagram.Arrow arrow : diagram.arrows()) {
            int direction = Integer.compare(sequence.indexOf(arrow.from()), sequence.indexOf(arrow.to()));
            if (direction != 0) {
                (direction < 0 ? right : left).put(arrow.from(), arrow.to());
                (direction < 0 ? left : right).put(arrow.to(), arrow.from());
            }
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (String id : sequence) {
            IntStream least = left.get(id).stream().mapToInt(other -> of(numbers, other) + 2);
            numbers.put(id, least.max().orElse(0));
        }
        for (String id : Lists.reverse(sequence)) {
            IntStream most = right.get(id).stream().mapToInt(other -> of(numbers, other) - 2);
            if (right.get(id).size() > left.get(id).size()) {
                numbers.put(id, most.min().orElse(0));
            }
        }
        return numbers;
    }

    /**
     * The boxes in an order in which few arrows lead back.
     *
     * @see <a href="https://doi.org/10.1016/0020-0190(93)90079-O">Eades, Lin and Smyth: A fast and effective heuristic for the feedback arc
     *     set problem</a>
     */
    private static List<String> sequence(Diagram diagram) {
        Set<String> left = new LinkedHashSet<>();
        diagram.boxes().forEach(box -> left.add(box.id()));
        List<Diagram.Arrow> arrows = new ArrayList<>(diagram.arrows());
        arrows.removeIf(arrow -> arrow.from().equals(arrow.to()));
        List<String> head = new ArrayList<>();
        Deque<String> tail = new ArrayDeque<>();
        while (!left.isEmpty()) {
            Multiset<String> out = HashMultiset.create();
            Multiset<String> in = HashMultiset.create();
            arrows.forEach(arrow -> {
                out.add(arrow.from());
                in.add(arrow.to());
            });
            String next = left.stream()
                    .max(Comparator.<String, Boolean>comparing(id -> !out.contains(id) || !in.contains(id))
                            .thenComparing(id -> out.count(id) - in.count(id)))
                    .orElseThrow();
            if (in.contains(next) && !out.contains(next)) {
                tail.addFirst(next);
            } else {
                head.add(next);
            }
            left.remove(next);
            arrows.removeIf(arrow -> arrow.from().equals(next) || arrow.to().equals(next));
        }
        head.addAll(tail);
        return head;
    }
}
