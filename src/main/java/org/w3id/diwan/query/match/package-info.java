/**
 * Which entity a record of somebody's table means: {@link org.w3id.diwan.query.match.Matcher} proposes entities by name and lets types and
 * properties decide between them. The reconciliation service, the command and the agents' tool ask the same.
 */
@NullMarked
package org.w3id.diwan.query.match;

import org.jspecify.annotations.NullMarked;
