/**
 * From a name as somebody wrote it to the entities that bear it: one index for reconciliation, search and the people of articles.
 * Start at {@link org.w3id.diwan.names.NameIndex}. Room {@code fold} makes names comparable, {@code match} compares two names.
 */
@NullMarked
package org.w3id.diwan.names;

import org.jspecify.annotations.NullMarked;
