package org.w3id.diwan.serve.graph.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A diagram, laid out. */
public final class Picture {
    private final Diagram diagram;
    private final Layout layout;

    private Picture(Diagram diagram, Layout layout) {
        this.diagram = diagram;
        this.layout = layout;
    }

    /**
     * Lays a diagram out.
     *
     * @throws TooComplex if that takes too long
     */
    public static Picture of(Diagram diagram) throws TooComplex {
        return new Picture(diagram, Layout.of(diagram));
    }

    /** Writes it as SVG in UTF-8: the same bytes for the same diagram on every machine. */
    public void writeSvg(OutputStream output) throws IOException {
        Sheet sheet = new Sheet(diagram, layout);
        SvgCanvas canvas =
                new SvgCanvas(sheet.width(), sheet.height(), diagram.title(), String.join(" ", diagram.subtitles()));
        sheet.paint(canvas);
        output.write(canvas.finish().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes it as PNG, in the fonts of this JVM; where it has none for some letters the picture says so. */
    public void writePng(OutputStream output) throws IOException {
        Sheet sheet = new Sheet(writable(), layout);
        PngCanvas canvas = new PngCanvas(sheet.width(), sheet.height());
        sheet.paint(canvas);
        canvas.finish(output);
    }

    private Diagram writable() {
        boolean all = Stream.concat(
                        Stream.of(diagram.title()), diagram.boxes().stream().map(Diagram.Box::label))
                .allMatch(PngCanvas::canWrite);
        if (all) {
            return diagram;
        }
        List<String> notes = new ArrayList<>(diagram.notes());
        notes.add("Some letters are missing: the server that painted this has no font for them. The SVG has them.");
        return new Diagram(diagram.title(), diagram.subtitles(), diagram.boxes(), diagram.arrows(), notes);
    }
}
