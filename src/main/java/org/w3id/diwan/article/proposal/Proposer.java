package org.w3id.diwan.article.proposal;

import java.io.IOException;
import java.util.List;
import org.w3id.diwan.model.reading.RefusedProposal;

/** Somebody besides the patterns who proposes what a text says, such as a language model. Used by many threads. */
public interface Proposer {
    /** Who proposes, for the record of each claim: the arm, the model and the prompt's version. */
    String name();

    /**
     * Reads a text.
     *
     * @param known the names that are known to stand in it
     * @throws IOException if nobody answers; the message says how to go on
     */
    Proposed propose(String text, List<KnownName> known) throws IOException;

    /**
     * A name that the reader has found in a text.
     *
     * @param written as the text writes it
     * @param name the entity's English name
     * @param type its class in the ontology
     */
    record KnownName(String written, String name, String type) {}

    /**
     * What came of it.
     *
     * @param claims the claims to be judged
     * @param statements the speech acts to be judged
     * @param refusals what the proposer itself has taken back, or what is no claim of this ontology
     * @param gaps which parts of the text nobody has read and why, one sentence each
     */
    record Proposed(
            List<ProposedClaim> claims,
            List<ProposedStatement> statements,
            List<RefusedProposal> refusals,
            List<String> gaps) {
        /** Nothing. */
        public static final Proposed NONE = new Proposed(List.of(), List.of(), List.of(), List.of());

        public Proposed {
            claims = List.copyOf(claims);
            statements = List.copyOf(statements);
            refusals = List.copyOf(refusals);
            gaps = List.copyOf(gaps);
        }
    }
}
