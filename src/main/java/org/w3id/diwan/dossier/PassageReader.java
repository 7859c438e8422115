package org.w3id.diwan.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Source.Kind;

/** Passages {@code begin-end}, which must lie within the source's text. */
final class PassageReader {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    private final SourceContext source;
    private final Problems problems;

    PassageReader(SourceContext source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Where a claim or statement stands: its field {@code at}, which articles need and references lack. */
    Evidence evidence(Fields fields) {
        List<Passage> passages = new ArrayList<>();
        if (source.kind() == Kind.ARTICLE) {
            fields.require("at");
            fields.allWritten("at").forEach(word -> read(word).ifPresent(passages::add));
        } else {
            fields.refuse("a reference has no text to count in; delete it", List.of("at"));
        }
        return new Evidence(source.id(), passages);
    }

    /** One passage. */
    Optional<Passage> read(Word word) {
        Matcher form = FORM.matcher(word.text());
        if (!form.matches()) {
            problems.error(
                    "bad-passage",
                    word,
                    Scalars.shown(word.text()) + " is no passage; write its first and last code point as 144-367");
            return Optional.empty();
        }
        int begin = Integer.parseInt(form.group(1));
        int end = Integer.parseInt(form.group(2));
        if (end <= begin) {
            problems.error("reversed-passage", word, word.text() + " ends before it begins; swap the numbers");
            return Optional.empty();
        }
        if (end > source.textLength()) {
            problems.error(
                    "passage-outside-text",
                    word,
                    word.text() + " ends after the text, which has " + source.textLength()
                            + " code points; correct one of the two");
            return Optional.empty();
        }
        return Optional.of(new Passage(begin, end));
    }
}
