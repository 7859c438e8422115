/** What a graph holds, at a glance: {@link org.w3id.diwan.query.overview.Overview}. */
@NullMarked
package org.w3id.diwan.query.overview;

import org.jspecify.annotations.NullMarked;
