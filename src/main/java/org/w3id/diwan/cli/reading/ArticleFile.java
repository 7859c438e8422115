package org.w3id.diwan.cli.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.w3id.diwan.article.ArticleInput;
import org.w3id.diwan.article.format.Cleaner;
import org.w3id.diwan.model.SourceId;

/**
 * An article that a command line names.
 *
 * @param id the source it becomes
 * @param path where it is; {@link #STANDARD_INPUT} for what is piped in
 * @param published the day the user says it was published; empty where they do not
 */
public record ArticleFile(SourceId id, Path path, Optional<LocalDate> published) {
    /** Stands for what is piped in. */
    static final Path STANDARD_INPUT = Path.of("-");

    /** Its bytes; of a file that is too large one more than the limit, so that memory stays small. */
    byte[] content(InputStream piped) throws IOException {
        if (path.equals(STANDARD_INPUT)) {
            return piped.readNBytes(Cleaner.LARGEST + 1);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(Cleaner.LARGEST + 1);
        }
    }

    /** For the reader. */
    ArticleInput input() {
        return new ArticleInput(id, path.toString(), published);
    }
}
