package org.w3id.diwan.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code diwan check}. */
@Command(name = "check")
final class CheckCommand extends Subcommand {
    @Mixin
    private GraphInputs inputs;

    @Override
    public Integer call() throws IOException {
        inputs.check(console());
        return ExitCode.OK;
    }
}
