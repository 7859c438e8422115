package org.w3id.diwan.serve.graph.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/** Paints with the JVM's own fonts, which join Arabic letters and order text that runs from right to left. */
final class PngCanvas implements Canvas {
    /** Sixteen million pixels take 64 megabytes. */
    private static final double MOST_PIXELS = 16_000_000;

    private static final double SHARPNESS = 2;

    private final BufferedImage image;
    private final Graphics2D graphics;

    PngCanvas(double width, double height) {
        double scale = Math.min(SHARPNESS, Math.sqrt(MOST_PIXELS / (width * height)));
        image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.scale(scale, scale);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Whether the JVM has letters for a text. */
    static boolean canWrite(String text) {
        return font(12, false).canDisplayUpTo(text) < 0;
    }

    private static Font font(double size, boolean bold) {
        return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
    }

    @Override
    public void fill(Shape shape, String colour) {
        graphics.setColor(Color.decode(colour));
        graphics.fill(shape);
    }

    @Override
    public void draw(Shape shape, String colour, double width, float[] dashes) {
        graphics.setColor(Color.decode(colour));
        graphics.setStroke(
                dashes.length == 0
                        ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
                        : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0));
        graphics.draw(shape);
    }

    @Override
    public void write(Text text, double x, double y) {
        if (text.content().isBlank()) {
            return;
        }
        TextLayout layout =
                new TextLayout(text.content(), font(text.size(), text.isBold()), graphics.getFontRenderContext());
        // a font wider than was reckoned with must not cover what is beside it
        double narrower = Math.min(1, text.width() / layout.getAdvance());
        double left = text.isCentred() ? x - layout.getAdvance() * narrower / 2 : x;
        AffineTransform before = graphics.getTransform();
        graphics.translate(left, y);
        graphics.scale(narrower, 1);
        graphics.setColor(Color.decode(text.colour()));
        layout.draw(graphics, 0, 0);
        graphics.setTransform(before);
    }

    @Override
    public void beginGroup(String title, String href) {}

    @Override
    public void endGroup() {}

    void finish(OutputStream output) throws IOException {
        graphics.dispose();
        if (!ImageIO.write(image, "png", output)) {
            throw new IOException("this Java writes no PNG");
        }
    }
}
