package org.w3id.diwan.article.relation;

import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Period;

/**
 * A relation as read, before it becomes a claim.
 *
 * @param subject the one end
 * @param relation the property
 * @param object the other end
 * @param from the first token of its passage
 * @param to the token after it
 * @param trigger the token that says it
 * @param modality its mode
 * @param when when
 * @param ownVoice whether the source says it even inside reported speech
 * @param confidence from 0 to 100
 */
public record RelationCandidate(
        NamedEntity subject,
        String relation,
        NamedEntity object,
        int from,
        int to,
        int trigger,
        Modality modality,
        Period when,
        boolean ownVoice,
        int confidence) {
    /** A relation of the same ends, or of the same turned round, so that two findings of the same can be told. */
    String edge(String other, boolean turned) {
        return (turned ? object : subject).id() + " " + other + " " + (turned ? subject : object).id();
    }
}
