/**
 * From a name as somebody wrote it to the entities that bear it: one index behind reconciliation and search, which the reading
 * of articles asks for people. Start at {@link org.w3id.diwan.names.NameIndex}; what counts as the same name is said by the data files in
 * {@code src/main/resources/names} and in {@code docs/names.md}.
 */
@NullMarked
package org.w3id.diwan.names;

import org.jspecify.annotations.NullMarked;
