package org.w3id.diwan.serve.graph.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.w3id.diwan.query.Deadline;

/**
 * Puts the vertices of each layer in an order with few crossings, and at heights where lines are nearly straight.
 *
 * @see <a href="https://doi.org/10.1109/TSMC.1981.4308636">Sugiyama, Tagawa and Toda: Methods for Visual Understanding of Hierarchical
 *     System Structures</a>
 */
final class Layers {
    private static final int SWEEPS = 24;
    private static final double BETWEEN_BOXES = 18;
    private static final double BETWEEN = 9;

    private final List<List<Vertex>> layers;

    private Layers(Collection<List<Vertex>> layers) {
        this.layers = List.copyOf(layers);
    }

    /** The layers from left to right, each from top to bottom. */
    static List<List<Vertex>> arranged(List<Vertex> vertices) {
        TreeMap<Integer, List<Vertex>> byNumber = new TreeMap<>();
        for (Vertex start : vertices) {
            Deque<Vertex> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                Vertex vertex = open.pop();
                if (vertex.component < 0) {
                    vertex.component = start.component < 0 ? vertices.indexOf(start) : start.component;
                    byNumber.computeIfAbsent(vertex.layer, layer -> new ArrayList<>())
                            .add(vertex);
                    vertex.neighbours().forEach(open::push);
                }
            }
        }
        Layers layers = new Layers(byNumber.values());
        layers.order();
        layers.place();
        return layers.layers;
    }

    /** Each vertex goes to the middle of its neighbours, layer by layer, forwards and backwards; the best of all orders stays. */
    private void order() {
        layers.forEach(Layers::number);
        List<List<Vertex>> best = layers.stream().map(List::copyOf).toList();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            Deadline.look();
            boolean forwards = sweep % 2 == 0;
            for (int i = 0; i < layers.size(); i++) {
                List<Vertex> layer = layers.get(forwards ? i : layers.size() - 1 - i);
                layer.sort(Comparator.<Vertex>comparingInt(vertex -> vertex.component)
                        .thenComparingDouble(vertex -> (forwards ? vertex.before : vertex.behind)
                                .stream().mapToInt(other -> other.at).average().orElse(vertex.at)));
                number(layer);
            }
            long crossings = crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = layers.stream().map(List::copyOf).toList();
            }
        }
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).clear();
            layers.get(i).addAll(best.get(i));
            number(layers.get(i));
        }
        Comparator<Vertex> byPlace = Comparator.comparingInt(vertex -> vertex.at);
        layers.forEach(layer -> layer.forEach(vertex -> {
            vertex.before.sort(byPlace);
            vertex.behind.sort(byPlace);
        }));
    }

    private static void number(List<Vertex> layer) {
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).at = i;
        }
    }

    private long crossings() {
        long crossings = 0;
        for (List<Vertex> layer : layers) {
            List<int[]> lines = new ArrayList<>();
            layer.forEach(vertex -> vertex.behind.forEach(other -> lines.add(new int[] {vertex.at, other.at})));
            for (int i = 0; i < lines.size(); i++) {
                int[] one = lines.get(i);
                crossings += lines.subList(0, i).stream()
                        .filter(other -> (long) (one[0] - other[0]) * (one[1] - other[1]) < 0)
                        .count();
            }
        }
        return crossings;
    }

    private void place() {
        layers.forEach(layer -> settle(layer));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            Deadline.look();
            for (int i = 0; i < layers.size(); i++) {
                settle(layers.get(sweep % 2 == 0 ? i : layers.size() - 1 - i));
            }
        }
    }

    private static final class Block {
        final List<Vertex> members = new ArrayList<>();
        final List<Double> offsets = new ArrayList<>();
        double sum;

        double top() {
            return sum / members.size();
        }
    }

    /** Puts each vertex as near to where it wants to be as the order and the room between them allow, by least squares. */
    private static void settle(List<Vertex> layer) {
        Deque<Block> blocks = new ArrayDeque<>();
        double offset = 0;
        Vertex above = layer.get(0);
        for (Vertex vertex : layer) {
            if (vertex != above) {
                double gap = vertex.isBox && above.isBox ? BETWEEN_BOXES : BETWEEN;
                offset += (above.height + vertex.height) / 2 + gap;
            }
            above = vertex;
            Block block = new Block();
            block.members.add(vertex);
            block.offsets.add(offset);
            block.sum = vertex.wanted() - offset;
            while (!blocks.isEmpty() && blocks.getLast().top() > block.top()) {
                Block upper = blocks.removeLast();
                upper.members.addAll(block.members);
                upper.offsets.addAll(block.offsets);
                upper.sum += block.sum;
                block = upper;
            }
            blocks.add(block);
        }
        for (Block block : blocks) {
            for (int i = 0; i < block.members.size(); i++) {
                block.members.get(i).y = block.top() + block.offsets.get(i);
            }
        }
    }
}
