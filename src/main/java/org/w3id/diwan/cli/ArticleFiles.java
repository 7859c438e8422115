package org.w3id.diwan.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.SourceId;

/** The articles that a command line names: files, folders, patterns such as {@code saved/*.html}, and {@code -} for what is piped in. */
final class ArticleFiles {
    private static final int LONGEST_ID = 70;
    private static final Pattern ARTICLE = Pattern.compile(".*\\.(txt|html?)");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]+$");
    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");
    private static final Set<String> RESERVED = Set.of("", "register", "dataset");

    private final ArticleDates dates;
    private final Set<SourceId> reviewed;
    private final Set<String> taken = new HashSet<>();
    private final Set<Path> added = new HashSet<>();
    private final List<ArticleFile> files = new ArrayList<>();

    /** @param reviewed the ids of the dossier's sources; no reading gets one of them */
    ArticleFiles(ArticleDates dates, Set<SourceId> reviewed) {
        this.dates = dates;
        this.reviewed = Set.copyOf(reviewed);
    }

    /** The articles in order; those in folders by name. Two files of one name get numbers. */
    List<ArticleFile> all() {
        return List.copyOf(files);
    }

    /**
     * Adds what a user names.
     *
     * @throws NoSuchFileException if there is nothing of that name
     */
    void add(Path named) throws IOException {
        if (named.equals(ArticleFile.STANDARD_INPUT)) {
            addFile(named, "standard-input");
        } else if (Files.isDirectory(named)) {
            try (Stream<Path> inside = Files.walk(named)) {
                inside.filter(ArticleFiles::isArticle).sorted().forEach(this::addFile);
            }
        } else if (Files.exists(named)) {
            addFile(named);
        } else {
            List<Path> matching = matching(named);
            if (matching.isEmpty()) {
                throw new NoSuchFileException(named.toString());
            }
            matching.forEach(this::addFile);
        }
    }

    private static List<Path> matching(Path pattern) throws IOException {
        Path name = pattern.getFileName();
        Path folder = pattern.toAbsolutePath().getParent();
        if (name == null
                || folder == null
                || !Files.isDirectory(folder)
                || !WILDCARD.matcher(name.toString()).find()) {
            return List.of();
        }
        Path shown = pattern.getParent();
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder, name.toString())) {
            inside.forEach(file -> found.add(shown == null ? file.getFileName() : shown.resolve(file.getFileName())));
        }
        return found.stream().filter(Files::isRegularFile).sorted().toList();
    }

    private void addFile(Path file) {
        addFile(file, stem(file));
    }

    /** A file that is named twice, itself and by its folder, is one article. */
    private void addFile(Path file, String stem) {
        if (!added.add(file.toAbsolutePath().normalize())) {
            return;
        }
        String id = id(stem);
        String free = id;
        for (int number = 2; !taken.add(free); number++) {
            free = id + "-" + number;
        }
        files.add(new ArticleFile(new SourceId(free), file, dates.of(stem)));
    }

    private static boolean isArticle(Path file) {
        return Files.isRegularFile(file)
                && ARTICLE.matcher(file.toString().toLowerCase(Locale.ROOT)).matches();
    }

    private static String stem(Path file) {
        return ENDING.matcher(String.valueOf(file.getFileName())).replaceFirst("");
    }

    private String id(String stem) {
        String words = Slug.of(stem.replace('.', ' '));
        String bounded = Slug.of(words.substring(0, Math.min(words.length(), LONGEST_ID)));
        if (RESERVED.contains(bounded)) {
            return bounded.isEmpty() ? "article" : "article-" + bounded;
        }
        return reviewed.contains(new SourceId(bounded)) ? bounded + "-machine-reading" : bounded;
    }
}
