/**
 * Sentences in, dependency trees out. {@link org.w3id.diwan.article.parse.SentenceParser} is all that reading knows of a parser;
 * {@link org.w3id.diwan.article.parse.CoreNlp} is the one there is. Its files are no part of Diwan:
 * {@link org.w3id.diwan.article.parse.CoreNlpFiles} obtains them when a reader asks for it, and they are called by reflection alone.
 */
@NullMarked
package org.w3id.diwan.article.parse;

import org.jspecify.annotations.NullMarked;
