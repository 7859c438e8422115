package org.w3id.diwan.article.speech;

import java.util.List;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.model.Period;

/**
 * A speech act as the text reports it.
 *
 * @param speakers who speaks
 * @param act the ontology's speech act
 * @param from the first token of the report
 * @param to the token after it
 * @param verb the token of the verb; -1 for a quotation that runs on
 * @param when when it was said
 */
public record SpeechAct(List<NamedEntity> speakers, String act, int from, int to, int verb, Period when) {
    SpeechAct until(int end) {
        return new SpeechAct(speakers, act, from, end, verb, when);
    }

    public boolean holds(int token) {
        return token >= from && token < to;
    }
}
