package org.w3id.diwan.cli.terminal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that several commands have, as a mixin. */
@Command
public abstract class CommandOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The command that has them. */
    protected final CommandSpec command() {
        return command;
    }

    /** The command line is wrong. */
    protected final ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** Ends the command with a sentence if the command line is wrong. */
    protected final void refuse(boolean wrong, String sentence) {
        if (wrong) {
            throw usage(sentence);
        }
    }

    /** Whether the user wrote an option. */
    protected final boolean isGiven(String option) {
        return command.commandLine().getParseResult().hasMatchedOption(option);
    }
}
