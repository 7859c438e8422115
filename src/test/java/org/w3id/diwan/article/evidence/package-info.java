@NullMarked
package org.w3id.diwan.article.evidence;

import org.jspecify.annotations.NullMarked;
