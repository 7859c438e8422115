package org.w3id.diwan.article.proposal;

/**
 * That a proposal is not let through.
 *
 * @param kind the named reason, such as {@code quote-not-found}
 * @param detail what exactly is wrong, in a sentence
 * @param proposal what was proposed
 */
public record Refusal(String kind, String detail, AnyProposal proposal) {}
