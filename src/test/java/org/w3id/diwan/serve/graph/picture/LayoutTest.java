package org.w3id.diwan.serve.graph.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A picture can be read: nothing on it covers anything else. */
final class LayoutTest {
    private static final String LONG = "A body with quite a long name in the north of the country";

    private static Diagram diagram(int boxes, int... ends) {
        List<Diagram.Arrow> arrows = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) {
            arrows.add(new Diagram.Arrow(
                    "b" + ends[i],
                    "b" + ends[i + 1],
                    "relation " + i,
                    List.of("since 2024", "3 sources"),
                    Diagram.Line.DENIED,
                    "https://w3id.org/diwan/claim/" + i));
        }
        return new Diagram(
                "title",
                List.of(),
                IntStream.range(0, boxes)
                        .mapToObj(
                                i -> new Diagram.Box("b" + i, i % 3 == 0 ? LONG : "Box " + i, List.of("Place"), i == 0))
                        .toList(),
                arrows,
                List.of());
    }

    @Test
    void nothingCoversAnything() {
        int[] ends = new Random(7).ints(400, 0, 60).toArray();
        for (Diagram diagram : List.of(
                diagram(1),
                diagram(3, 0, 1, 1, 2, 2, 0),
                diagram(2, 0, 1, 0, 1, 1, 0, 0, 0),
                diagram(9, 0, 1, 1, 2, 2, 3, 0, 3, 4, 5, 7, 7),
                diagram(60, ends))) {
            expectClear(Layout.of(diagram));
        }
    }

    private static void expectClear(Layout layout) {
        List<Rectangle2D> places = Stream.concat(
                        layout.boxes().values().stream(),
                        layout.arrows().stream().map(Layout.Route::label))
                .toList();
        Rectangle2D sheet = new Rectangle2D.Double(-1, -1, layout.width() + 2, layout.height() + 2);
        for (Rectangle2D place : places) {
            assertThat(sheet.contains(place)).isTrue();
            assertThat(places).filteredOn(place::intersects).containsExactly(place);
        }
        for (Layout.Route route : layout.arrows()) {
            for (Point2D point : points(route)) {
                assertThat(places)
                        .filteredOn(place ->
                                !place.equals(route.label()) && shrunk(place).contains(point))
                        .isEmpty();
            }
        }
    }

    /** The ends of lines touch boxes. */
    private static Rectangle2D shrunk(Rectangle2D place) {
        return new Rectangle2D.Double(place.getX() + 1, place.getY() + 1, place.getWidth() - 2, place.getHeight() - 2);
    }

    private static List<Point2D> points(Layout.Route route) {
        List<Point2D> points = new ArrayList<>();
        double[] point = new double[2];
        for (PathIterator steps = route.path().getPathIterator(null, 0.5); !steps.isDone(); steps.next()) {
            steps.currentSegment(point);
            points.add(new Point2D.Double(point[0], point[1]));
        }
        return points;
    }

    @Test
    void arrowsEndAtTheirBoxes() {
        Diagram diagram = diagram(4, 0, 1, 1, 0, 1, 2, 2, 3, 3, 0, 2, 2);
        Layout layout = Layout.of(diagram);
        for (int i = 0; i < diagram.arrows().size(); i++) {
            List<Point2D> points = layout.arrows().get(i).points();
            expectTouches(layout, diagram.arrows().get(i).from(), points.get(0));
            expectTouches(layout, diagram.arrows().get(i).to(), points.get(points.size() - 1));
        }
    }

    private static void expectTouches(Layout layout, String box, Point2D point) {
        layout.boxes().forEach((each, place) -> {
            Rectangle2D grown = Layout.moved(place, 0, 0);
            grown.add(place.getX() - 1, place.getY() - 1);
            grown.add(place.getMaxX() + 1, place.getMaxY() + 1);
            assertThat(grown.contains(point)).isEqualTo(each.id().equals(box));
        });
    }

    @Test
    void theSameDiagramIsLaidOutTheSame() {
        Diagram diagram = diagram(20, new Random(3).ints(80, 0, 20).toArray());

        assertThat(Layout.of(diagram)).isEqualTo(Layout.of(diagram));
    }
}
