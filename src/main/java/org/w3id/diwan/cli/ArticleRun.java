package org.w3id.diwan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.w3id.diwan.article.ArticleInput;
import org.w3id.diwan.article.ArticleReader;
import org.w3id.diwan.article.Cleaner;
import org.w3id.diwan.article.UnreadableArticle;
import org.w3id.diwan.model.MachineReading;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.rdf.MachineReadingWriter;

/** Reads many articles side by side. One that cannot be read is named and passed over; what is written already is not read again. */
final class ArticleRun {
    private static final int QUEUE = 64;
    private static final int EVERY = 100;

    private final Console console;
    private final ArticleReader reader;
    private final MachineReadingWriter writer;
    private final Path folder;
    private final boolean again;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();
    private final Instant start = Instant.now();

    ArticleRun(Console console, ArticleReader reader, MachineReadingWriter writer, Path folder, boolean again) {
        this.console = console;
        this.reader = reader;
        this.writer = writer;
        this.folder = folder;
        this.again = again;
    }

    /** Reads them all; whether every one could be read. */
    boolean read(ArticleFiles files) throws IOException {
        Map<SourceId, Path> all = files.all();
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        Semaphore room = new Semaphore(QUEUE);
        List<IOException> broken = new java.util.concurrent.CopyOnWriteArrayList<>();
        try {
            for (Map.Entry<SourceId, Path> file : all.entrySet()) {
                room.acquireUninterruptibly();
                workers.execute(() -> {
                    try {
                        if (broken.isEmpty()) {
                            one(file.getKey(), file.getValue(), files);
                        }
                    } catch (IOException e) {
                        broken.add(e);
                    } finally {
                        room.release();
                        progress(all.size());
                    }
                });
            }
            room.acquireUninterruptibly(QUEUE);
        } finally {
            workers.shutdown();
        }
        if (!broken.isEmpty()) {
            throw broken.get(0);
        }
        summary(all.size());
        return failed.get() == 0;
    }

    private void one(SourceId id, Path file, ArticleFiles files) throws IOException {
        if (!again && writer.isWritten(id, folder)) {
            skipped.incrementAndGet();
            return;
        }
        try {
            MachineReading reading =
                    reader.read(new ArticleInput(id, file.toString(), files.day(file), List.of()), content(file));
            reading.reading().problems().forEach(problem -> console.say(problem.toString()));
            writer.write(reading, folder);
        } catch (UnreadableArticle e) {
            failed.incrementAndGet();
            console.say(file + ": error: " + e.getMessage() + " [" + e.code() + "]");
        }
    }

    /** The file's bytes; one more than the limit of a file that is too large, so that memory stays small. */
    private static byte[] content(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Cleaner.LARGEST + 1);
        }
    }

    private void progress(int total) {
        int now = done.incrementAndGet();
        if (now % EVERY == 0 && now < total) {
            double seconds =
                    Math.max(0.001, Duration.between(start, Instant.now()).toMillis() / 1000.0);
            long left = Math.round((total - now) * seconds / now);
            console.say(String.format(
                    java.util.Locale.ROOT,
                    "%d of %d articles, %.0f a second, about %d s left",
                    now,
                    total,
                    now / seconds,
                    left));
        }
    }

    private void summary(int total) {
        int read = total - failed.get() - skipped.get();
        String rest = (skipped.get() > 0 ? ", " + skipped.get() + " read before" : "")
                + (failed.get() > 0 ? ", " + failed.get() + " not readable" : "");
        console.say(read + (read == 1 ? " article read" : " articles read") + rest + " ("
                + Amount.seconds(Duration.between(start, Instant.now())) + ")");
    }
}
