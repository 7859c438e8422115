package org.w3id.diwan.dossier.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.diwan.dossier.yaml.Fields;
import org.w3id.diwan.dossier.yaml.Form;
import org.w3id.diwan.dossier.yaml.Word;
import org.w3id.diwan.dossier.yaml.YamlNode;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.reading.Rejection;

/**
 * Passages {@code begin-end}, which must lie within the source's text.
 *
 * @param source the source
 */
public record PassageReader(Source source) {
    private static final Form REJECTION = Form.of("a rejection", "read at", "");
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    /** Where a claim or statement stands: its field {@code at}, which articles need and references lack. */
    Evidence evidence(Fields fields) {
        if (source.kind() == Source.Kind.ARTICLE) {
            fields.require("at");
            return new Evidence(source.id(), all(fields));
        }
        fields.refuse("a reference has no text to count in; delete it", List.of("at"));
        return new Evidence(source.id(), List.of());
    }

    /** The part {@code rejected} of a source: what a machine had read and a reviewer refused. It says nothing; it is remembered. */
    public List<Rejection> rejected(Fields fields) {
        List<Rejection> rejections = new ArrayList<>();
        for (YamlNode node : fields.list("rejected")) {
            REJECTION.read(node).ifPresent(rejection -> {
                List<Passage> at = all(rejection);
                rejection.text("read").ifPresent(word -> rejections.add(new Rejection(word.text(), at)));
            });
        }
        return rejections;
    }

    private List<Passage> all(Fields fields) {
        return fields.allWritten("at").stream()
                .flatMap(word -> read(word).stream())
                .toList();
    }

    /** One passage. */
    Optional<Passage> read(Word word) {
        Matcher form = FORM.matcher(word.text());
        if (!form.matches()) {
            return word.refuse(
                    "bad-passage", word.shown() + " is no passage; write its first and last code point as 144-367");
        }
        int begin = Integer.parseInt(form.group(1));
        int end = Integer.parseInt(form.group(2));
        if (end <= begin) {
            return word.refuse("reversed-passage", word.text() + " ends before it begins; swap the numbers");
        }
        int length = source.text().stream()
                .mapToInt(Source.StoredText::codePoints)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return end <= length
                ? Optional.of(new Passage(begin, end))
                : word.refuse(
                        "passage-outside-text",
                        word.text() + " ends after the text, which has " + length
                                + " code points; correct one of the two");
    }
}
