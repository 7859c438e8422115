package org.w3id.diwan.model;

/**
 * A text with its language as the value of a claim.
 *
 * @param text the text itself
 * @param language a BCP 47 language tag, or empty where none applies
 */
public record Text(String text, String language) implements Value {}
