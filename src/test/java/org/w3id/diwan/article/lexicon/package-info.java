/** Tests. */
@NullMarked
package org.w3id.diwan.article.lexicon;

import org.jspecify.annotations.NullMarked;
