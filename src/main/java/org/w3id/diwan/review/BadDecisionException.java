package org.w3id.diwan.review;

/** A line of decisions is none, or cannot be taken. The message says where and why, without a full stop. */
public final class BadDecisionException extends Exception {
    private static final long serialVersionUID = 1L;

    private static final String FORM =
            "accept, correct or reject, a tab and the item are expected, for a correction a tab and field=value";

    BadDecisionException(String where, String why) {
        super(where + ": " + why);
    }

    static BadDecisionException form(String where) {
        return new BadDecisionException(where, FORM);
    }
}
