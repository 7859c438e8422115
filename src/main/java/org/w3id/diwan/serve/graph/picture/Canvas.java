package org.w3id.diwan.serve.graph.picture;

import java.awt.Shape;

/** What a picture is painted on. Colours are written {@code #rrggbb}. */
interface Canvas {
    void fill(Shape shape, String colour);

    /** Draws a line along a shape. */
    void draw(Shape shape, String colour, double width, float[] dashes);

    /** Writes a line of text on a base line. */
    void write(Text text, double x, double y);

    /**
     * Everything up to {@link #endGroup} belongs together and is called so by who reads it aloud.
     *
     * @param href what it leads to, where a picture can lead anywhere
     */
    void beginGroup(String title, String href);

    void endGroup();

    /**
     * A line of text.
     *
     * @param content from right to left if its first letter is
     * @param size in pixels
     * @param isCentred whether the point is its middle; otherwise its left end
     */
    record Text(String content, double size, boolean isBold, boolean isCentred, String colour) {
        double width() {
            return TextMetrics.width(content, size, isBold);
        }
    }
}
