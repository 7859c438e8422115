package org.w3id.diwan.dossier;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Source.Kind;
import org.w3id.diwan.model.Source.StoredText;
import org.w3id.diwan.model.SourceId;

/** What a source is: title, publisher, date, address and the digest of its text. */
final class SourceHead {
    static final Set<String> TEXT_FIELDS = Set.of("sha256", "length");
    static final Map<String, Kind> KINDS = Map.of("article", Kind.ARTICLE, "reference", Kind.REFERENCE);

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final References references;
    private final Problems problems;

    SourceHead(References references, Problems problems) {
        this.references = references;
        this.problems = problems;
    }

    /** The source; what is missing or wrong is empty in it, and among the problems. */
    Source read(Fields fields, SourceId id, Kind folder) {
        fields.require("source", "kind");
        checkId(fields, id);
        Kind kind = kind(fields, folder);
        String title = fields.text("title").map(Word::text).orElse("");
        List<EntityId> publishers = references.list(fields, "publisher", Roles.ACTOR, "wrong-class");
        List<EntityId> authors = references.list(fields, "author", Roles.ACTOR, "wrong-class");
        Period published = new Dates(problems).optional(fields, "published");
        List<URI> url = fields.text("url").flatMap(new Identifiers(problems)::url).stream()
                .toList();
        if (!fields.has("title") && !fields.has("url")) {
            problems.error("missing-field", fields.where(), "a source needs a title or a url to be cited by; add one");
        }
        return new Source(id, kind, title, publishers, authors, published, url, text(fields, kind));
    }

    private void checkId(Fields fields, SourceId id) {
        fields.text("source")
                .filter(word -> !word.text().equals(id.value()))
                .ifPresent(word -> problems.error(
                        "wrong-source-id",
                        word,
                        Scalars.shown(word.text()) + " is not the file's name; write " + id + " or rename the file"));
    }

    private Kind kind(Fields fields, Kind folder) {
        Optional<Word> word = fields.text("kind");
        Kind kind = word.map(Word::text).map(KINDS::get).orElse(folder);
        word.ifPresent(written -> {
            if (!KINDS.containsKey(written.text())) {
                problems.error(
                        "unknown-kind",
                        written,
                        Scalars.shown(written.text()) + " is no kind; write article or reference");
            } else if (kind != folder) {
                problems.error(
                        "wrong-folder",
                        written,
                        "articles belong in sources/ and references in sources/reference/; move the file");
            }
        });
        return kind;
    }

    private List<StoredText> text(Fields fields, Kind kind) {
        if (kind == Kind.REFERENCE) {
            fields.refuse("a reference has no stored text; delete it", List.of("text", "names"));
            return List.of();
        }
        fields.require("text");
        return fields
                .map("text")
                .map(map -> new Fields(map, fields.where("text"), "a text", TEXT_FIELDS, problems))
                .flatMap(this::storedText)
                .stream()
                .toList();
    }

    private Optional<StoredText> storedText(Fields text) {
        text.require("sha256", "length");
        Optional<Word> digest = text.text("sha256");
        digest.filter(word -> !SHA256.matcher(word.text()).matches())
                .ifPresent(word -> problems.error(
                        "bad-digest",
                        word,
                        Scalars.shown(word.text())
                                + " is no SHA-256 digest; write the 64 digits that sha256sum prints"));
        Optional<Word> length = text.number("length");
        Optional<Integer> codePoints = length.flatMap(word -> Numbers.count(word.text()));
        if (length.isPresent() && codePoints.isEmpty()) {
            problems.error(
                    "bad-amount", length.get(), "a length is a whole number of code points; write it in plain digits");
        }
        return codePoints.map(count -> new StoredText(digest.map(Word::text).orElse(""), count));
    }
}
