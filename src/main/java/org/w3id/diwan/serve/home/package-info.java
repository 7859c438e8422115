/**
 * The pages that say what is here and how to ask it: the start page, the example questions and the list of all addresses. Start reading at
 * {@link org.w3id.diwan.serve.home.StartPage}.
 */
@NullMarked
package org.w3id.diwan.serve.home;

import org.jspecify.annotations.NullMarked;
