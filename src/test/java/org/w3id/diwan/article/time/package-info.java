/** Tests. */
@NullMarked
package org.w3id.diwan.article.time;

import org.jspecify.annotations.NullMarked;
