@NullMarked
package org.w3id.diwan.article.judge;

import org.jspecify.annotations.NullMarked;
