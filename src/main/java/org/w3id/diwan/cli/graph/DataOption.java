package org.w3id.diwan.cli.graph;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the graph is kept. */
public final class DataOption {
    /** The launcher sets the property, so that every folder one calls it from means the same data. */
    @Option(
            names = {"-d", "--data"},
            paramLabel = "FOLDER",
            defaultValue = "${sys:diwan.data:-data}")
    private Path folder;

    public Path folder() {
        return folder;
    }
}
