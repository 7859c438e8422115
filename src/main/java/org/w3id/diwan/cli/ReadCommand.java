package org.w3id.diwan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.w3id.diwan.article.ArticleReader;
import org.w3id.diwan.dossier.DossierReader;
import org.w3id.diwan.dossier.EmbeddedDossier;
import org.w3id.diwan.model.Reading;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.rdf.Format;
import org.w3id.diwan.rdf.MachineReadingWriter;
import org.w3id.diwan.rdf.OntologyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code diwan read}. */
@Command(
        name = "read",
        description = {
            "Reads news articles in English, text or HTML, and writes what they report: who is named, who holds which post, who said",
            "what, which relations are stated, proposed or denied - each with its passage and how sure the machine is.",
            "Nobody has reviewed it: it is marked as a machine reading and stays apart from the dossier."
        },
        footer = {
            "Examples:",
            "  diwan read report.html",
            "  diwan read --date 2024-01-25 report.txt",
            "  diwan read saved-articles/ --out readings      ten thousand articles; run again, it goes on where it stopped"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all articles were read",
            "2:some could not be read; the standard error says which and why",
            "3:a folder or file is in the way"
        })
final class ReadCommand implements Callable<Integer> {
    @ParentCommand
    private Diwan diwan;

    @Parameters(
            arity = "1..*",
            paramLabel = "ARTICLE",
            description = "Files, or folders of .txt, .html and .htm files.")
    private List<Path> articles;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            defaultValue = "readings",
            description = "Where to write (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "trig",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description =
                    "The day the articles were published, such as 2024-01-25, where they do not say it themselves.")
    private Optional<LocalDate> date;

    @Option(
            names = "--dates",
            paramLabel = "FILE",
            description = "A table of days: a file's name without its ending, a tab, the day.")
    private Optional<Path> dates;

    @Option(
            names = "--dossier",
            paramLabel = "DOSSIER",
            description = "The dossier whose entities are linked to. Diwan's own if none is named.")
    private Optional<Path> dossier;

    @Option(names = "--again", description = "Read articles again whose reading is in the folder already.")
    private boolean again;

    @Mixin
    private ParserOptions parser;

    @Override
    public Integer call() throws IOException {
        Vocabulary vocabulary = new OntologyReader().readShipped();
        ArticleReader reader = new ArticleReader(register(vocabulary), vocabulary, parser.load(diwan.console()));
        Files.createDirectories(out);
        ArticleRun run =
                new ArticleRun(diwan.console(), reader, new MachineReadingWriter(vocabulary, format), out, again);
        return run.read(new ArticleFiles(articles, ArticleDates.of(date, dates))) ? ExitCode.OK : ExitCode.USAGE;
    }

    private Reading register(Vocabulary vocabulary) throws IOException {
        DossierReader reader = new DossierReader(vocabulary);
        if (dossier.isPresent()) {
            return checked(reader.read(dossier.get()));
        }
        try (EmbeddedDossier embedded = EmbeddedDossier.open()) {
            return checked(reader.read(embedded.folder()));
        }
    }

    private Reading checked(Reading register) {
        Findings findings = new Findings(diwan.console());
        findings.add(register.problems());
        findings.stopOnErrors("no article was read");
        return register;
    }
}
