package org.w3id.diwan.article.parse;

import java.util.List;

/** Tells how the words of sentences depend on each other. Safe for any number of threads. */
@FunctionalInterface
public interface SentenceParser {
    /**
     * Parses sentences that are taken apart already.
     *
     * @param sentences the words and marks of each
     * @return a parse for each, in the same order, with a node for each word; {@link Parse#NONE} for one that was too long
     */
    List<Parse> parse(List<List<String>> sentences);
}
