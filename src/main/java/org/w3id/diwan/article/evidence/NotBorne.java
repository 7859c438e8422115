package org.w3id.diwan.article.evidence;

import org.w3id.diwan.article.proposal.Proposal;
import org.w3id.diwan.model.reading.RefusedProposal;

/** That the text does not bear a proposal. */
public final class NotBorne extends Exception {
    private static final long serialVersionUID = 1;

    private final String kind;

    public NotBorne(String kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public RefusedProposal of(Proposal proposal) {
        return proposal.refused(kind, String.valueOf(getMessage()));
    }
}
