package org.w3id.diwan.cli.graph;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * A file in the data folder that says where its server answers, so that {@code query} can ask it while the server holds the folder. A
 * killed server leaves it behind; it is therefore read only where somebody does hold the folder.
 *
 * @param file where it is
 */
public record EndpointNote(Path file) {
    public static EndpointNote in(Path data) {
        return new EndpointNote(data.resolve("endpoint"));
    }

    public void write(URI endpoint) throws IOException {
        Files.writeString(file, endpoint + "\n");
    }

    public Optional<URI> read() throws IOException {
        try {
            return Optional.of(URI.create(Files.readString(file).strip()));
        } catch (NoSuchFileException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Takes it away again. That it may stay where this fails does no harm: see above. */
    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LoggerFactory.getLogger(EndpointNote.class).warn("cannot remove {}", file, e);
        }
    }
}
