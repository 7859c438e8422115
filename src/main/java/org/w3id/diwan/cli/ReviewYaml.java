package org.w3id.diwan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.w3id.diwan.dossier.SourceWriter;
import org.w3id.diwan.model.MachineReading;
import org.w3id.diwan.model.SourceId;

/** A reading as a file for {@code diwan review}. */
final class ReviewYaml implements ReadingOutput {
    @Override
    public String fileName(SourceId id) {
        return id + ".review.yaml";
    }

    @Override
    public void write(MachineReading reading, ArticleFile article, byte[] content, OutputStream out)
            throws IOException {
        String path = article.path().toAbsolutePath().normalize().toString();
        out.write(SourceWriter.writeForReview(reading, path).getBytes(StandardCharsets.UTF_8));
    }
}
