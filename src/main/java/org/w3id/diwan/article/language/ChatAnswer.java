package org.w3id.diwan.article.language;

/**
 * What a model answered.
 *
 * @param content its words
 * @param tokensIn how many tokens it was asked with, as its server counts
 * @param tokensOut how many it answered with
 */
record ChatAnswer(String content, long tokensIn, long tokensOut) {}
