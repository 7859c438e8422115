package org.w3id.diwan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command of {@code diwan}; what its help says is in {@code Usage.properties}. */
@Command
abstract class Subcommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Diwan diwan;

    final Console console() {
        return diwan.console();
    }

    /** Another command that works for this one. */
    final <C extends Subcommand> C beside(C other) {
        Subcommand command = other;
        command.spec = spec;
        command.diwan = diwan;
        return other;
    }

    /** The command line is wrong. */
    final ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
