/** Finds in the text what a proposal names: its quote, its ends, its time. Start at {@link org.w3id.diwan.article.evidence.EndFinder}. */
@NullMarked
package org.w3id.diwan.article.evidence;

import org.jspecify.annotations.NullMarked;
