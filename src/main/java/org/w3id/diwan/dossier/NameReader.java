package org.w3id.diwan.dossier;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.Problem.Location;

/** The names of one entity, for which alone it serves: by language, the preferred one first, and its acronyms. */
final class NameReader {
    private static final Pattern UNTIDY = Pattern.compile("^\\p{Z}|\\p{Z}$|\\p{Z}{2}|[\\p{Z}&&[^ ]]");

    private final Problems problems;
    private final Scalars scalars;
    private final Set<String> taken = new HashSet<>();

    NameReader(Problems problems) {
        this.problems = problems;
        this.scalars = new Scalars(problems);
    }

    /** A name and where it stands. */
    record Spelling(Name name, Location where) {}

    /** All names of an entity's entry. */
    List<Spelling> read(Fields entity) {
        List<Spelling> names = new ArrayList<>();
        entity.map("names").ifPresent(map -> readLanguages(map, entity.where("names"), names));
        entity.texts("acronyms").forEach(word -> add(word, "en", Name.Kind.ACRONYM, names));
        return names;
    }

    private void readLanguages(MappingNode map, Location where, List<Spelling> names) {
        List<Entry> languages = Entry.of(map, "duplicate-key", problems);
        for (Entry entry : languages) {
            if (Languages.isTag(entry.key().text())) {
                readLanguage(entry, names);
            } else {
                problems.error(
                        "bad-language",
                        entry.key(),
                        Scalars.shown(entry.key().text()) + " is no language tag; write one such as en, ar or ckb");
            }
        }
        if (languages.stream().noneMatch(entry -> entry.key().text().equals("en"))) {
            problems.error("missing-name", where, "names need one in English; add `en: ...`");
        }
    }

    private void readLanguage(Entry entry, List<Spelling> names) {
        List<Node> nodes = entry.value() instanceof SequenceNode list ? list.getValue() : List.of(entry.value());
        if (nodes.isEmpty()) {
            problems.error("empty-value", entry.value(), "a name is expected here; fill it in or delete the language");
        }
        Name.Kind kind = Name.Kind.PREFERRED;
        for (Node node : nodes) {
            Name.Kind use = kind;
            scalars.text(node).ifPresent(word -> add(word, entry.key().text(), use, names));
            kind = Name.Kind.ALTERNATIVE;
        }
    }

    private void add(Word word, String language, Name.Kind kind, List<Spelling> names) {
        checkTidy(word);
        if (kind != Name.Kind.ACRONYM) {
            checkScript(word, language);
        }
        if (!taken.add(language + " " + word.text())) {
            problems.error("duplicate-value", word, word.text() + " is a name of this entity already; delete one");
        } else {
            names.add(new Spelling(new Name(word.text(), language, kind), word.where()));
        }
    }

    private void checkTidy(Word word) {
        if (UNTIDY.matcher(word.text()).find()) {
            problems.error(
                    "untidy-name",
                    word,
                    "the name begins or ends with a space, or has a double or unusual one; write single plain spaces");
        }
        if (!Normalizer.isNormalized(word.text(), Normalizer.Form.NFC)) {
            problems.error(
                    "not-normalized",
                    word,
                    "the name is not in Unicode normal form C; write "
                            + Normalizer.normalize(word.text(), Normalizer.Form.NFC));
        }
    }

    private void checkScript(Word word, String language) {
        if (!Languages.isInScript(word.text(), language)) {
            problems.warning(
                    "wrong-script",
                    word.where(),
                    word.text() + " is not in the script of " + language + "; move it to its language");
        }
        int foreign = Languages.foreignLetter(word.text(), language);
        if (foreign >= 0) {
            problems.warning(
                    "foreign-letter",
                    word.where(),
                    String.format(
                            "%s is not a letter of %s (U+%04X); write its own",
                            Character.toString(foreign), language, foreign));
        }
    }
}
