package org.w3id.diwan.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.w3id.diwan.article.ArticleReader;
import org.w3id.diwan.article.text.UnreadableArticle;
import org.w3id.diwan.model.MachineReading;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.review.ReviewedBefore;

/** Reads many articles side by side. One that cannot be read is named and passed over; what is written already is not read again. */
final class ArticleRun {
    private static final int QUEUE = 64;

    private final Console console;
    private final ArticleReader reader;
    private final ReviewedBefore reviewed;
    private final ReadingFolder folder;
    private final String settings;
    private final boolean again;

    /**
     * @param reviewed what people have decided on texts that may be among the articles
     * @param settings what the readings depend on besides the articles
     * @param again whether to read also what has been read before
     */
    ArticleRun(
            Console console,
            ArticleReader reader,
            ReviewedBefore reviewed,
            ReadingFolder folder,
            String settings,
            boolean again) {
        this.console = console;
        this.reader = reader;
        this.reviewed = reviewed;
        this.folder = folder;
        this.settings = settings;
        this.again = again;
    }

    /**
     * Reads them all; whether every one could be read.
     *
     * @param unreadable how many were named besides that are not there
     * @throws IOException if the folder cannot be written to; the work ends then
     */
    boolean read(List<ArticleFile> articles, int unreadable) throws IOException {
        ReadingProgress progress = new ReadingProgress(console, articles.size() + unreadable);
        for (int i = 0; i < unreadable; i++) {
            progress.failed();
        }
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            sideBySide(articles, workers, progress);
        } finally {
            workers.shutdown();
        }
        progress.summary();
        return progress.allReadable();
    }

    private void sideBySide(List<ArticleFile> articles, ExecutorService workers, ReadingProgress progress)
            throws IOException {
        Semaphore room = new Semaphore(QUEUE);
        List<Future<?>> underWay = new ArrayList<>();
        for (ArticleFile article : articles) {
            room.acquireUninterruptibly();
            underWay.add(workers.submit(() -> {
                try {
                    one(article, progress);
                    return null;
                } finally {
                    room.release();
                }
            }));
            if (underWay.size() >= QUEUE) {
                settle(underWay);
            }
        }
        settle(underWay);
    }

    /** Waits, and passes on what ended one of them: a folder that cannot be written to ends all. */
    private static void settle(List<Future<?>> underWay) throws IOException {
        for (Future<?> each : underWay) {
            try {
                each.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException cause) {
                    throw cause;
                }
                if (e.getCause() instanceof Error cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("broken off", e);
            }
        }
        underWay.clear();
    }

    private void one(ArticleFile article, ReadingProgress progress) throws IOException {
        byte[] content;
        try {
            content = article.content(console.in());
        } catch (IOException e) {
            report(article.path(), "unreadable-file", reason(e));
            progress.failed();
            return;
        }
        String key = Digest.of(List.of(settings, article.published().toString()));
        if (!again && folder.holds(article.id(), Digest.of(content), key)) {
            progress.skipped();
            return;
        }
        try {
            MachineReading reading = reviewed.without(reader.read(article.input(), content));
            reading.reading().problems().forEach(problem -> console.say(problem.toString()));
            folder.write(reading, article, content, key);
            progress.read();
        } catch (UnreadableArticle e) {
            report(article.path(), e.code(), String.valueOf(e.getMessage()));
            progress.failed();
        } catch (RuntimeException | StackOverflowError e) {
            report(article.path(), "reader-failed", "the reader failed at it, which is a fault of Diwan: " + e);
            progress.failed();
        }
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "access denied" : "cannot be read: " + e.getMessage();
    }

    private void report(Path file, String code, String message) {
        console.say(Problem.error(code, Problem.Location.of(file.toString()), message)
                .toString());
    }
}
