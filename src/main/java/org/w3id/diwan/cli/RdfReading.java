package org.w3id.diwan.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.w3id.diwan.model.Format;
import org.w3id.diwan.model.MachineReading;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.rdf.MachineReadingWriter;

/** A reading as RDF. */
final class RdfReading implements ReadingOutput {
    private final Format format;
    private final MachineReadingWriter writer;

    RdfReading(Vocabulary vocabulary, Format format) {
        this.format = format;
        writer = new MachineReadingWriter(vocabulary, format, program());
    }

    @Override
    public String fileName(SourceId id) {
        return id + "." + format.extension();
    }

    @Override
    public void write(MachineReading reading, ArticleFile article, byte[] content, OutputStream out)
            throws IOException {
        writer.write(reading, out);
    }

    private static String program() {
        String version = RdfReading.class.getPackage().getImplementationVersion();
        return "Diwan " + (version == null ? "in development" : version) + ", patterns";
    }
}
