/** The commands that ask a graph, here or behind an endpoint. Start at {@link org.w3id.diwan.cli.asking.GraphOptions}. */
@NullMarked
package org.w3id.diwan.cli.asking;

import org.jspecify.annotations.NullMarked;
