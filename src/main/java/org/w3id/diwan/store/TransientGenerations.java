package org.w3id.diwan.store;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Generations in memory. */
final class TransientGenerations implements Generations {
    private final Semaphore edits = new Semaphore(1);
    private final Object turn = new Object();
    private Generation newest = Generation.inMemory(0);
    private @Nullable Generation open;
    private long loads;

    @Override
    public synchronized LoadReport load(Filling filling, Optional<CurrentGeneration> served, GateFindings problems)
            throws IOException {
        Generation old = newest();
        if (old.manifest().digest().equals(filling.digest())) {
            return LoadReport.of(LoadReport.Outcome.UNCHANGED, old.manifest(), problems.list());
        }
        loads++;
        Generation next = Generation.inMemory(loads);
        try {
            filling.fill(next, problems);
            if (problems.hasErrors()) {
                return LoadReport.refused(problems.list());
            }
            replace(old, next);
            return LoadReport.of(LoadReport.Outcome.LOADED, next.manifest(), problems.list());
        } finally {
            if (!next.equals(newest())) {
                next.close();
            }
        }
    }

    private void replace(Generation old, Generation next) throws IOException {
        FileLocks.Held edit = beginEdit();
        try (edit) {
            CuratedGraphs.carryOver(old, next);
            synchronized (turn) {
                if (!old.equals(open)) {
                    old.close();
                }
                newest = next;
            }
        }
    }

    private Generation newest() {
        synchronized (turn) {
            return newest;
        }
    }

    @Override
    public boolean isEmpty() {
        Generation only = newest();
        return only.manifest().digest().isEmpty() && !only.isEdited();
    }

    @Override
    public Manifest manifest() {
        return newest().manifest();
    }

    @Override
    public Generation first() {
        synchronized (turn) {
            open = newest;
            return newest;
        }
    }

    @Override
    public Optional<Generation> newer() {
        synchronized (turn) {
            return newest.equals(open) ? Optional.empty() : Optional.of(first());
        }
    }

    @Override
    public void closed() {}

    @Override
    public FileLocks.Held beginEdit() {
        return FileLocks.take(edits);
    }
}
