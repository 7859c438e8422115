/**
 * What every address of the server shares, whatever it answers: which format is asked for, a whole answer with its tag, a page out of a
 * template, a problem in words, and where the server is found from outside. Start reading at {@link
 * org.w3id.diwan.serve.http.ServletFunction}.
 */
@NullMarked
package org.w3id.diwan.serve.http;

import org.jspecify.annotations.NullMarked;
