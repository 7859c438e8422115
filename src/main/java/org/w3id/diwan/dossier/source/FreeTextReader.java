package org.w3id.diwan.dossier.source;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.dossier.yaml.Fields;
import org.w3id.diwan.dossier.yaml.Limits;
import org.w3id.diwan.dossier.yaml.Problems;
import org.w3id.diwan.dossier.yaml.TextFile;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Source.FreeText;
import org.w3id.diwan.model.Source.StoredText;
import org.w3id.diwan.model.file.Digest;

/**
 * The text of an article that anybody may copy: {@code texts/ID.txt} beside {@code sources/}. It is there exactly where the source's file
 * names its licence.
 *
 * @param limits how long it may be
 */
public record FreeTextReader(Limits limits) {
    /** The folder of the texts. */
    public static final String FOLDER = "texts";

    public static final String SUFFIX = ".txt";

    /** The source with its text, where anybody may copy it; what is wrong with it is among the problems. */
    Source read(Path file, Fields fields, Source source) {
        Path path =
                file.resolveSibling("../" + FOLDER + "/" + source.id() + SUFFIX).normalize();
        boolean there = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        List<StoredText> stored = source.text().stream()
                .map(text -> text.free().isEmpty()
                        ? withoutLicence(text, path, there, fields)
                        : whole(text, path, there, fields))
                .toList();
        return new Source(
                source.id(),
                source.kind(),
                source.title(),
                source.publishers(),
                source.authors(),
                source.published(),
                source.url(),
                stored);
    }

    private static StoredText withoutLicence(StoredText text, Path path, boolean there, Fields fields) {
        if (there) {
            refuse(
                    fields,
                    "text-without-licence",
                    path + " holds the article, and nothing says that anybody may copy it; add the licence to text,"
                            + " or delete that file");
        }
        return text;
    }

    private StoredText whole(StoredText text, Path path, boolean there, Fields fields) {
        if (!there) {
            refuse(fields, "missing-text", path + " is missing, though the text has a licence; put the text there");
            return text;
        }
        Problems problems = new Problems(path.toString(), limits.problems());
        Optional<String> words = new TextFile(path, limits, problems).prose();
        problems.toList().forEach(fields.problems()::add);
        words.filter(each -> !isTheSame(text, each))
                .ifPresent(each -> refuse(
                        fields,
                        "other-text",
                        path
                                + " is not the text that sha256 and length tell of; put the text there in which the passages"
                                + " count"));
        return words.map(each -> new StoredText(
                        text.sha256(),
                        text.codePoints(),
                        List.of(new FreeText(text.free().get(0).licence(), each))))
                .orElse(text);
    }

    private static boolean isTheSame(StoredText text, String words) {
        return text.sha256().equals(Digest.of(words)) && text.codePoints() == words.codePointCount(0, words.length());
    }

    private static void refuse(Fields fields, String code, String message) {
        fields.problems().error(code, fields.where(), message);
    }
}
