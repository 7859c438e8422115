@NullMarked
package org.w3id.diwan.article.format;

import org.jspecify.annotations.NullMarked;
