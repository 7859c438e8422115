package org.w3id.diwan.cli.terminal;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command of {@code diwan}; what its help says is in {@code Usage.properties}. */
@Command
public abstract class Subcommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Supplier<Console> diwan;

    /** Where it reads and writes. */
    protected final Console console() {
        return diwan.get();
    }

    /** Another command that works for this one. */
    protected final <C extends Subcommand> C beside(C other) {
        Subcommand command = other;
        command.spec = spec;
        command.diwan = diwan;
        return other;
    }

    /** The command line is wrong. */
    protected final ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
