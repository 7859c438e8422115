package org.w3id.diwan.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The files of a generation that say how it differs from those before: {@code fingerprints} of what it holds, and the journal {@code
 * changes}. They are written before the generation becomes the current one, and so with it or not at all.
 */
final class ChangeNotes {
    private static final String FINGERPRINTS = "fingerprints";
    private static final String CHANGES = "changes";

    private final Path folder;

    /** @param folder of the generation */
    ChangeNotes(Path folder) {
        this.folder = folder;
    }

    /**
     * Compares a generation that was loaded, but not yet edited, with the one before it.
     *
     * @param old the folder of the current generation; none if this is the first
     */
    void write(long number, Manifest manifest, DatasetGraph database, Optional<Path> old) throws IOException {
        Path fingerprints = folder.resolve(FINGERPRINTS);
        database.begin(ReadWrite.READ);
        try {
            Fingerprints.write(database, manifest.graphs(), fingerprints);
        } finally {
            database.end();
        }
        ChangeJournal before = before(old);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant later = before.newest().at().plusMillis(1);
        // clocks are set back, but a change never comes before an earlier one
        ChangeJournal.State state = ChangeJournal.State.of(number, manifest.digest(), now.isAfter(later) ? now : later);
        Optional<Path> was = old.map(each -> each.resolve(FINGERPRINTS));
        ChangeJournal journal = was.isPresent() && !Files.exists(was.get())
                ? ChangeJournal.from(state)
                : before.with(new ChangeJournal.Load(state, Fingerprints.changes(was, fingerprints)));
        journal.write(folder.resolve(CHANGES));
    }

    private static ChangeJournal before(Optional<Path> old) throws IOException {
        Optional<Path> file = old.map(each -> each.resolve(CHANGES));
        return file.isPresent() && Files.exists(file.get())
                ? ChangeJournal.read(file.get())
                : ChangeJournal.from(ChangeJournal.State.EMPTY);
    }

    /** The journal; a generation of an earlier version of Diwan has none, and so it begins there. */
    ChangeJournal journal(long number, Manifest manifest) throws IOException {
        Path file = folder.resolve(CHANGES);
        return Files.exists(file)
                ? ChangeJournal.read(file)
                : ChangeJournal.from(ChangeJournal.State.of(
                        number,
                        manifest.digest(),
                        Files.getLastModifiedTime(folder).toInstant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
