/** Who said what. Start at {@link SpeechFinder}. */
@NullMarked
package org.w3id.diwan.article.speech;

import org.jspecify.annotations.NullMarked;
