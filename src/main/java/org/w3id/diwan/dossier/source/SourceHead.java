package org.w3id.diwan.dossier.source;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.diwan.dossier.register.Identifiers;
import org.w3id.diwan.dossier.register.Register;
import org.w3id.diwan.dossier.yaml.Fields;
import org.w3id.diwan.dossier.yaml.Form;
import org.w3id.diwan.dossier.yaml.Word;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Source.FreeText;
import org.w3id.diwan.model.Source.Kind;
import org.w3id.diwan.model.Source.StoredText;
import org.w3id.diwan.model.SourceId;

/** What a source is: title, publisher, date, address, the digest of its text and its licence, if it has one. */
public final class SourceHead {
    /** What tells of a text. */
    public static final Form TEXT = Form.of("a text", "sha256 length", "licence");

    private static final Map<String, Kind> KINDS = Map.of("article", Kind.ARTICLE, "reference", Kind.REFERENCE);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private SourceHead() {}

    /**
     * The source; what is missing or wrong is empty in it, and among the problems.
     *
     * @param folder what the folder of its file holds
     */
    static Source read(Fields fields, SourceId id, Kind folder, Register register, FreeTextFile words) {
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
            fields.error("missing-field", "a source needs a title or a url to be cited by; add one");
        }
        Period published = fields.period("published");
        return new Source(id, kind, title, publishers, authors, published, url, text(fields, kind, words));
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

    private static List<StoredText> text(Fields fields, Kind kind, FreeTextFile words) {
        if (kind == Kind.REFERENCE) {
            fields.refuse("a reference has no stored text; delete it", List.of("text", "names"));
            return List.of();
        }
        fields.require("text");
        return fields
                .fields("text", TEXT)
                .flatMap(SourceHead::storedText)
                .map(text -> words.read(text, fields))
                .stream()
                .toList();
    }

    /** By its digest; a licence has an empty text, for the words are in a file of their own. */
    private static Optional<StoredText> storedText(Fields text) {
        String digest = text.text("sha256")
                .filter(word -> word.matches(
                        SHA256, "bad-digest", " is no SHA-256 digest; write the 64 digits that sha256sum prints"))
                .map(Word::text)
                .orElse("");
        List<FreeText> free = text.text("licence").flatMap(Identifiers::url).stream()
                .map(address -> new FreeText(address, ""))
                .toList();
        return text.number("length")
                .flatMap(word -> COUNT.matcher(word.text()).matches()
                        ? Optional.of(new StoredText(digest, Integer.parseInt(word.text()), free))
                        : word.refuse(
                                "bad-amount", "a length is a whole number of code points; write it in plain digits"));
    }
}
