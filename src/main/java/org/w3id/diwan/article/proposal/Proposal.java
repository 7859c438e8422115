package org.w3id.diwan.article.proposal;

import org.w3id.diwan.model.reading.RefusedProposal;

/** What somebody reads in a text, in words only. */
public sealed interface Proposal permits ProposedClaim, ProposedStatement {
    /** The words of the text that say it. */
    String quote();

    /** What it says, in a line. */
    String line();

    /**
     * That it is not let through.
     *
     * @param kind the named reason, such as {@code quote-not-found}
     * @param detail what exactly is wrong, in a sentence
     */
    default RefusedProposal refused(String kind, String detail) {
        return new RefusedProposal(kind, detail, quote(), line());
    }
}
