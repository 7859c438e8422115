package org.w3id.diwan.cli.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.diwan.cli.reading.ArticleDates;
import org.w3id.diwan.cli.reading.ArticleFile;
import org.w3id.diwan.cli.reading.ArticleFiles;
import org.w3id.diwan.cli.reading.ArticleText;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.ExitCode;

/**
 * Finds what a command line asks to review: files that {@code diwan read --format yaml} has written, folders of them, and articles, whose
 * readings are made first where there are none of the same text.
 *
 * @param out the folder of readings
 * @param day when articles were published
 * @param reading reads articles into that folder; the exit code
 */
record ReadingsToReview(Path out, ArticleDates day, ArticleReading reading) {
    private static final String ENDING = ".review.yaml";

    /** Reads articles. */
    @FunctionalInterface
    interface ArticleReading {
        int read(List<Path> articles) throws IOException;
    }

    /**
     * What was found.
     *
     * @param files the readings, each once
     * @param complete whether every article could be read
     */
    record FoundReadings(List<Path> files, boolean complete) {}

    /** @throws CommandFailure if something that is named is not there */
    FoundReadings find(List<Path> named) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        List<Path> articles = new ArrayList<>();
        for (Path each : named.isEmpty() ? List.of(out) : named) {
            List<Path> inside = readings(each);
            if (!inside.isEmpty()) {
                inside.forEach(file -> files.add(file.normalize()));
            } else if (each.toString().endsWith(".yaml") || named.isEmpty()) {
                throw CommandFailure.environment(each
                        + (named.isEmpty()
                                ? ": nothing to review is there; name an article or a reading."
                                : ": no such file."));
            } else {
                articles.add(each);
            }
        }
        boolean complete = articles.isEmpty() || readAndAdd(articles, files);
        return new FoundReadings(List.copyOf(files), complete);
    }

    private static List<Path> readings(Path named) throws IOException {
        if (Files.isDirectory(named)) {
            try (Stream<Path> inside = Files.list(named)) {
                return inside.filter(file -> file.toString().endsWith(ENDING))
                        .sorted()
                        .toList();
            }
        }
        return named.toString().endsWith(".yaml") && Files.exists(named) ? List.of(named) : List.of();
    }

    private boolean readAndAdd(List<Path> articles, Set<Path> files) throws IOException {
        ArticleFiles found = new ArticleFiles(day, Set.of());
        List<Path> unread = new ArrayList<>();
        for (Path article : articles) {
            found.add(article);
        }
        for (ArticleFile each : found.all()) {
            reading(each).ifPresentOrElse(file -> files.add(file.normalize()), () -> unread.add(each.path()));
        }
        if (unread.isEmpty()) {
            return true;
        }
        boolean complete = reading.read(unread) == ExitCode.OK;
        for (ArticleFile each : found.all()) {
            reading(each).ifPresent(file -> files.add(file.normalize()));
        }
        return complete;
    }

    /** The reading of an article that was made of the text that its file has now. */
    private Optional<Path> reading(ArticleFile article) throws IOException {
        Optional<String> digest = ArticleText.of(article.path()).map(ArticleText::digest);
        for (String id : List.of(article.id().value(), article.id() + "-machine-reading")) {
            Path file = out.resolve(id + ENDING);
            if (digest.isPresent()
                    && Files.exists(file)
                    && Files.readString(file).contains(digest.get())) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
