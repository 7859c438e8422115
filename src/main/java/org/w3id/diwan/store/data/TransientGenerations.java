package org.w3id.diwan.store.data;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.store.journal.Manifest;

/** Generations in memory. */
public final class TransientGenerations extends Generations {
    private final Semaphore edits = new Semaphore(1);
    private long loads;

    @Override
    public synchronized LoadReport load(Filling filling) throws IOException {
        open();
        Generation old = holdNewest();
        try {
            if (old.manifest().digest().equals(filling.digest())) {
                return LoadReport.of(LoadReport.Outcome.UNCHANGED, old.manifest(), List.of());
            }
            loads++;
            return replace(old, Generation.inMemory(loads), filling);
        } finally {
            release(old);
        }
    }

    private LoadReport replace(Generation old, Generation next, Filling filling) throws IOException {
        try {
            List<Problem> problems = filling.fill(next);
            if (Problem.anyError(problems)) {
                return LoadReport.refused(problems);
            }
            FileLocks.Held edit = beginEdit();
            try (edit) {
                CuratedGraphs.carryOver(old, next);
                replace(next);
            }
            return LoadReport.of(LoadReport.Outcome.LOADED, next.manifest(), problems);
        } finally {
            if (!next.equals(peek())) {
                next.close();
            }
        }
    }

    @Override
    public boolean isEmpty() throws IOException {
        open();
        return peek().manifest().digest().isEmpty() && !peek().isEdited();
    }

    @Override
    public Manifest manifest() {
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
