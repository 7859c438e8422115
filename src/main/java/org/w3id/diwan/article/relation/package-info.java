/** Relations by the patterns of {@code frames.tsv}. Start at {@link RelationFinder}. */
@NullMarked
package org.w3id.diwan.article.relation;

import org.jspecify.annotations.NullMarked;
