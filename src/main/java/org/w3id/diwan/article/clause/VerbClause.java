package org.w3id.diwan.article.clause;

import java.util.BitSet;
import java.util.List;
import org.w3id.diwan.article.entity.EntityMention;

/**
 * A verb with those who do it or, in the passive, to whom it is done.
 *
 * @param verb the token of the verb
 * @param subjects who
 * @param head the noun that acts for them, "warplanes"; empty where they act themselves
 * @param group the tokens that tell in what mode: auxiliaries, adverbs, words of intent and denial
 * @param passive whether the verb is a passive
 */
public record VerbClause(int verb, List<EntityMention> subjects, String head, BitSet group, boolean passive) {
    public VerbClause {
        subjects = List.copyOf(subjects);
    }
}
