/**
 * What a person decides of a machine's reading, and the dossier that comes of it. Knows no terminal: start at {@link
 * org.w3id.diwan.review.ReviewDesk}.
 */
@NullMarked
package org.w3id.diwan.review;

import org.jspecify.annotations.NullMarked;
