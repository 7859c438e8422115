/**
 * From a news article to what it reports: mentions, roles, statements and claims, each with its passage. Stages, each a small type:
 * {@link org.w3id.diwan.article.Cleaner} (bytes to text), Segmenter, Mentions, Countries, People, Roles, DateGrammar, Speech, Relations.
 * Everything the stages know of the field is data in {@code src/main/resources/lexicon}. Start at
 * {@link org.w3id.diwan.article.ArticleReader}.
 */
@NullMarked
package org.w3id.diwan.article;

import org.jspecify.annotations.NullMarked;
