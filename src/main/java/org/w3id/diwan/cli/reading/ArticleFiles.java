package org.w3id.diwan.cli.reading;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.file.Digest;

/** The articles that a command line names: files, folders, patterns such as {@code saved/*.html}, and {@code -} for what is piped in. */
public final class ArticleFiles {
    private static final int LONGEST_ID = 70;
    private static final int DIGITS = 8;
    private static final Pattern ARTICLE = Pattern.compile(".*\\.(txt|x?html?|mhtml?|pdf|eml)");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]+$");
    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");
    private static final Set<String> RESERVED = Set.of("", "register", "dataset");

    private final ArticleDates dates;
    private final Set<SourceId> reviewed;
    private final Set<Path> added = new HashSet<>();
    private final ListMultimap<String, NamedFile> files =
            MultimapBuilder.linkedHashKeys().arrayListValues().build();

    /**
     * A file as the user names it.
     *
     * @param name its path below the folder that was named, or its own name; without its ending
     */
    private record NamedFile(Path file, String name) {}

    /** @param reviewed the ids of the dossier's sources; no reading gets one of them */
    public ArticleFiles(ArticleDates dates, Set<SourceId> reviewed) {
        this.dates = dates;
        this.reviewed = Set.copyOf(reviewed);
    }

    /**
     * The articles in order; those in folders by name. An id depends on the file alone, so that it stays when others are added: it is the
     * file's name with its folders below the one that was named, and a digest of its bytes where two would be called the same. Files of one
     * name and the same bytes are one article.
     */
    public List<ArticleFile> all() throws IOException {
        Map<SourceId, ArticleFile> all = new LinkedHashMap<>();
        Function<String, Optional<LocalDate>> published = dates.read();
        for (Map.Entry<String, NamedFile> entry : files.entries()) {
            NamedFile named = entry.getValue();
            boolean alone = files.get(entry.getKey()).size() == 1;
            SourceId id = free(alone ? entry.getKey() : entry.getKey() + "-" + digest(named));
            all.putIfAbsent(id, new ArticleFile(id, named.file(), published.apply(named.name())));
        }
        return List.copyOf(all.values());
    }

    private SourceId free(String words) {
        SourceId id = new SourceId(words);
        return reviewed.contains(id) ? new SourceId(words + "-machine-reading") : id;
    }

    /** Of a file that cannot be read, which its reading will say, the digest of its name. */
    private static String digest(NamedFile named) throws IOException {
        String digest = Files.isReadable(named.file()) ? Digest.of(named.file()) : Digest.of(named.name());
        return digest.substring(0, DIGITS);
    }

    /**
     * Adds what a user names.
     *
     * @throws NoSuchFileException if there is nothing of that name
     */
    public void add(Path named) throws IOException {
        if (named.equals(ArticleFile.STANDARD_INPUT)) {
            addFile(named, "standard-input");
        } else if (Files.isDirectory(named)) {
            try (Stream<Path> inside = Files.walk(named)) {
                inside.filter(ArticleFiles::isArticle).sorted().forEach(file -> addFile(file, below(named, file)));
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

    /** Such as {@code 2024/index}. */
    private static String below(Path folder, Path file) {
        Path relative = folder.relativize(file);
        return Stream.concat(
                        Streams.stream(relative)
                                .limit(relative.getNameCount() - 1L)
                                .map(Path::toString),
                        Stream.of(stem(file)))
                .collect(Collectors.joining("/"));
    }

    /** A file that is named twice, itself and by its folder, is one article. */
    private void addFile(Path file, String name) {
        if (added.add(file.toAbsolutePath().normalize())) {
            files.put(id(name), new NamedFile(file, name));
        }
    }

    private static boolean isArticle(Path file) {
        return Files.isRegularFile(file)
                && ARTICLE.matcher(file.toString().toLowerCase(Locale.ROOT)).matches();
    }

    private static String stem(Path file) {
        return ENDING.matcher(String.valueOf(file.getFileName())).replaceFirst("");
    }

    private static String id(String name) {
        String words = Slug.of(name.replace('.', ' ').replace('/', ' '));
        String bounded = Slug.of(words.substring(0, Math.min(words.length(), LONGEST_ID)));
        if (RESERVED.contains(bounded)) {
            return bounded.isEmpty() ? "article" : "article-" + bounded;
        }
        return bounded;
    }
}
