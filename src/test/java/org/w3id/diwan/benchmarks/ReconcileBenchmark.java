package org.w3id.diwan.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.w3id.diwan.names.NameEntry;
import org.w3id.diwan.serve.DiwanServer;
import org.w3id.diwan.serve.reconcile.ReconcileModule;
import org.w3id.diwan.store.GraphStore;

/**
 * Measures the reconciliation service over a generated graph: how long it takes from the start of the server until names are answered,
 * with what heap, and how long batches of ten names take as a client sees them. Run it on the tests' class path with two arguments: how
 * many entities (1000000), and a folder for the store, which is kept and used again.
 */
public final class ReconcileBenchmark {
    private static final int BATCH = 10;
    private static final int BATCHES = 300;
    private static final int WARM_UP = 50;
    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MEGABYTE = 1 << 20;
    private static final int READY = 200;

    private final HttpClient client = HttpClient.newHttpClient();

    private ReconcileBenchmark() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        ReconcileBenchmark benchmark = new ReconcileBenchmark();
        boolean filled = Files.exists(folder);
        try (GraphStore store = GraphStore.open(folder)) {
            if (!filled) {
                fill(store, count);
            }
            try (DiwanServer server = DiwanServer.over(store.datasetGraph())
                    .port(0)
                    .module(ReconcileModule::new)
                    .start()) {
                benchmark.measure(server.url(), count);
            }
        }
    }

    private static void fill(GraphStore store, int count) throws IOException {
        Path backup = Files.createTempFile("generated", ".nq.gz");
        try {
            System.out.printf(Locale.ROOT, "%d quads%n", new GeneratedGraph(count).write(backup));
            store.restore(backup);
        } finally {
            Files.delete(backup);
        }
    }

    private void measure(URI url, int count) throws IOException, InterruptedException {
        List<String> names = names(count);
        long began = System.nanoTime();
        long before = processorTime();
        int refused = 0;
        while (ask(url, batch(names, 0)).statusCode() != READY) {
            refused++;
        }
        System.out.printf(
                Locale.ROOT,
                "%d entities: names answered after %.0f s by the clock, %.0f s of processor time (%d requests told to come again),"
                        + " heap in use %.0f MB%n",
                count,
                (System.nanoTime() - began) / NANOS,
                (processorTime() - before) / NANOS,
                refused,
                heap());
        long[] times = new long[BATCHES];
        for (int i = -WARM_UP; i < BATCHES; i++) {
            String batch = batch(names, (i + WARM_UP) * BATCH);
            long start = System.nanoTime();
            ask(url, batch);
            times[Math.max(i, 0)] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "batches of %d names: p50 %.1f ms, p99 %.1f ms, %.0f names a second by one client%n",
                BATCH,
                times[BATCHES / 2] / NANOS_PER_MILLI,
                times[BATCHES * 99 / 100] / NANOS_PER_MILLI,
                BATCH * BATCHES / (Arrays.stream(times).sum() / NANOS));
    }

    private HttpResponse<String> ask(URI url, String batch) throws IOException, InterruptedException {
        String form = "queries=" + URLEncoder.encode(batch, StandardCharsets.UTF_8);
        return client.send(
                HttpRequest.newBuilder(url.resolve("reconcile"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String batch(List<String> names, int from) {
        StringBuilder batch = new StringBuilder("{");
        for (int i = 0; i < BATCH; i++) {
            batch.append(i == 0 ? "" : ",")
                    .append("\"q")
                    .append(i)
                    .append("\":{\"query\":\"")
                    .append(names.get((from + i) % names.size()))
                    .append("\"}");
        }
        return batch.append('}').toString();
    }

    private static List<String> names(int count) {
        int step = Math.max(1, count / (BATCH * (BATCHES + WARM_UP)));
        List<String> names = new ArrayList<>();
        Iterator<NameEntry> entries = new GeneratedNames().entries(count).iterator();
        for (int number = 0; entries.hasNext(); number++) {
            String name = entries.next().names().get(0).text();
            if (number % step == 0) {
                names.add(name);
            }
        }
        return names;
    }

    /** Of all threads, the server's and the collector's too. */
    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}
