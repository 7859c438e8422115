package org.w3id.diwan.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the graph is kept. */
final class DataOption {
    /** The launcher sets the property, so that every folder one calls it from means the same data. */
    @Option(
            names = {"-d", "--data"},
            paramLabel = "FOLDER",
            defaultValue = "${sys:diwan.data:-data}")
    private Path folder;

    Path folder() {
        return folder;
    }
}
