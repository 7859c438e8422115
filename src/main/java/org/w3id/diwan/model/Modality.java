package org.w3id.diwan.model;

/** Whether a claim is put forward as a fact, as a plan, or as what is not so. */
public enum Modality {
    /** Said to be, or to have been, the case. */
    ACTUAL,
    /** Proposed, planned, invited, expected or asked for. */
    PROPOSED,
    /** Said not to be the case. */
    DENIED
}
