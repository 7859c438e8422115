package org.w3id.diwan.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Generations in a data folder, shared with other processes. */
final class StoredGenerations implements Generations {
    private final DataFolder folder;
    private volatile @Nullable Generation open;
    private volatile Object stamp = "";

    StoredGenerations(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public LoadReport load(InputFiles files, Problems problems) throws IOException {
        Path lockFile = folder.loadLock();
        FileLocks.Held lock = FileLocks.tryTake(lockFile)
                .orElseThrow(() -> new StoreInUseException("another load into " + folder + " runs in "
                        + FileLocks.holder(lockFile) + ": wait until it is done"));
        try {
            folder.removeUnused();
            return loadAlone(files, problems);
        } finally {
            lock.close();
        }
    }

    private LoadReport loadAlone(InputFiles files, Problems problems) throws IOException {
        OptionalLong old = folder.current();
        if (old.isPresent()) {
            Manifest manifest = Generation.manifest(folder.generation(old.getAsLong()));
            if (manifest.digest().equals(LoadDigest.of(files))) {
                return LoadReport.of(LoadReport.Outcome.UNCHANGED, manifest, problems.list());
            }
            // refused now rather than after the work
            new Curated(old.getAsLong()).close();
        }
        long number = folder.next();
        Path path = folder.generation(number);
        Generation next = Generation.create(number, path, FileLocks.take(folder.generationLock(number)));
        boolean done = false;
        try {
            new GenerationBuilder(next, problems).fill(files);
            if (problems.hasErrors()) {
                return LoadReport.refused(problems.list());
            }
            replace(old, next);
            done = true;
            return LoadReport.of(LoadReport.Outcome.LOADED, next.manifest(), problems.list());
        } finally {
            next.close();
            if (!done) {
                DurableFiles.deleteTree(path);
            }
            folder.removeUnused();
        }
    }

    private void replace(OptionalLong old, Generation next) throws IOException {
        FileLocks.Held edit = beginEdit();
        try {
            if (old.isPresent()) {
                try (Curated curated = new Curated(old.getAsLong())) {
                    curated.carryOver(next);
                }
            }
            next.close();
            folder.makeCurrent(next.number());
        } finally {
            edit.close();
        }
    }

    /** The current generation as far as curators' graphs stand in it. */
    private final class Curated implements java.io.Closeable {
        private final Optional<Generation> opened;
        private final Optional<Generation> generation;

        private Curated(long number) throws IOException {
            Generation here = open;
            if (!Generation.isEdited(folder.generation(number))) {
                opened = Optional.empty();
                generation = Optional.empty();
            } else if (here != null && here.number() == number) {
                opened = Optional.empty();
                generation = Optional.of(here);
            } else {
                opened = openToCopy();
                generation = opened;
            }
        }

        private Optional<Generation> openToCopy() throws IOException {
            try {
                return folder.openCurrent();
            } catch (StoreInUseException e) {
                throw new StoreInUseException("curators have added graphs to " + folder
                        + ", and another process serves it: stop the server, then load again so that they are kept");
            }
        }

        private void carryOver(Generation next) throws IOException {
            if (generation.isPresent()) {
                CuratedGraphs.carryOver(generation.get(), next);
            }
        }

        @Override
        public void close() throws IOException {
            if (opened.isPresent()) {
                opened.get().close();
            }
        }
    }

    @Override
    public Generation first() throws IOException {
        stamp = folder.currentStamp();
        Generation first = folder.openCurrent()
                .orElseThrow(() -> new IOException("nothing is loaded into " + folder + " yet: load first"));
        open = first;
        return first;
    }

    @Override
    public Optional<Generation> newer() throws IOException {
        Object now = folder.currentStamp();
        if (now.equals(stamp)) {
            return Optional.empty();
        }
        Optional<Generation> next = folder.openCurrent();
        stamp = now;
        next.ifPresent(generation -> open = generation);
        return next;
    }

    @Override
    public void closed(Generation generation) throws IOException {
        if (generation.equals(open)) {
            open = null;
        }
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
