package org.w3id.diwan.store;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
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
    private Generation current;
    private String lastFailure = "";

    /** Each generation as often as it is held: by its transactions, and by the store itself until it is replaced. */
    private final Multiset<Generation> held = HashMultiset.create();

    CurrentGeneration(Generation first, Generations generations) {
        this.current = first;
        this.generations = generations;
        held.add(first);
    }

    /** Holds the newest generation, or, where that cannot be opened, the one before it: better old answers than none. */
    Generation hold() {
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
        return holdCurrent();
    }

    /** Holds the newest generation and no other: what is written into an older one would be lost. */
    Generation holdNewest() throws IOException {
        following.lock();
        try {
            follow();
            return holdCurrent();
        } finally {
            following.unlock();
        }
    }

    /** The generation for a look outside of transactions. */
    synchronized Generation peek() {
        return current;
    }

    private synchronized Generation holdCurrent() {
        held.add(current);
        return current;
    }

    /** Serves a newer generation from the next transaction on. */
    private void follow() throws IOException {
        generations.newer().ifPresent(next -> {
            Generation old;
            synchronized (this) {
                old = current;
                current = next;
                held.add(next);
            }
            release(old);
        });
    }

    private void warnOnce(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        if (!message.equals(lastFailure)) {
            LOG.error("a newer graph cannot be opened, the older one is served on: {}", message);
            lastFailure = message;
        }
    }

    /** Ends a hold; who ends the last one closes the generation. */
    void release(Generation generation) {
        synchronized (this) {
            held.remove(generation);
            if (held.contains(generation)) {
                return;
            }
        }
        try {
            generation.close();
            generations.closed();
        } catch (IOException | RuntimeException e) {
            // no concern of the transaction that happened to be its last
            LOG.warn("a graph could not be closed or cleared away", e);
        }
    }

    /** Lets go of the generation; it closes when its last transaction ends. */
    @Override
    public void close() {
        release(peek());
    }
}
