/** Tests of finding entities by their names. The table of written names is in {@code src/test/resources/names}. */
@NullMarked
package org.w3id.diwan.names;

import org.jspecify.annotations.NullMarked;
