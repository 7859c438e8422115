package org.w3id.diwan.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends requests and takes the time until the whole answer is there.
 *
 * @param client that sends them
 */
record Requests(HttpClient client) {
    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final long ROUND_SECONDS = 3;

    /** How long requests took. */
    static final class Times {
        private long[] nanos = new long[256];
        private int count;
        private int failures;

        private void add(long time, boolean failed) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count] = time;
            count++;
            failures += failed ? 1 : 0;
        }

        /** In milliseconds. */
        double percentile(int percent) {
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            return sorted[Math.min(count - 1, count * percent / 100)] / NANOS_PER_MILLI;
        }

        double seconds() {
            return Arrays.stream(nanos, 0, count).sum() / NANOS;
        }

        /** How many were not answered with 200. */
        int failures() {
            return failures;
        }
    }

    void time(URI address, Times times) {
        long began = System.nanoTime();
        int status = status(address);
        times.add(System.nanoTime() - began, status != 200);
    }

    int status(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Accept", "application/json, */*;q=0.5")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Answers a second, for some seconds. */
    double rate(URI address, int clients) throws InterruptedException {
        AtomicLong answers = new AtomicLong();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ROUND_SECONDS);
        ExecutorService senders = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            senders.execute(() -> {
                while (System.nanoTime() < end) {
                    if (status(address) == 200) {
                        answers.incrementAndGet();
                    }
                }
            });
        }
        senders.shutdown();
        senders.awaitTermination(1, TimeUnit.MINUTES);
        return answers.get() / (double) ROUND_SECONDS;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
