/**
 * What sources say of the same thing, set against each other. {@link org.w3id.diwan.query.compare.ComparisonReader} reads the claims of an entity,
 * a relation or two sources; {@link org.w3id.diwan.query.compare.SourceComparison} orders them.
 */
@NullMarked
package org.w3id.diwan.query.compare;

import org.jspecify.annotations.NullMarked;
