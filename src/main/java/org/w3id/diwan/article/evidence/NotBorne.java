package org.w3id.diwan.article.evidence;

import org.w3id.diwan.article.proposal.AnyProposal;
import org.w3id.diwan.article.proposal.Refusal;

/** That the text does not bear a proposal. */
public final class NotBorne extends Exception {
    private static final long serialVersionUID = 1;

    private final String kind;

    public NotBorne(String kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public Refusal of(AnyProposal proposal) {
        return new Refusal(kind, String.valueOf(getMessage()), proposal);
    }
}
