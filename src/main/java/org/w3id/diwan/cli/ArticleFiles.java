package org.w3id.diwan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.diwan.model.SourceId;

/** The articles that a command line names, each with the id of the source it becomes: the file's name. */
final class ArticleFiles {
    private static final int LONGEST_ID = 90;

    private final List<Path> named;
    private final ArticleDates dates;

    ArticleFiles(List<Path> named, ArticleDates dates) {
        this.named = List.copyOf(named);
        this.dates = dates;
    }

    /** All files in order; those in folders by name. Two files of one name get numbers. */
    Map<SourceId, Path> all() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.walk(path)) {
                    inside.filter(ArticleFiles::isArticle).sorted().forEach(files::add);
                }
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new NoSuchFileException(path.toString());
            }
        }
        Map<SourceId, Path> byId = new LinkedHashMap<>();
        for (Path file : files) {
            String id = id(file);
            SourceId free = new SourceId(id);
            for (int number = 2; byId.containsKey(free); number++) {
                free = new SourceId(id + "-" + number);
            }
            byId.put(free, file);
        }
        return byId;
    }

    List<LocalDate> day(Path file) {
        return dates.of(stem(file));
    }

    private static boolean isArticle(Path file) {
        return Files.isRegularFile(file)
                && file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(txt|html?)");
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
    }

    private static String id(Path file) {
        String plain = Normalizer.normalize(stem(file), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String bounded =
                plain.substring(0, Math.min(plain.length(), LONGEST_ID)).replaceAll("-$", "");
        boolean reserved = bounded.isEmpty() || bounded.equals("register") || bounded.equals("dataset");
        return reserved ? "article" + (bounded.isEmpty() ? "" : "-" + bounded) : bounded;
    }
}
