@NullMarked
package org.w3id.diwan.article.language;

import org.jspecify.annotations.NullMarked;
