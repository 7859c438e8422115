package org.w3id.diwan.article.speech;

import java.util.List;
import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMentions;

/**
 * The speech acts of a document.
 *
 * @param acts in order
 * @param mentions what the document names, with speakers who are only described
 */
public record SpeechActs(List<SpeechAct> acts, EntityMentions mentions) {
    public SpeechActs {
        acts = List.copyOf(acts);
    }

    /** The report around a token: of several the one whose verb stands before it, and nearest to it. */
    public Optional<SpeechAct> around(int token) {
        return acts.stream()
                .filter(act -> act.holds(token))
                .reduce((one, other) -> isNearer(other, one, token) ? other : one);
    }

    private static boolean isNearer(SpeechAct other, SpeechAct one, int token) {
        boolean before = other.verb() <= token;
        return before == (one.verb() <= token) ? other.verb() >= one.verb() : before;
    }
}
