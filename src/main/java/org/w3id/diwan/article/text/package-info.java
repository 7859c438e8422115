/** An article's bytes as words and sentences. {@link Cleaner} makes text of a file, {@link Segmenter} a {@link Document} of the text. */
@NullMarked
package org.w3id.diwan.article.text;

import org.jspecify.annotations.NullMarked;
