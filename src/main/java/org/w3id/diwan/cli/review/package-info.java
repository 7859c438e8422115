/** {@code diwan review}: finds readings, serves the review page, and puts what was decided into the dossier. Start at {@link org.w3id.diwan.cli.review.ReviewCommand}. */
@NullMarked
package org.w3id.diwan.cli.review;

import org.jspecify.annotations.NullMarked;
