/**
 * The graph on a canvas at {@code /explore}, and the claims of any selection as data for its time line and its map. Start reading at
 * {@link org.w3id.diwan.serve.explore.ExploreModule}.
 */
@NullMarked
package org.w3id.diwan.serve.explore;

import org.jspecify.annotations.NullMarked;
