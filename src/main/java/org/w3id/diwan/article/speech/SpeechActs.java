package org.w3id.diwan.article.speech;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.model.Period;

/**
 * The speech acts of a document.
 *
 * @param acts in order
 * @param anonymous reports of which the text does not tell whose they are
 * @param mentions what the document names, with speakers who are only described
 */
public record SpeechActs(List<SpeechAct> acts, List<SpeechAct> anonymous, EntityMentions mentions) {
    /**
     * A speech act as the text reports it.
     *
     * @param speakers who speaks
     * @param act the ontology's speech act
     * @param from the first token of the report
     * @param to the token after it
     * @param verb the token of the verb; -1 for a quotation that runs on, {@link #WHOLE} for a paragraph that is all speech
     * @param when when it was said
     */
    public record SpeechAct(List<NamedEntity> speakers, String act, int from, int to, int verb, Period when) {
        /** Stands for the verb of a paragraph of a transcript or of somebody's statement. */
        public static final int WHOLE = -2;

        SpeechAct until(int end) {
            return new SpeechAct(speakers, act, from, end, verb, when);
        }

        /** The same, said by others too. */
        public SpeechAct joinedBy(List<NamedEntity> others) {
            List<NamedEntity> all =
                    Stream.concat(speakers.stream(), others.stream()).distinct().toList();
            return new SpeechAct(all, act, from, to, verb, when);
        }

        public boolean holds(int token) {
            return token >= from && token < to;
        }
    }

    public SpeechActs {
        acts = List.copyOf(acts);
        anonymous = List.copyOf(anonymous);
    }

    /** The report around a token: of several the one whose verb stands before it, and nearest to it. */
    public Optional<SpeechAct> around(int token) {
        return acts.stream()
                .filter(act -> act.holds(token) && !isInserted(act, token))
                .reduce((one, other) -> isNearer(other, one, token) ? other : one);
    }

    /** Whether a token stands in a transcript or somebody's statement, where nothing is said in the source's own voice. */
    public boolean isAllSpeech(int token) {
        return Stream.concat(acts.stream(), anonymous.stream())
                .anyMatch(act -> act.verb() == SpeechAct.WHOLE && act.holds(token));
    }

    /** Whether nobody known says what stands at a token: "state media said that". */
    public boolean isAnonymous(int token) {
        return around(token).isEmpty() && anonymous.stream().anyMatch(act -> act.holds(token));
    }

    /** "A, who had met B, said": the meeting is not what A said. */
    private boolean isInserted(SpeechAct act, int token) {
        Document document = mentions.document();
        if (act.verb() <= token) {
            return false;
        }
        for (int at = token; at > act.from(); at--) {
            if (document.token(at).text().matches("[,“”\";]")) {
                return false;
            }
            if (document.key(at).matches("who|which|whose")
                    && document.token(at - 1).is(",")) {
                return mentions.endingAt(at - 1)
                        .filter(mention -> act.speakers().contains(mention.entity()))
                        .isPresent();
            }
        }
        return false;
    }

    private static boolean isNearer(SpeechAct other, SpeechAct one, int token) {
        boolean before = other.verb() <= token;
        return before == (one.verb() <= token) ? other.verb() >= one.verb() : before;
    }
}
