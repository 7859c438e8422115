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
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" role=\"img\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\""
                        .formatted(number(width), number(height), number(width), number(height)));
        svg.append(" font-family=\"Arial, Helvetica, 'Noto Sans', 'Noto Sans Arabic', 'DejaVu Sans', sans-serif\">\n");
        svg.append("<title>").append(escaped(title)).append("</title>\n");
        svg.append("<desc>").append(escaped(description)).append("</desc>\n");
    }

    @Override
    public void fill(Shape shape, String colour) {
        svg.append("<path d=\"")
                .append(path(shape))
                .append("\" fill=\"")
                .append(colour)
                .append("\"/>\n");
    }

    @Override
    public void draw(Shape shape, String colour, double width, float[] dashes) {
        svg.append("<path d=\"")
                .append(path(shape))
                .append("\" fill=\"none\" stroke=\"")
                .append(colour);
        svg.append("\" stroke-width=\"").append(number(width)).append('"');
        if (dashes.length > 0) {
            svg.append(" stroke-dasharray=\"")
                    .append(number(dashes[0]))
                    .append(' ')
                    .append(number(dashes[1]))
                    .append('"');
        }
        svg.append("/>\n");
    }

    @Override
    public void write(Text text, double x, double y) {
        svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        svg.append("\" font-size=\"")
                .append(number(text.size()))
                .append("\" fill=\"")
                .append(text.colour())
                .append('"');
        svg.append(text.isBold() ? " font-weight=\"bold\"" : "");
        boolean rightToLeft = TextDirection.of(text.content()).equals("rtl");
        if (text.isCentred()) {
            svg.append(" text-anchor=\"middle\"");
        } else if (rightToLeft) {
            svg.append(" text-anchor=\"end\"");
        }
        svg.append(rightToLeft ? " direction=\"rtl\" unicode-bidi=\"embed\"" : "");
        svg.append('>').append(escaped(text.content())).append("</text>\n");
    }

    @Override
    public void beginGroup(String title, String href) {
        String leads = href.startsWith("https://") || href.startsWith("http://") ? href : "#";
        svg.append("<a xlink:href=\"").append(escaped(leads)).append("\"><title>");
        svg.append(escaped(title)).append("</title>\n");
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
