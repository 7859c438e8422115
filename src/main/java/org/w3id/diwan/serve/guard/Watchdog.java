package org.w3id.diwan.serve.guard;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;
import org.apache.jena.atlas.lib.Closeable;

/**
 * Ends queries that run too long, and all that run when the memory is nearly full. Jena's timeouts share one alarm thread which waits for
 * the lock of the query it wants to end: one query that holds its lock keeps all others alive. This one only ever sets a query's cancel
 * signal, so no query can hold it up; and it interrupts no thread, since that would close the database's files.
 */
public final class Watchdog implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final double NEARLY_FULL = 0.85;

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Watchdog::thread);
    private final Set<AtomicBoolean> running = ConcurrentHashMap.newKeySet();
    private final DoubleSupplier memory;
    private final Future<?> looks;
    private volatile boolean closed;

    /** Looks at the memory of this process. */
    public Watchdog() {
        this(Watchdog::longLivedMemory);
    }

    /** @param memory how much of the memory is taken, from 0 to 1 */
    Watchdog(DoubleSupplier memory) {
        this.memory = memory;
        clock.setRemoveOnCancelPolicy(true);
        looks = clock.scheduleWithFixedDelay(
                this::lookAtMemory, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
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
        looks.cancel(false);
        clock.shutdownNow();
        endAll();
    }

    private void endAll() {
        running.forEach(cancel -> cancel.set(true));
    }

    private void lookAtMemory() {
        if (!running.isEmpty() && memory.getAsDouble() > NEARLY_FULL) {
            endAll();
        }
    }

    /** What has survived a few collections, as a part of what the heap may become; garbage that is still lying about counts little here. */
    private static double longLivedMemory() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
                .map(MemoryPoolMXBean::getUsage)
                .mapToDouble(usage -> (double) usage.getUsed() / Math.max(usage.getMax(), usage.getCommitted()))
                .max()
                .orElse(0);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "query watchdog");
        thread.setDaemon(true);
        return thread;
    }
}
