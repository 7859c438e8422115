package org.w3id.diwan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.w3id.diwan.model.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diwan convert}. */
@Command(name = "convert")
final class ConvertCommand extends Subcommand {
    @Parameters(arity = "0..1", paramLabel = "DOSSIER")
    private Optional<Path> dossier;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            defaultValue = "triples")
    private Path out;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "trig")
    private Format format;

    @Mixin
    private OntologyOption ontology;

    @Override
    public Integer call() throws IOException {
        Conversion.by(ontology, console()).convert(dossier, out, format);
        return ExitCode.OK;
    }
}
