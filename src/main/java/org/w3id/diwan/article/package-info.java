/**
 * From a news article to what it reports: mentions, roles, statements and claims, each with its passage. The stages are rooms of this
 * package; each takes what the stages before it found and returns what it finds. What they know of the field is data in {@code
 * src/main/resources/lexicon}. Start at {@link org.w3id.diwan.article.ArticleReader}.
 */
@NullMarked
package org.w3id.diwan.article;

import org.jspecify.annotations.NullMarked;
