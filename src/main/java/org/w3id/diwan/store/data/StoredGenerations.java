package org.w3id.diwan.store.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.store.journal.Manifest;

/** Generations in a data folder, shared with other processes. */
public final class StoredGenerations extends Generations {
    private final DataFolder folder;
    private volatile Object stamp = "";

    public StoredGenerations(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public LoadReport load(Filling filling) throws IOException {
        Path lockFile = folder.loadLock();
        FileLocks.Held lock = FileLocks.tryTake(lockFile)
                .orElseThrow(() -> new StoreInUseException("another load into " + folder + " runs in "
                        + FileLocks.holder(lockFile) + ": wait until it is done"));
        try (lock) {
            folder.removeUnused();
            Optional<Path> old = folder.currentGeneration();
            if (old.isPresent()) {
                Manifest manifest = Generation.manifest(old.get());
                if (manifest.digest().equals(filling.digest())) {
                    return LoadReport.of(LoadReport.Outcome.UNCHANGED, manifest, List.of());
                }
                if (!isOpen() && Generation.isEdited(old.get())) {
                    // says now what would be found out after the work
                    FileLocks.tryTake(DataFolder.lockOf(old.get()))
                            .orElseThrow(this::editedElsewhere)
                            .close();
                }
            }
            try {
                LoadReport report = loadAlone(filling);
                if (isOpen()) {
                    // whoever asks this store after the load gets what was loaded
                    release(holdNewest());
                }
                return report;
            } finally {
                folder.removeUnused();
            }
        }
    }

    private StoreInUseException editedElsewhere() {
        return new StoreInUseException("curators have added graphs to " + folder
                + ", and another process serves it: stop the server, then load again so that they are kept");
    }

    private LoadReport loadAlone(Filling filling) throws IOException {
        long number = folder.next();
        Path place = folder.generation(number);
        FileLocks.Held lock = FileLocks.take(DataFolder.lockOf(place));
        try (lock;
                Generation next = Generation.create(number, place, lock)) {
            List<Problem> problems = filling.fill(next);
            if (Problem.anyError(problems)) {
                return LoadReport.refused(problems);
            }
            next.noteChanges(folder.currentGeneration());
            replaceCurrent(next);
            return LoadReport.of(LoadReport.Outcome.LOADED, next.manifest(), problems);
        } catch (RuntimeException | InternalError e) {
            // how TDB2 and Lucene say that they cannot write; InternalError is what a mapped file on a full disk gives
            throw new IOException("the load failed and changed nothing: " + e.getMessage() + "; " + folder.space(), e);
        }
    }

    private void replaceCurrent(Generation next) throws IOException {
        FileLocks.Held edit = beginEdit();
        try (edit) {
            Optional<Path> old = folder.currentGeneration();
            if (old.isPresent() && Generation.isEdited(old.get())) {
                carryOver(next);
            }
            // closed before its files are made durable, and given its name last
            next.close();
            folder.makeCurrent(next.number());
        }
    }

    private void carryOver(Generation next) throws IOException {
        if (isOpen()) {
            Generation old = holdNewest();
            try {
                CuratedGraphs.carryOver(old, next);
            } finally {
                release(old);
            }
            return;
        }
        try (Generation old = folder.openCurrent().orElseThrow()) {
            CuratedGraphs.carryOver(old, next);
        } catch (StoreInUseException e) {
            throw editedElsewhere();
        }
    }

    @Override
    public boolean isEmpty() throws IOException {
        return folder.current().isEmpty();
    }

    @Override
    public Manifest manifest() throws IOException {
        return Generation.manifest(folder.currentGeneration().orElseThrow(this::nothingLoaded));
    }

    private IOException nothingLoaded() {
        return new IOException("nothing is loaded into " + folder + " yet: load first");
    }

    @Override
    Generation first() throws IOException {
        stamp = folder.currentStamp();
        return folder.openCurrent().orElseThrow(this::nothingLoaded);
    }

    @Override
    Optional<Generation> newer() throws IOException {
        Object now = folder.currentStamp();
        if (now.equals(stamp)) {
            return Optional.empty();
        }
        Optional<Generation> next = folder.openCurrent();
        stamp = now;
        return next;
    }

    @Override
    void closed() throws IOException {
        Optional<FileLocks.Held> free = FileLocks.tryTake(folder.loadLock());
        if (free.isPresent()) {
            FileLocks.Held lock = free.get();
            try (lock) {
                folder.removeUnused();
            }
        }
    }

    @Override
    FileLocks.Held beginEdit() throws IOException {
        return FileLocks.take(folder.editLock());
    }
}
