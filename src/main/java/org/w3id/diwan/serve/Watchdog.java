package org.w3id.diwan.serve;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.lib.Closeable;

/**
 * Ends queries that run too long. Jena's timeouts share one alarm thread which waits for the lock of the query it wants to end: one
 * query that holds its lock keeps all others alive. This one only ever sets a query's cancel signal, so no query can hold it up; and it
 * interrupts no thread, since that would close the database's files.
 */
final class Watchdog implements AutoCloseable {
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Watchdog::thread);
    private final Set<AtomicBoolean> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Watchdog() {
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Sets the signal when the time is over, unless the watch is closed before. */
    Closeable watch(AtomicBoolean cancel, Duration most) {
        running.add(cancel);
        if (closed) {
            cancel.set(true);
            return () -> running.remove(cancel);
        }
        var alarm = clock.schedule(() -> cancel.set(true), most.toMillis(), TimeUnit.MILLISECONDS);
        return () -> {
            alarm.cancel(false);
            running.remove(cancel);
        };
    }

    /** Ends every query now, and those that start from here on. */
    @Override
    public void close() {
        closed = true;
        clock.shutdownNow();
        running.forEach(cancel -> cancel.set(true));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "query watchdog");
        thread.setDaemon(true);
        return thread;
    }
}
