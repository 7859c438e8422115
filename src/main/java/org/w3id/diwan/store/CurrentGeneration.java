package org.w3id.diwan.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generation that is served, for as many transactions as run. A transaction stays with the generation it began in; a replaced
 * generation closes when its last transaction ends.
 */
final class CurrentGeneration implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentGeneration.class);

    private final Generations generations;
    private final ReentrantLock following = new ReentrantLock();
    private Counted current;
    private String lastFailure = "";

    CurrentGeneration(Generation first, Generations generations) {
        this.current = new Counted(first);
        this.generations = generations;
    }

    /** A generation with the number of those who hold it: its transactions, and the store itself until it is replaced. */
    private static final class Counted {
        private final Generation generation;
        private int holders = 1;

        private Counted(Generation generation) {
            this.generation = generation;
        }
    }

    /** A hold on a generation, which stays open until it is closed. */
    final class Use implements Closeable {
        private final Counted counted;

        private Use(Counted counted) {
            this.counted = counted;
        }

        Generation generation() {
            return counted.generation;
        }

        @Override
        public void close() {
            release(counted);
        }
    }

    /** Holds the newest generation, or, where that cannot be opened, the one before it: better old answers than none. */
    Use use() {
        // one thread opens a newer generation, the others need not wait for it
        if (following.tryLock()) {
            try {
                follow();
                lastFailure = "";
            } catch (IOException | RuntimeException e) {
                warnOnce(e);
            } finally {
                following.unlock();
            }
        }
        return hold();
    }

    /** Holds the newest generation and no other: what is written into an older one would be lost. */
    Use useNewest() throws IOException {
        following.lock();
        try {
            follow();
            return hold();
        } finally {
            following.unlock();
        }
    }

    /** Serves another generation from the next transaction on. */
    void replace(Generation next) {
        Counted old;
        synchronized (this) {
            old = current;
            current = new Counted(next);
        }
        release(old);
    }

    /** The generation for a look outside of transactions. */
    synchronized Generation peek() {
        return current.generation;
    }

    private synchronized Use hold() {
        current.holders++;
        return new Use(current);
    }

    private void follow() throws IOException {
        generations.newer().ifPresent(this::replace);
    }

    private void warnOnce(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        if (!message.equals(lastFailure)) {
            LOG.error("a newer graph cannot be opened, the older one is served on: {}", message);
            lastFailure = message;
        }
    }

    private void release(Counted counted) {
        synchronized (this) {
            counted.holders--;
            if (counted.holders > 0) {
                return;
            }
        }
        try {
            counted.generation.close();
            generations.closed();
        } catch (IOException | RuntimeException e) {
            // no concern of the transaction that happened to be its last
            LOG.warn("a graph could not be closed or cleared away", e);
        }
    }

    /** Lets go of the generation; it closes when its last transaction ends. */
    @Override
    public void close() {
        Counted last;
        synchronized (this) {
            last = current;
        }
        release(last);
    }
}
