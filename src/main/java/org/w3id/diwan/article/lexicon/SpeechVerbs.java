package org.w3id.diwan.article.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.article.text.Document;

/** The verbs that report speech ({@code speech.tsv}), by every form of theirs. */
public final class SpeechVerbs {
    private final Map<String, Verb> verbs = new HashMap<>();
    private final Inflection inflection;

    /**
     * A verb of speech.
     *
     * @param lemma its base form
     * @param act the ontology's speech act
     * @param needs what must follow, one of these; empty for anything
     * @param marks see the table
     */
    public record Verb(String lemma, String act, List<String> needs, String marks) {
        /** Whether who speaks stands behind it: "quoted A. B.". */
        public boolean quoting() {
            return marks.contains("o");
        }

        /** Whether it reports nothing inside a quotation. */
        public boolean unquoted() {
            return marks.contains("u");
        }

        /** Whether it is speech only about things: who welcomes people receives them. */
        public boolean ofThings() {
            return marks.contains("p");
        }
    }

    SpeechVerbs(LexiconTables tables, WordClasses words) {
        inflection = words.inflection();
        for (var row : tables.rows("speech.tsv", 4)) {
            Verb verb = new Verb(
                    row.get(0),
                    row.get(1),
                    List.of(row.get(2).isEmpty() ? new String[0] : row.get(2).split(";", -1)),
                    row.get(3));
            words.addSpeechVerb(verb.lemma());
            inflection.forms(verb.lemma()).forEach(form -> verbs.putIfAbsent(form, verb));
        }
    }

    public boolean isForm(String key) {
        return verbs.containsKey(key);
    }

    /** The verb of which a token is a form, where what it needs follows. */
    public Optional<Verb> at(Document document, int token) {
        return Optional.ofNullable(verbs.get(document.key(token)))
                .filter(verb -> verb.needs().isEmpty()
                        || verb.needs().stream().anyMatch(need -> follows(document, token + 1, need)));
    }

    public boolean isGerund(Verb verb, String key) {
        return verb.marks().contains("g") && inflection.gerund(verb.lemma()).equals(key);
    }

    private static boolean follows(Document document, int at, String need) {
        if (need.equals("quote")) {
            for (int next = at; next < Math.min(document.size(), at + 12); next++) {
                if (document.token(next).text().matches("[“\"]")) {
                    return true;
                }
            }
            return false;
        }
        int next = at;
        for (String word : need.split(" ", -1)) {
            if (!document.key(next).equals(word)
                    && !(next < document.size() && document.token(next).is(word))) {
                return false;
            }
            next++;
        }
        return true;
    }
}
