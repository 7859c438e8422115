package org.w3id.diwan.article.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.text.Document;

/** The verbs that report speech ({@code speech.tsv}), by every form of theirs. */
public final class SpeechVerbs {
    private static final Set<String> QUOTES = Set.of("“", "\"");
    private final Map<String, Verb> verbs = new HashMap<>();
    private final Inflection inflection;

    /**
     * A verb of speech.
     *
     * @param lemma its base form
     * @param acts the ontology's speech acts that it may report, the usual one first
     * @param needs what must follow, one of these; empty for anything
     * @param marks see the table
     */
    public record Verb(String lemma, List<String> acts, List<String> needs, String marks) {
        /** The speech act that it usually reports. */
        public String act() {
            return acts.get(0);
        }

        public boolean has(String mark) {
            return marks.contains(mark);
        }
    }

    SpeechVerbs(LexiconTables tables, WordClasses words) {
        inflection = words.inflection();
        for (var row : tables.rows("speech.tsv", 4)) {
            Verb verb = new Verb(
                    row.get(0), LexiconTables.values(row.get(1)), LexiconTables.values(row.get(2)), row.get(3));
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
        return verb.has("g") && inflection.gerund(verb.lemma()).equals(key);
    }

    private static boolean follows(Document document, int at, String need) {
        return need.equals("quote")
                ? document.anyIs(QUOTES, at, at + 12)
                : document.endOf(List.of(need.split(" ", -1)), at) >= 0
                        || (at < document.size() && document.token(at).is(need));
    }
}
