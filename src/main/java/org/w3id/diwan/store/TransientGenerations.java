package org.w3id.diwan.store;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Generations in memory. */
final class TransientGenerations extends Generations {
    private final Semaphore edits = new Semaphore(1);
    private long loads;

    @Override
    synchronized LoadReport load(Filling filling, GateFindings problems) throws IOException {
        open();
        Generation old = holdNewest();
        try {
            if (old.manifest().digest().equals(filling.digest())) {
                return LoadReport.of(LoadReport.Outcome.UNCHANGED, old.manifest(), problems.list());
            }
            loads++;
            return replace(old, Generation.inMemory(loads), filling, problems);
        } finally {
            release(old);
        }
    }

    private LoadReport replace(Generation old, Generation next, Filling filling, GateFindings problems)
            throws IOException {
        try {
            filling.fill(next, problems);
            if (problems.hasErrors()) {
                return LoadReport.refused(problems.list());
            }
            FileLocks.Held edit = beginEdit();
            try (edit) {
                CuratedGraphs.carryOver(old, next);
                replace(next);
            }
            return LoadReport.of(LoadReport.Outcome.LOADED, next.manifest(), problems.list());
        } finally {
            if (!next.equals(peek())) {
                next.close();
            }
        }
    }

    @Override
    boolean isEmpty() throws IOException {
        open();
        return peek().manifest().digest().isEmpty() && !peek().isEdited();
    }

    @Override
    Manifest manifest() {
        return peek().manifest();
    }

    @Override
    Generation first() {
        return Generation.inMemory(0);
    }

    @Override
    Optional<Generation> newer() {
        return Optional.empty();
    }

    @Override
    void closed() {}

    @Override
    FileLocks.Held beginEdit() {
        return FileLocks.take(edits);
    }
}
