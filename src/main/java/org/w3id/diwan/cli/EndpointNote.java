package org.w3id.diwan.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * A file in the data folder that says where its server answers, so that {@code query} can ask it while the server holds the folder. A
 * killed server leaves it behind; it is therefore read only where somebody does hold the folder.
 *
 * @param file where it is; none for a graph in memory, which nobody else could want
 */
record EndpointNote(Optional<Path> file) {
    static EndpointNote in(Path data) {
        return new EndpointNote(Optional.of(data.resolve("endpoint")));
    }

    static EndpointNote none() {
        return new EndpointNote(Optional.empty());
    }

    void write(URI endpoint) throws IOException {
        if (file.isPresent()) {
            Files.writeString(file.get(), endpoint + "\n", StandardCharsets.UTF_8);
        }
    }

    Optional<URI> read() throws IOException {
        try {
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(URI.create(Files.readString(file.get()).strip()));
        } catch (NoSuchFileException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Takes it away again. That it may stay where this fails does no harm: see above. */
    void remove() {
        try {
            if (file.isPresent()) {
                Files.deleteIfExists(file.get());
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(EndpointNote.class).warn("cannot remove {}", file.get(), e);
        }
    }
}
