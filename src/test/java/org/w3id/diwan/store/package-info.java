@NullMarked
package org.w3id.diwan.store;

import org.jspecify.annotations.NullMarked;
