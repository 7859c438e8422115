package org.w3id.diwan.store.data;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.diwan.store.journal.Manifest;

/**
 * The generations of one store, in a folder or in memory, and the one that is served, for as many transactions as run. A transaction stays
 * with the generation it began in; a replaced generation closes when its last transaction ends.
 */
public abstract class Generations implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

    private final ReentrantLock following = new ReentrantLock();
    private @Nullable Generation current;
    private String lastFailure = "";

    /** Each generation as often as it is held: by its transactions, and by the store itself until it is replaced. */
    private final Multiset<Generation> held = HashMultiset.create();

    /** Makes the next generation, unless the current one was made from the same. */
    public abstract LoadReport load(Filling filling) throws IOException;

    /** Whether nothing was ever loaded. */
    public abstract boolean isEmpty() throws IOException;

    /** What the current generation was loaded from. */
    public abstract Manifest manifest() throws IOException;

    /** Opens the current generation. */
    abstract Generation first() throws IOException;

    /** Opens the current generation if it is another than the one that is open. */
    abstract Optional<Generation> newer() throws IOException;

    /** Told that a replaced generation was closed. */
    abstract void closed() throws IOException;

    /** Keeps loads from replacing the generation while it is written. */
    abstract FileLocks.Held beginEdit() throws IOException;

    /** Begins to serve, if it has not yet. */
    public final synchronized void open() throws IOException {
        if (current == null) {
            current = first();
            held.add(current);
        }
    }

    final synchronized boolean isOpen() {
        return current != null;
    }

    /** Holds the newest generation, or, where that cannot be opened, the one before it: better old answers than none. */
    final Generation hold() {
        // one thread opens a newer generation, the others need not wait for it
        if (following.tryLock()) {
            try {
                newer().ifPresent(this::replace);
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
    final Generation holdNewest() throws IOException {
        following.lock();
        try {
            newer().ifPresent(this::replace);
            return holdCurrent();
        } finally {
            following.unlock();
        }
    }

    /** The generation for a look outside of transactions. */
    public final synchronized Generation peek() {
        if (current == null) {
            throw new IllegalStateException("the store is closed");
        }
        return current;
    }

    private synchronized Generation holdCurrent() {
        held.add(peek());
        return peek();
    }

    /** Serves a newer generation from the next transaction on. */
    final void replace(Generation next) {
        Generation old;
        synchronized (this) {
            old = peek();
            current = next;
            held.add(next);
        }
        release(old);
    }

    private void warnOnce(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        if (!message.equals(lastFailure)) {
            LOG.error("a newer graph cannot be opened, the older one is served on: {}", message);
            lastFailure = message;
        }
    }

    /** Ends a hold; who ends the last one closes the generation. */
    final void release(Generation generation) {
        synchronized (this) {
            held.remove(generation);
            if (held.contains(generation)) {
                return;
            }
        }
        try {
            generation.close();
            closed();
        } catch (IOException | RuntimeException e) {
            // no concern of the transaction that happened to be its last
            LOG.warn("a graph could not be closed or cleared away", e);
        }
    }

    /** Lets go of the generation; it closes when its last transaction ends. */
    @Override
    public final void close() {
        Generation last;
        synchronized (this) {
            if (current == null) {
                return;
            }
            last = current;
            current = null;
        }
        release(last);
    }
}
