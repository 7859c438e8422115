/** Tests of the parser's side: its files over a real connection, its format, and CoreNLP itself where it is installed. */
@NullMarked
package org.w3id.diwan.article.parse;

import org.jspecify.annotations.NullMarked;
