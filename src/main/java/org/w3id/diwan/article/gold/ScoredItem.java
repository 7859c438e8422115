package org.w3id.diwan.article.gold;

import org.w3id.diwan.model.Passage;

/**
 * What was annotated and not read, or read and not annotated.
 *
 * @param kind what it is
 * @param missed whether it was annotated and not read
 * @param text the text's name
 * @param passage where it stands
 * @param words what it says, in a line
 */
public record ScoredItem(ScoredKind kind, boolean missed, String text, Passage passage, String words) {}
