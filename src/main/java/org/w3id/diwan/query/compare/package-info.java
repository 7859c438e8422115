/**
 * What sources say of the same thing, set against each other: {@link org.w3id.diwan.query.compare.ComparedClaims} puts claims of the same
 * together, {@link org.w3id.diwan.query.compare.SourceComparison} orders what came of it.
 */
@NullMarked
package org.w3id.diwan.query.compare;

import org.jspecify.annotations.NullMarked;
