package org.w3id.diwan.model.reading;

/**
 * What somebody read in an article and the article does not bear.
 *
 * @param kind the named reason
 * @param detail what exactly is wrong
 * @param quote the words it was said to rest on
 * @param line what it says, in a line
 */
public record RefusedProposal(String kind, String detail, String quote, String line) {}
