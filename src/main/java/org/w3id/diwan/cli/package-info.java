/** The command line: wiring, progress and exit codes. Start at {@link org.w3id.diwan.cli.Diwan}. */
@NullMarked
package org.w3id.diwan.cli;

import org.jspecify.annotations.NullMarked;
