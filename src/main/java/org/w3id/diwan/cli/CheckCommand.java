package org.w3id.diwan.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code diwan check}. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private Diwan diwan;

    @Mixin
    private GraphInputs inputs;

    @Override
    public Integer call() throws IOException {
        inputs.check(diwan.console());
        return ExitCode.OK;
    }
}
