package org.w3id.diwan.article.proposal;

/**
 * A name that the reader has found in a text, as help for whoever proposes.
 *
 * @param written as the text writes it
 * @param name the entity's English name
 * @param type its class in the ontology
 */
public record KnownName(String written, String name, String type) {}
