package org.w3id.diwan.store;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Generations in memory. */
final class TransientGenerations implements Generations {
    private final Semaphore edits = new Semaphore(1);
    private Generation newest = Generation.inMemory(0);
    private @Nullable Generation open;
    private long loads;

    @Override
    public synchronized LoadReport load(InputFiles files, Problems problems) throws IOException {
        if (newest.manifest().digest().equals(LoadDigest.of(files))) {
            return LoadReport.of(LoadReport.Outcome.UNCHANGED, newest.manifest(), problems.list());
        }
        Generation next = Generation.inMemory(++loads);
        new GenerationBuilder(next, problems).fill(files);
        if (problems.hasErrors()) {
            next.close();
            return LoadReport.refused(problems.list());
        }
        FileLocks.Held edit = beginEdit();
        try {
            CuratedGraphs.carryOver(newest, next);
            if (!newest.equals(open)) {
                newest.close();
            }
            newest = next;
        } finally {
            edit.close();
        }
        return LoadReport.of(LoadReport.Outcome.LOADED, next.manifest(), problems.list());
    }

    @Override
    public synchronized Generation first() {
        open = newest;
        return newest;
    }

    @Override
    public Optional<Generation> newer() {
        Generation latest = newest;
        if (latest.equals(open)) {
            return Optional.empty();
        }
        open = latest;
        return Optional.of(latest);
    }

    @Override
    public void closed(Generation generation) {}

    @Override
    public FileLocks.Held beginEdit() {
        return FileLocks.take(edits);
    }
}
