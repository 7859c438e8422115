package org.w3id.diwan.cli.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.article.ArticleInput;
import org.w3id.diwan.article.format.UnreadableArticle;
import org.w3id.diwan.cli.reading.ReadingProgress.Outcome;
import org.w3id.diwan.cli.terminal.Console;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.review.ReviewedBefore;

/**
 * Reads many articles side by side. One that cannot be read is named and passed over; what is written already is not read again.
 *
 * @param step how one is read
 * @param reviewed what people have decided on texts that may be among the articles
 * @param settings what the readings depend on besides the articles
 * @param again whether to read also what has been read before
 */
record ArticleRun(
        Console console, Step step, ReviewedBefore reviewed, ReadingFolder folder, String settings, boolean again) {
    private static final ComputingLimit LIMIT = new ComputingLimit(Duration.ofSeconds(60));

    /** How an article is read. Used by many threads. */
    @FunctionalInterface
    interface Step {
        MachineReading read(ArticleInput input, byte[] content) throws UnreadableArticle, IOException;
    }

    /**
     * Reads them all; whether every one could be read.
     *
     * @param missing how many were named besides that are not there
     * @throws IOException if the folder cannot be written to, or a model does not answer; the work ends then
     */
    boolean read(List<ArticleFile> articles, int missing) throws IOException {
        ReadingProgress progress = new ReadingProgress(console, articles.size(), missing);
        try {
            articles.parallelStream().forEach(article -> progress.count(read(article, progress)));
        } catch (UncheckedIOException e) {
            progress.end();
            throw e.getCause();
        }
        return progress.end();
    }

    private Outcome read(ArticleFile article, ReadingProgress progress) {
        byte[] content;
        try {
            content = article.content(console.in());
        } catch (IOException e) {
            String reason = e instanceof AccessDeniedException ? "access denied" : "cannot be read: " + e.getMessage();
            return failed(article, "unreadable-file", reason);
        }
        String key = Digest.of(List.of(settings, article.published().toString()));
        if (!again && folder.holds(article.id(), Digest.of(content), key)) {
            return Outcome.SKIPPED;
        }
        try {
            MachineReading reading = LIMIT.run(() -> reviewed.without(step.read(article.input(), content)));
            reading.reading().problems().forEach(problem -> console.say(problem.toString()));
            folder.write(reading, article, content, key);
            progress.refused(article.id(), reading.refused());
            return Outcome.READ;
        } catch (ExecutionException e) {
            return failed(article, e.getCause());
        } catch (ComputingLimit.ExceededException e) {
            return failed(
                    article,
                    "too-much-work",
                    "reading it takes more than " + LIMIT.most().toSeconds()
                            + " seconds of computing, which no article does; split it");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(article, "interrupted", "reading was broken off");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | StackOverflowError e) {
            return failed(article, e);
        }
    }

    private Outcome failed(ArticleFile article, @Nullable Throwable cause) {
        if (cause instanceof UnreadableArticle unreadable) {
            return failed(article, unreadable.code(), String.valueOf(unreadable.getMessage()));
        }
        if (cause instanceof IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        }
        if (cause instanceof OutOfMemoryError) {
            return failed(article, "too-large", "reading it needs more memory than there is; split it");
        }
        return failed(article, "reader-failed", "the reader failed at it, which is a fault of Diwan: " + cause);
    }

    private Outcome failed(ArticleFile article, String code, String message) {
        console.error(article.path(), code, message);
        return Outcome.FAILED;
    }
}
