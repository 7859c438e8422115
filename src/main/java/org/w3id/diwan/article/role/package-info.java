/** Who holds which post. Start at {@link RoleFinder}. */
@NullMarked
package org.w3id.diwan.article.role;

import org.jspecify.annotations.NullMarked;
