package org.w3id.diwan.serve.graph.picture;

import com.google.common.xml.XmlEscapers;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.w3id.diwan.serve.http.TextDirection;

/**
 * Writes SVG 1.1 that shows nothing from outside itself: no script, no style sheet, no font; what it shows leads to its page.
 *
 * @see <a href="https://www.w3.org/TR/SVG11/">SVG 1.1</a>
 */
final class SvgCanvas implements Canvas {
    private final StringBuilder svg = new StringBuilder();

    SvgCanvas(double width, double height, String title, String description) {
        svg.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" role="img" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" font-family="Arial, Helvetica, 'Noto Sans', 'Noto Sans Arabic', 'DejaVu Sans', sans-serif">
                <title>%3$s</title>
                <desc>%4$s</desc>
                """.formatted(number(width), number(height), escaped(title), escaped(description)));
    }

    @Override
    public void fill(Shape shape, String colour) {
        svg.append("<path d=\"%s\" fill=\"%s\"/>\n".formatted(path(shape), colour));
    }

    @Override
    public void draw(Shape shape, String colour, double width, float[] dashes) {
        String dashed =
                dashes.length == 0 ? "" : " stroke-dasharray=\"%s %s\"".formatted(number(dashes[0]), number(dashes[1]));
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>\n"
                .formatted(path(shape), colour, number(width), dashed));
    }

    @Override
    public void write(Text text, double x, double y) {
        boolean rightToLeft = TextDirection.of(text.content()).equals("rtl");
        String anchor = text.isCentred() ? "middle" : rightToLeft ? "end" : "";
        svg.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\"%s%s%s>%s</text>\n"
                .formatted(
                        number(x),
                        number(y),
                        number(text.size()),
                        text.colour(),
                        text.isBold() ? " font-weight=\"bold\"" : "",
                        anchor.isEmpty() ? "" : " text-anchor=\"" + anchor + "\"",
                        rightToLeft ? " direction=\"rtl\" unicode-bidi=\"embed\"" : "",
                        escaped(text.content())));
    }

    @Override
    public void beginGroup(String title, String href) {
        String leads = href.startsWith("https://") || href.startsWith("http://") ? href : "#";
        svg.append("<a xlink:href=\"%s\"><title>%s</title>\n".formatted(escaped(leads), escaped(title)));
    }

    @Override
    public void endGroup() {
        svg.append("</a>\n");
    }

    String finish() {
        return svg.append("</svg>\n").toString();
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(points);
            path.append("MLQCZ".charAt(kind));
            int count = kind == PathIterator.SEG_CLOSE ? 0 : 2 * Math.max(1, kind);
            for (int i = 0; i < count; i++) {
                path.append(i == 0 ? "" : " ").append(number(points[i]));
            }
        }
        return path.toString();
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String escaped(String text) {
        return XmlEscapers.xmlAttributeEscaper().escape(text);
    }
}
