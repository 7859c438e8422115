/**
 * What a text bears: whoever proposes a claim, only what the text itself says gets through. Start at {@link
 * org.w3id.diwan.article.judge.Gate}; the reasons for which a proposal is refused stand, each with an example, in {@code
 * src/test/resources/cases/judge/refused.txt}.
 */
@NullMarked
package org.w3id.diwan.article.judge;

import org.jspecify.annotations.NullMarked;
