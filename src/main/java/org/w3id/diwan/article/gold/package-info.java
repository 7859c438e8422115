/**
 * How much of a text is read rightly: what a careful reader annotated in it, held against a reading of it. Begin with
 * {@link org.w3id.diwan.article.gold.Evaluation}.
 */
@NullMarked
package org.w3id.diwan.article.gold;

import org.jspecify.annotations.NullMarked;
