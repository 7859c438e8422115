package org.w3id.diwan.serve.graph.picture;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.w3id.diwan.query.Deadline;

/**
 * Where everything goes: in layers from left to right, with room for each label, so that nothing covers anything.
 *
 * @param width of the graph in pixels
 * @param height of the graph
 * @param boxes places by box
 * @param arrows lines and places of labels, in the order of the diagram's arrows
 * @see <a href="https://eclipse.dev/elk/reference/algorithms/org-eclipse-elk-layered.html">ELK Layered</a>
 */
record Layout(double width, double height, Map<Diagram.Box, Rectangle2D> boxes, List<Route> arrows) {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /**
     * An arrow's way.
     *
     * @param points from its beginning to its head
     * @param label the rectangle of its words
     */
    record Route(List<Point2D> points, Rectangle2D label) {
        Path2D path() {
            Path2D path = new Path2D.Double();
            path.moveTo(points.get(0).getX(), points.get(0).getY());
            points.stream().skip(1).forEach(point -> path.lineTo(point.getX(), point.getY()));
            return path;
        }
    }

    /**
     * Finds it.
     *
     * @throws TooComplex if it takes too long
     */
    static Layout of(Diagram diagram) throws TooComplex {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        ElkNode graph = emptyGraph();
        Map<String, Integer> outgoing = new HashMap<>();
        Map<String, Integer> incoming = new HashMap<>();
        diagram.arrows().forEach(arrow -> {
            outgoing.merge(arrow.from(), 1, Integer::sum);
            incoming.merge(arrow.to(), 1, Integer::sum);
        });
        Map<String, ElkNode> nodes = new HashMap<>();
        for (Diagram.Box box : diagram.boxes()) {
            Deadline.look();
            ElkNode node = ElkGraphUtil.createNode(graph);
            int busier = Math.max(outgoing.getOrDefault(box.id(), 0), incoming.getOrDefault(box.id(), 0));
            Point2D size = TextMetrics.size(box, busier);
            node.setDimensions(size.getX(), size.getY());
            nodes.put(box.id(), node);
        }
        List<ElkEdge> edges = new ArrayList<>();
        for (Diagram.Arrow arrow : diagram.arrows()) {
            Deadline.look();
            ElkEdge edge = ElkGraphUtil.createSimpleEdge(
                    Objects.requireNonNull(nodes.get(arrow.from())), Objects.requireNonNull(nodes.get(arrow.to())));
            Point2D size = TextMetrics.size(arrow);
            ElkLabel label = ElkGraphUtil.createLabel(arrow.relation(), edge);
            label.setDimensions(size.getX(), size.getY());
            label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
            edges.add(edge);
        }
        Monitor monitor = new Monitor();
        new RecursiveGraphLayoutEngine().layout(graph, monitor);
        if (monitor.isCanceled()) {
            throw new TooComplex();
        }
        Map<Diagram.Box, Rectangle2D> boxes = new LinkedHashMap<>();
        for (Diagram.Box box : diagram.boxes()) {
            Deadline.look();
            ElkNode node = Objects.requireNonNull(nodes.get(box.id()));
            boxes.put(box, new Rectangle2D.Double(node.getX(), node.getY(), node.getWidth(), node.getHeight()));
        }
        return new Layout(
                graph.getWidth(),
                graph.getHeight(),
                boxes,
                edges.stream().map(Layout::route).toList());
    }

    private static ElkNode emptyGraph() {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 18.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 14.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 10.0);
        graph.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 30.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 24.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
        return graph;
    }

    private static Route route(ElkEdge edge) {
        List<Point2D> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point2D.Double(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.add(new Point2D.Double(bend.getX(), bend.getY()));
            }
            points.add(new Point2D.Double(section.getEndX(), section.getEndY()));
        }
        ElkLabel label = edge.getLabels().get(0);
        return new Route(
                points, new Rectangle2D.Double(label.getX(), label.getY(), label.getWidth(), label.getHeight()));
    }

    /** Ends a layout that takes too long. */
    private static final class Monitor extends BasicProgressMonitor {
        private final long end = System.nanoTime() + LONGEST.toNanos();

        @Override
        public boolean isCanceled() {
            return System.nanoTime() - end > 0
                    || Deadline.current().map(Deadline::isOver).orElse(false);
        }
    }
}
