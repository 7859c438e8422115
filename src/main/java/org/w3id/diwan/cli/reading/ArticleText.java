package org.w3id.diwan.cli.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.article.format.Cleaner;
import org.w3id.diwan.article.format.UnreadableArticle;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.file.Digest;

/** The text of an article on the reviewer's own disk. It is shown and never written anywhere. */
public final class ArticleText {
    private ArticleText() {}

    /** The text of an article's file; empty if it is not there or is not the text that was read. */
    public static Optional<String> find(Path file, List<Source.StoredText> read) {
        return of(file).filter(
                        text -> read.stream().anyMatch(stored -> stored.sha256().equals(digest(text))));
    }

    /** The text of an article's file; empty if it is not there or no article. */
    public static Optional<String> of(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= Cleaner.LARGEST
                    ? Optional.of(new Cleaner().clean(Files.readAllBytes(file)).text())
                    : Optional.empty();
        } catch (IOException | UnreadableArticle e) {
            return Optional.empty();
        }
    }

    /** As a reading names it. */
    public static String digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
