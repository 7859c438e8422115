package org.w3id.diwan.dossier.source;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.diwan.dossier.register.Identifiers;
import org.w3id.diwan.dossier.register.Register;
import org.w3id.diwan.dossier.yaml.Fields;
import org.w3id.diwan.dossier.yaml.Word;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Source.FreeText;
import org.w3id.diwan.model.Source.Kind;
import org.w3id.diwan.model.Source.StoredText;
import org.w3id.diwan.model.SourceId;

/** What a source is: title, publisher, date, address, the digest of its text and its licence, if it has one. */
public final class SourceHead {
    public static final Set<String> TEXT_FIELDS = Set.of("sha256", "length", "licence");

    private static final Map<String, Kind> KINDS = Map.of("article", Kind.ARTICLE, "reference", Kind.REFERENCE);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private SourceHead() {}

    /** The source; what is missing or wrong is empty in it, and among the problems. */
    public static Source read(Fields fields, SourceId id, Kind folder, Register register) {
        fields.require("source", "kind");
        fields.text("source")
                .filter(word -> !word.text().equals(id.value()))
                .ifPresent(word -> word.error(
                        "wrong-source-id",
                        word.shown() + " is not the file's name; write " + id + " or rename the file"));
        Kind kind = kind(fields, folder);
        String title = fields.string("title");
        List<EntityId> publishers = register.actors(fields, "publisher");
        List<EntityId> authors = register.actors(fields, "author");
        List<URI> url = fields.text("url").flatMap(Identifiers::url).stream().toList();
        if (!fields.has("title") && !fields.has("url")) {
            fields.problems()
                    .error("missing-field", fields.where(), "a source needs a title or a url to be cited by; add one");
        }
        return new Source(id, kind, title, publishers, authors, fields.period("published"), url, text(fields, kind));
    }

    private static Kind kind(Fields fields, Kind folder) {
        Optional<Word> word = fields.text("kind");
        Optional<Kind> kind = word.map(Word::text).map(KINDS::get);
        word.ifPresent(written -> {
            if (kind.isEmpty()) {
                written.error("unknown-kind", written.shown() + " is no kind; write article or reference");
            } else if (kind.get() != folder) {
                written.error(
                        "wrong-folder",
                        "articles belong in sources/ and references in sources/reference/; move the file");
            }
        });
        return kind.orElse(folder);
    }

    private static List<StoredText> text(Fields fields, Kind kind) {
        if (kind == Kind.REFERENCE) {
            fields.refuse("a reference has no stored text; delete it", List.of("text", "names"));
            return List.of();
        }
        fields.require("text");
        return fields.fields("text", "a text", TEXT_FIELDS).flatMap(SourceHead::storedText).stream()
                .toList();
    }

    /** The licence, where the text may be kept; the text itself is in a file of its own. */
    private static List<FreeText> licensed(Fields text) {
        return text.text("licence").flatMap(Identifiers::url).stream()
                .map(address -> new FreeText(address, ""))
                .toList();
    }

    private static Optional<StoredText> storedText(Fields text) {
        text.require("sha256", "length");
        Optional<Word> digest = text.text("sha256");
        digest.filter(word -> !SHA256.matcher(word.text()).matches())
                .ifPresent(word -> word.error(
                        "bad-digest",
                        word.shown() + " is no SHA-256 digest; write the 64 digits that sha256sum prints"));
        return text.number("length")
                .flatMap(word -> COUNT.matcher(word.text()).matches()
                        ? Optional.of(new StoredText(
                                digest.map(Word::text).orElse(""), Integer.parseInt(word.text()), licensed(text)))
                        : word.refuse(
                                "bad-amount", "a length is a whole number of code points; write it in plain digits"));
    }
}
