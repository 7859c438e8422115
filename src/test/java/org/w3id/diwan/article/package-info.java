/** Tests of the article reader: each stage alone, every frame's example, and whole articles against annotations. */
@NullMarked
package org.w3id.diwan.article;

import org.jspecify.annotations.NullMarked;
