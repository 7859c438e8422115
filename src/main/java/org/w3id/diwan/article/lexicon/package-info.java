/** What is known before an article is read: the tables of {@code src/main/resources/lexicon} and the registers' entities. Start at
 * {@link EntityLexicon}. */
@NullMarked
package org.w3id.diwan.article.lexicon;

import org.jspecify.annotations.NullMarked;
