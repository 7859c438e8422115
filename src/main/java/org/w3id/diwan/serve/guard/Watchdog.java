package org.w3id.diwan.serve.guard;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;
import java.util.function.LongUnaryOperator;
import org.apache.jena.atlas.lib.Closeable;

/**
 * Ends queries that run too long, and when the memory is nearly full the greediest, one after the other. Jena's timeouts share one alarm
 * thread which waits for the lock of the query it wants to end: one query that holds its lock keeps all others alive. This one only sets a
 * query's cancel signal, so no query can hold it up. It interrupts no thread, since that would close the database's files.
 */
public final class Watchdog implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final int LOOKS_BETWEEN = 3;
    private static final double NEARLY_FULL = 0.85;
    private static final long GREEDY = Runtime.getRuntime().maxMemory() / 20;

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Watchdog::thread);
    private final Set<Watched> running = ConcurrentHashMap.newKeySet();
    private final DoubleSupplier memory;
    private final LongUnaryOperator allocated;
    private final Future<?> looks;
    private int looksToSkip;
    private volatile boolean closed;

    /** A running query, the thread that runs it, and what that thread had allocated before. */
    private record Watched(AtomicBoolean cancel, long thread, long before) {}

    /** Looks at the memory of this process. */
    public Watchdog() {
        this(
                Watchdog::longLivedMemory,
                ManagementFactory.getPlatformMXBean(ThreadMXBean.class)::getThreadAllocatedBytes);
    }

    /**
     * @param memory how much of the memory is taken, from 0 to 1
     * @param allocated how many bytes a thread has ever allocated
     */
    Watchdog(DoubleSupplier memory, LongUnaryOperator allocated) {
        this.memory = memory;
        this.allocated = allocated;
        clock.setRemoveOnCancelPolicy(true);
        looks = clock.scheduleWithFixedDelay(
                this::lookAtMemory, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Sets the signal when the time is over, unless the watch is closed before. */
    Closeable watch(AtomicBoolean cancel, Duration most) {
        long thread = Thread.currentThread().getId();
        Watched watched = new Watched(cancel, thread, allocated.applyAsLong(thread));
        running.add(watched);
        if (closed) {
            cancel.set(true);
            return () -> running.remove(watched);
        }
        var alarm = clock.schedule(() -> cancel.set(true), most.toMillis(), TimeUnit.MILLISECONDS);
        return () -> {
            alarm.cancel(false);
            running.remove(watched);
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
        running.forEach(watched -> watched.cancel.set(true));
    }

    /** What is ended needs a moment to give its memory back. What takes little is not ended: that would not help. */
    private void lookAtMemory() {
        if (looksToSkip > 0) {
            looksToSkip--;
        } else if (!running.isEmpty() && memory.getAsDouble() > NEARLY_FULL) {
            running.stream()
                    .filter(watched -> !watched.cancel.get() && taken(watched) > GREEDY)
                    .max(Comparator.comparingLong(this::taken))
                    .ifPresent(greediest -> {
                        greediest.cancel.set(true);
                        looksToSkip = LOOKS_BETWEEN;
                    });
        }
    }

    private long taken(Watched watched) {
        return allocated.applyAsLong(watched.thread) - watched.before;
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
