/** {@code /compare}: what sources say of an entity, a relation or beside each other. Start at {@link org.w3id.diwan.serve.compare.CompareModule}. */
@NullMarked
package org.w3id.diwan.serve.compare;

import org.jspecify.annotations.NullMarked;
