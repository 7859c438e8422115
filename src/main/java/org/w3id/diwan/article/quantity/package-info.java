/**
 * Figures: numbers with what they count, of whom, where and when. Start at {@link org.w3id.diwan.article.quantity.FigureFinder}; the words
 * are in {@code numbers.tsv}, {@code bounds.tsv} and {@code quantities.tsv}.
 */
@NullMarked
package org.w3id.diwan.article.quantity;

import org.jspecify.annotations.NullMarked;
