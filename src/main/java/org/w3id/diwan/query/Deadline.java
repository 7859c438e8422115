package org.w3id.diwan.query;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * When the work for a request must end: all its queries together, and what is computed between them. Whoever computes for long in a loop
 * calls {@link #look()} in it. Work that nobody set a deadline for has none.
 */
public final class Deadline {
    /** Ends something; never fails. */
    public interface Closeable extends AutoCloseable {
        @Override
        void close();
    }

    @SuppressWarnings("ThreadLocalUsage") // a request is worked on by one thread; removed when it ends
    private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

    private final Set<AtomicBoolean> queries = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    /** The one the calling thread works under. */
    public static Optional<Deadline> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * Returns if there is time left.
     *
     * @throws QueryCancelledException if not
     */
    public static void look() {
        Deadline deadline = CURRENT.get();
        if (deadline != null && deadline.over) {
            throw new QueryCancelledException();
        }
    }

    /** The calling thread works under this deadline until it closes what is returned. */
    public Closeable begin() {
        CURRENT.set(this);
        return CURRENT::remove;
    }

    /** Says that the time is over. Any thread may call it. */
    public void end() {
        over = true;
        queries.forEach(cancel -> cancel.set(true));
    }

    /** Ends a query, by its cancel signal, with all else, until what is returned is closed. */
    public Closeable include(AtomicBoolean cancel) {
        queries.add(cancel);
        if (over) {
            cancel.set(true);
        }
        return () -> queries.remove(cancel);
    }
}
