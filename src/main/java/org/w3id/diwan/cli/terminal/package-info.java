/** What every command needs: the console, exit codes, failures and tables. Start at {@link org.w3id.diwan.cli.terminal.Subcommand}. */
@NullMarked
package org.w3id.diwan.cli.terminal;

import org.jspecify.annotations.NullMarked;
