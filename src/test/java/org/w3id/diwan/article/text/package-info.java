/** Tests. */
@NullMarked
package org.w3id.diwan.article.text;

import org.jspecify.annotations.NullMarked;
