/**
 * What is derived from the named graphs and kept in step with them: the text index over all names and the default graph. Start at {@link
 * org.w3id.diwan.store.index.NamesTextIndex}.
 */
@NullMarked
package org.w3id.diwan.store.index;

import org.jspecify.annotations.NullMarked;
