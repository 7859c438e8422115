/** What the last loads changed, as one row of changes: start at {@link org.w3id.diwan.query.change.ChangeHistory}. */
@NullMarked
package org.w3id.diwan.query.change;

import org.jspecify.annotations.NullMarked;
