package org.w3id.diwan.article.proposal;

/** What somebody reads in a text, in words only. */
public sealed interface AnyProposal permits ProposedClaim, ProposedStatement {
    /** The words of the text that say it. */
    String quote();

    /** What it says, in a line. */
    String line();
}
