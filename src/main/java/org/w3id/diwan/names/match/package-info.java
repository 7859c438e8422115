/**
 * Decides whether a written name means a registered one, and with which score. Start at
 * {@link org.w3id.diwan.names.match.NameMatcher}; {@link org.w3id.diwan.names.match.Reason} lists the differences and their costs.
 */
@NullMarked
package org.w3id.diwan.names.match;

import org.jspecify.annotations.NullMarked;
