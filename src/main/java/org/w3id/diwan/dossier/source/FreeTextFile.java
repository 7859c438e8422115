package org.w3id.diwan.dossier.source;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.dossier.yaml.Fields;
import org.w3id.diwan.dossier.yaml.Problems;
import org.w3id.diwan.dossier.yaml.TextFile;
import org.w3id.diwan.model.Source.FreeText;
import org.w3id.diwan.model.Source.StoredText;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.file.Digest;

/**
 * The text of an article that anybody may copy: {@code texts/ID.txt} beside {@code sources/}. It is there exactly where the source's file
 * names its licence.
 *
 * @param path where it belongs; empty where it is not asked for
 */
public record FreeTextFile(Optional<Path> path) {
    /** The folder of the texts. */
    public static final String FOLDER = "texts";

    /** What their names end in. */
    public static final String SUFFIX = ".txt";

    static final FreeTextFile NONE = new FreeTextFile(Optional.empty());

    /** That of a source's file. */
    static FreeTextFile of(Path source, SourceId id) {
        return new FreeTextFile(Optional.of(
                source.resolveSibling("../" + FOLDER + "/" + id + SUFFIX).normalize()));
    }

    /** The stored text with the words of this file, where anybody may copy them; what is wrong with it is among the problems. */
    StoredText read(StoredText text, Fields source) {
        if (path.isEmpty()) {
            return text;
        }
        Path file = path.get();
        boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (text.free().isEmpty()) {
            if (there) {
                source.error(
                        "text-without-licence",
                        file + " holds the article, and nothing says that anybody may copy it; add the licence to text,"
                                + " or delete that file");
            }
            return text;
        }
        if (!there) {
            source.error("missing-text", file + " is missing, though the text has a licence; put the text there");
            return text;
        }
        return whole(text, file, source);
    }

    private static StoredText whole(StoredText text, Path file, Fields source) {
        Problems problems = new Problems(file);
        Optional<String> words = new TextFile(file, problems).prose();
        problems.toList().forEach(source.problems()::add);
        if (words.isEmpty()) {
            return text;
        }
        if (!isTheSame(text, words.get())) {
            source.error(
                    "other-text",
                    file + " is not the text that sha256 and length tell of; put the text there in which the passages"
                            + " count");
        }
        URI licence = text.free().get(0).licence();
        return new StoredText(text.sha256(), text.codePoints(), List.of(new FreeText(licence, words.get())));
    }

    private static boolean isTheSame(StoredText text, String words) {
        return text.sha256().equals(Digest.of(words)) && text.codePoints() == words.codePointCount(0, words.length());
    }
}
