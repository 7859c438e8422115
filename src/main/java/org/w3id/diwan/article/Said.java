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
 * @param addressees to whom, where they are named
 */
record Said(List<Known> speakers, String act, int from, int to, int verb, Period when, List<Known> addressees) {
    Said(List<Known> speakers, String act, int from, int to, int verb, Period when) {
        this(speakers, act, from, to, verb, when, List.of());
    }

    /** The same, said to somebody. */
    Said to(List<Known> whom) {
        return new Said(speakers, act, from, to, verb, when, whom);
    }

    Said until(int end) {
        return new Said(speakers, act, from, end, verb, when, addressees);
    }

    Said since(int begin) {
        return new Said(speakers, act, begin, to, verb, when, addressees);
    }

    boolean holds(int token) {
        return token >= from && token < to;
    }
}
