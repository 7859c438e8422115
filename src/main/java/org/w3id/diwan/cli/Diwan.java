package org.w3id.diwan.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code diwan} command. */
@Command(
        name = "diwan",
        mixinStandardHelpOptions = true,
        description = "A knowledge graph in which every edge says who says so.")
public final class Diwan {
    private Diwan() {}

    /** Runs the command and leaves with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Diwan()).execute(args));
    }
}
