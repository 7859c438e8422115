package org.w3id.diwan.serve.graph.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws diagrams. */
public final class Picture {
    private static final String NO_FONT =
            "Some letters are missing: the server that painted this has no font for them. The SVG has them.";

    private Picture() {}

    /**
     * Writes SVG in UTF-8: the same bytes for the same diagram on every machine.
     */
    public static void writeSvg(Diagram diagram, OutputStream output) throws IOException {
        Sheet sheet = new Sheet(diagram, Layout.of(diagram));
        SvgCanvas canvas =
                new SvgCanvas(sheet.width(), sheet.height(), diagram.title(), String.join(" ", diagram.subtitles()));
        sheet.paint(canvas);
        output.write(canvas.finish().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes PNG, in the fonts of this JVM; where it has none for some letters the picture says so.
     */
    public static void writePng(Diagram diagram, OutputStream output) throws IOException {
        List<String> notes = new ArrayList<>(diagram.notes());
        boolean writable = Stream.concat(
                        Stream.of(diagram.title()), diagram.boxes().stream().map(Diagram.Box::label))
                .allMatch(PngCanvas::canWrite);
        if (!writable) {
            notes.add(NO_FONT);
        }
        Diagram noted = new Diagram(diagram.title(), diagram.subtitles(), diagram.boxes(), diagram.arrows(), notes);
        Sheet sheet = new Sheet(noted, Layout.of(diagram));
        PngCanvas canvas = new PngCanvas(sheet.width(), sheet.height());
        sheet.paint(canvas);
        canvas.finish(output);
    }
}
