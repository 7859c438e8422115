package org.w3id.diwan.article;

import java.util.List;
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
record Said(List<Known> speakers, String act, int from, int to, int verb, Period when) {
    Said until(int end) {
        return new Said(speakers, act, from, end, verb, when);
    }

    Said since(int begin) {
        return new Said(speakers, act, begin, to, verb, when);
    }

    boolean holds(int token) {
        return token >= from && token < to;
    }
}
