/** Expressions of time: {@link DateGrammar} reads them, {@link DateIndex} finds them by token. */
@NullMarked
package org.w3id.diwan.article.time;

import org.jspecify.annotations.NullMarked;
