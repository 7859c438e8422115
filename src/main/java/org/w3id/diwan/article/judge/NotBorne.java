package org.w3id.diwan.article.judge;

/** That the text does not bear a proposal. */
final class NotBorne extends Exception {
    private static final long serialVersionUID = 1;

    private final String kind;

    NotBorne(String kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    Refusal of(AnyProposal proposal) {
        return new Refusal(kind, String.valueOf(getMessage()), proposal);
    }
}
