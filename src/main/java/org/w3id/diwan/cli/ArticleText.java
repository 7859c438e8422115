package org.w3id.diwan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.article.text.Cleaner;
import org.w3id.diwan.article.text.UnreadableArticle;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.file.Digest;

/**
 * The text of an article on the reviewer's own disk, to show passages of. It is shown and never written anywhere.
 *
 * @param text the text that passages count in
 */
record ArticleText(String text) {
    private static final int CONTEXT = 90;

    /** The text of an article's file; empty if it is not there or is not the text that was read. */
    static Optional<ArticleText> find(Path file, List<Source.StoredText> read) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > Cleaner.LARGEST) {
                return Optional.empty();
            }
            String text = new Cleaner().clean(Files.readAllBytes(file)).text();
            String digest = Digest.of(text.getBytes(StandardCharsets.UTF_8));
            return read.stream().anyMatch(stored -> stored.sha256().equals(digest))
                    ? Optional.of(new ArticleText(text))
                    : Optional.empty();
        } catch (IOException | UnreadableArticle e) {
            return Optional.empty();
        }
    }

    /** A passage between brackets, with some text around it, in one line; control characters are left out. */
    String shown(Passage passage) {
        int length = text.codePointCount(0, text.length());
        int begin = Math.min(passage.begin(), length);
        int end = Math.min(passage.end(), length);
        String before = part(Math.max(0, begin - CONTEXT), begin);
        String after = part(end, Math.min(length, end + CONTEXT));
        String line = (begin > CONTEXT ? "..." : "") + before + ">>" + part(begin, end) + "<<" + after
                + (end + CONTEXT < length ? "..." : "");
        return line.replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\p{Cf}]", "");
    }

    private String part(int begin, int end) {
        return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
    }
}
