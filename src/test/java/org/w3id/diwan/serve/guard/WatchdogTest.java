package org.w3id.diwan.serve.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class WatchdogTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void endsAQueryWhoseTimeIsOver() {
        try (Watchdog watchdog = new Watchdog(() -> 0, thread -> 0)) {
            AtomicBoolean late = new AtomicBoolean();
            AtomicBoolean early = new AtomicBoolean();
            watchdog.watch(early, LONG);
            watchdog.watch(late, Duration.ofMillis(1));
            waitFor(late);
            assertThat(early).isFalse();
        }
    }

    @Test
    void leavesAQueryAloneThatHasEnded() {
        try (Watchdog watchdog = new Watchdog(() -> 0, thread -> 0)) {
            AtomicBoolean ended = new AtomicBoolean();
            AtomicBoolean later = new AtomicBoolean();
            watchdog.watch(ended, Duration.ofMillis(50)).close();
            watchdog.watch(later, Duration.ofMillis(100));
            waitFor(later);
            assertThat(ended).isFalse();
        }
    }

    @Test
    void endsTheGreediestWhenTheMemoryIsNearlyFull() throws InterruptedException {
        Map<Long, Long> allocated = new ConcurrentHashMap<>();
        try (Watchdog watchdog = new Watchdog(() -> 0.9, thread -> allocated.getOrDefault(thread, 0L))) {
            AtomicBoolean greedy = new AtomicBoolean();
            AtomicBoolean greediest = new AtomicBoolean();
            AtomicBoolean modest = new AtomicBoolean();
            allocated.put(watchedInAThread(watchdog, modest), 1_000L);
            long second = watchedInAThread(watchdog, greedy);
            allocated.put(watchedInAThread(watchdog, greediest), Long.MAX_VALUE / 2);
            waitFor(greediest);
            assertThat(greedy).isFalse();
            allocated.put(second, Long.MAX_VALUE / 3);
            waitFor(greedy);
            assertThat(modest).isFalse();
        }
    }

    private static long watchedInAThread(Watchdog watchdog, AtomicBoolean cancel) throws InterruptedException {
        Thread thread = new Thread(() -> watchdog.watch(cancel, LONG));
        thread.start();
        thread.join();
        return thread.getId();
    }

    @Test
    void endsAllWhenTheServerStopsAndThoseThatStartAfterwards() {
        Watchdog watchdog = new Watchdog(() -> 0, thread -> 0);
        AtomicBoolean running = new AtomicBoolean();
        AtomicBoolean later = new AtomicBoolean();
        watchdog.watch(running, LONG);
        watchdog.close();
        watchdog.watch(later, LONG);
        assertThat(running).isTrue();
        assertThat(later).isTrue();
    }

    private static void waitFor(AtomicBoolean signal) {
        while (!signal.get()) {
            Thread.onSpinWait();
        }
    }
}
