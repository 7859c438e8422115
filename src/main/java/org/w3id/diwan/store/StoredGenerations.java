package org.w3id.diwan.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Generations in a data folder, shared with other processes. */
final class StoredGenerations implements Generations {
    private final DataFolder folder;
    private volatile Object stamp = "";

    StoredGenerations(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public LoadReport load(Filling filling, Optional<CurrentGeneration> served, GateFindings problems)
            throws IOException {
        Path lockFile = folder.loadLock();
        FileLocks.Held lock = FileLocks.tryTake(lockFile)
                .orElseThrow(() -> new StoreInUseException("another load into " + folder + " runs in "
                        + FileLocks.holder(lockFile) + ": wait until it is done"));
        try {
            folder.removeUnused();
            OptionalLong old = folder.current();
            if (old.isPresent()) {
                Manifest manifest = Generation.manifest(folder.generation(old.getAsLong()));
                if (manifest.digest().equals(filling.digest())) {
                    return LoadReport.of(LoadReport.Outcome.UNCHANGED, manifest, problems.list());
                }
                if (served.isEmpty()) {
                    refuseIfEditedElsewhere(old.getAsLong());
                }
            }
            LoadReport report = loadAlone(filling, served, problems);
            if (served.isPresent()) {
                // whoever asks this store after the load gets what was loaded
                served.get().useNewest().close();
            }
            return report;
        } finally {
            try {
                folder.removeUnused();
            } finally {
                lock.close();
            }
        }
    }

    /** Says now what would be found out after the work. */
    private void refuseIfEditedElsewhere(long number) throws IOException {
        if (Generation.isEdited(folder.generation(number))) {
            FileLocks.tryTake(folder.generationLock(number))
                    .orElseThrow(this::editedElsewhere)
                    .close();
        }
    }

    private StoreInUseException editedElsewhere() {
        return new StoreInUseException("curators have added graphs to " + folder
                + ", and another process serves it: stop the server, then load again so that they are kept");
    }

    private LoadReport loadAlone(Filling filling, Optional<CurrentGeneration> served, GateFindings problems)
            throws IOException {
        long number = folder.next();
        FileLocks.Held lock = FileLocks.take(folder.generationLock(number));
        try (Generation next = Generation.create(number, folder.generation(number), lock)) {
            filling.fill(next, problems);
            if (problems.hasErrors()) {
                return LoadReport.refused(problems.list());
            }
            OptionalLong old = folder.current();
            next.noteChanges(old.isPresent() ? Optional.of(folder.generation(old.getAsLong())) : Optional.empty());
            replaceCurrent(next, served);
            return LoadReport.of(LoadReport.Outcome.LOADED, next.manifest(), problems.list());
        } catch (RuntimeException | InternalError e) {
            // how TDB2 and Lucene say that they cannot write; InternalError is what a mapped file on a full disk gives
            throw new IOException("the load failed and changed nothing: " + e.getMessage() + "; " + folder.space(), e);
        } finally {
            lock.close();
        }
    }

    private void replaceCurrent(Generation next, Optional<CurrentGeneration> served) throws IOException {
        FileLocks.Held edit = beginEdit();
        try {
            OptionalLong old = folder.current();
            if (old.isPresent() && Generation.isEdited(folder.generation(old.getAsLong()))) {
                carryOver(next, served);
            }
            // closed before its files are made durable, and given its name last
            next.close();
            folder.makeCurrent(next.number());
        } finally {
            edit.close();
        }
    }

    private void carryOver(Generation next, Optional<CurrentGeneration> served) throws IOException {
        if (served.isPresent()) {
            try (CurrentGeneration.Use use = served.get().useNewest()) {
                CuratedGraphs.carryOver(use.generation(), next);
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
        OptionalLong number = folder.current();
        if (number.isEmpty()) {
            throw nothingLoaded();
        }
        return Generation.manifest(folder.generation(number.getAsLong()));
    }

    private IOException nothingLoaded() {
        return new IOException("nothing is loaded into " + folder + " yet: load first");
    }

    @Override
    public Generation first() throws IOException {
        stamp = folder.currentStamp();
        return folder.openCurrent().orElseThrow(this::nothingLoaded);
    }

    @Override
    public Optional<Generation> newer() throws IOException {
        Object now = folder.currentStamp();
        if (now.equals(stamp)) {
            return Optional.empty();
        }
        Optional<Generation> next = folder.openCurrent();
        stamp = now;
        return next;
    }

    @Override
    public void closed() throws IOException {
        Optional<FileLocks.Held> lock = FileLocks.tryTake(folder.loadLock());
        if (lock.isPresent()) {
            try {
                folder.removeUnused();
            } finally {
                lock.get().close();
            }
        }
    }

    @Override
    public FileLocks.Held beginEdit() throws IOException {
        return FileLocks.take(folder.editLock());
    }
}
