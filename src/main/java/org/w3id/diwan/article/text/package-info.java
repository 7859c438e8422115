/** A text as words and sentences. {@link org.w3id.diwan.article.text.Segmenter} makes a {@link org.w3id.diwan.article.text.Document} of it. */
@NullMarked
package org.w3id.diwan.article.text;

import org.jspecify.annotations.NullMarked;
