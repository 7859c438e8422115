/** Who does what a verb says, within one sentence. Start at {@link VerbClauses}. */
@NullMarked
package org.w3id.diwan.article.clause;

import org.jspecify.annotations.NullMarked;
