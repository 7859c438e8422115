/**
 * From the bytes of a file to the text of an article: web pages, PDF, e-mail, plain text. Each form has a class of its own, and all give a
 * {@link org.w3id.diwan.article.format.CleanedText}. Start at {@link org.w3id.diwan.article.format.Cleaner}.
 */
@NullMarked
package org.w3id.diwan.article.format;

import org.jspecify.annotations.NullMarked;
