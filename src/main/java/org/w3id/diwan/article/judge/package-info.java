/** What a text bears: whoever proposes a claim, only what the text itself says gets through. */
@NullMarked
package org.w3id.diwan.article.judge;

import org.jspecify.annotations.NullMarked;
