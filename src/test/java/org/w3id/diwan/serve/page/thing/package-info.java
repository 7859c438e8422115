/** Checks what pages of things are made of; the pages themselves are asked in {@code serve.page}. */
@NullMarked
package org.w3id.diwan.serve.page.thing;

import org.jspecify.annotations.NullMarked;
