/**
 * An article's text beside what was read in it, as one page for the analyst's own screen; the text goes nowhere else. Start at
 * {@link org.w3id.diwan.review.page.ReadingPages}.
 */
@NullMarked
package org.w3id.diwan.review.page;

import org.jspecify.annotations.NullMarked;
