/** The commands that read articles, and score how well. Start at {@link org.w3id.diwan.cli.reading.ReadCommand}. */
@NullMarked
package org.w3id.diwan.cli.reading;

import org.jspecify.annotations.NullMarked;
