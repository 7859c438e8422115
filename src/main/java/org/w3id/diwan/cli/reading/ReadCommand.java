package org.w3id.diwan.cli.reading;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.diwan.article.ArticleReader;
import org.w3id.diwan.article.format.UnreadableArticle;
import org.w3id.diwan.article.language.LanguageModel;
import org.w3id.diwan.cli.graph.OntologyOption;
import org.w3id.diwan.cli.terminal.ExitCode;
import org.w3id.diwan.cli.terminal.Findings;
import org.w3id.diwan.cli.terminal.Subcommand;
import org.w3id.diwan.dossier.DossierReader;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.model.file.ShippedFolder;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.review.ReviewedBefore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diwan read}. */
@Command(name = "read", exitCodeListHeading = "%nExit codes:%n")
public final class ReadCommand extends Subcommand {
    @Parameters(arity = "1..*", paramLabel = "ARTICLE")
    private List<Path> articles;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            defaultValue = "readings")
    private Path out;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "trig")
    private ReadingFormat format;

    @Mixin
    private ArticleDates day;

    @Option(names = "--dossier", paramLabel = "DOSSIER")
    private Optional<Path> dossier;

    @Option(names = "--page")
    private boolean page;

    @Option(names = "--again")
    private boolean again;

    @Mixin
    private ModelOptions models;

    @Mixin
    private OntologyOption ontology;

    /** Reads articles for a review. */
    public static ReadCommand forReview(
            List<Path> articles,
            Path out,
            Path dossier,
            ArticleDates day,
            ModelOptions models,
            OntologyOption ontology) {
        ReadCommand command = new ReadCommand();
        command.articles = articles;
        command.out = out;
        command.format = ReadingFormat.YAML;
        command.day = day;
        command.dossier = Optional.of(dossier);
        command.models = models;
        command.ontology = ontology;
        return command;
    }

    @Override
    public Integer call() throws IOException {
        Vocabulary vocabulary = ontology.vocabulary();
        try (ShippedFolder embedded = DossierReader.shipped()) {
            Path input = dossier.orElseGet(embedded::path);
            DossierReader dossiers = new DossierReader(vocabulary);
            Reading register = dossiers.read(input);
            Findings.of(register.problems(), console(), "no article was read");
            ReviewedBefore reviewed = new ReviewedBefore(register, dossiers.rejected(input));
            Optional<LanguageModel> model = models.model(vocabulary, ontology.definitions(), System.getenv());
            ArticleReader reader = new ArticleReader(register, vocabulary, ontology.lexicon());
            if (model.isPresent() && models.isDryRun()) {
                return estimate(register, reader, model.get());
            }
            List<ReadingOutput> outputs = new ArrayList<>(List.of(format.output(vocabulary)));
            if (page) {
                outputs.add(ReadingOutput.page(register.entities()));
            }
            String settings = settings(input, model);
            try (ReadingFolder folder = ReadingFolder.open(out, outputs)) {
                removeReviewed(register, folder);
                ArticleRun.Step step = model.<ArticleRun.Step>map(
                                each -> (article, content) -> reader.read(article, content, each))
                        .orElse(reader::read);
                return read(register, new ArticleRun(console(), step, reviewed, folder, settings, again));
            } finally {
                model.ifPresent(each -> console().say(each.ledger().toString()));
            }
        }
    }

    /** What readings depend on besides the articles. */
    private String settings(Path dossier, Optional<LanguageModel> model) throws IOException {
        Digest digest = new Digest().addPart(ArticleReader.version()).addFolder(dossier);
        ontology.addTo(digest);
        model.ifPresent(each -> digest.addPart(each.name()));
        return digest.addPart(format.toString()).addPart("page " + page).hex();
    }

    private int read(Reading register, ArticleRun run) throws IOException {
        ArticleFiles files = files(register);
        int missing = add(files);
        return run.read(files.all(), missing) ? ExitCode.OK : ExitCode.BAD_INPUT;
    }

    /** Says what reading with the model would ask for. Sends and writes nothing. */
    private int estimate(Reading register, ArticleReader reader, LanguageModel model) throws IOException {
        ArticleFiles files = files(register);
        int missing = add(files);
        ModelEstimate estimate = new ModelEstimate(model);
        for (ArticleFile article : files.all()) {
            try {
                reader.read(article.input(), article.content(console().in()), estimate);
            } catch (UnreadableArticle e) {
                missing++;
                console().error(article.path(), e.code(), String.valueOf(e.getMessage()));
            }
        }
        console().say(estimate.toString());
        return missing == 0 ? ExitCode.OK : ExitCode.BAD_INPUT;
    }

    private ArticleFiles files(Reading register) throws IOException {
        Set<SourceId> reviewed = register.sources().stream().map(Source::id).collect(Collectors.toSet());
        return new ArticleFiles(day, reviewed);
    }

    /** Finds the articles; how many that were named are not there. */
    private int add(ArticleFiles files) throws IOException {
        int missing = 0;
        for (Path article : articles) {
            try {
                files.add(article);
            } catch (NoSuchFileException e) {
                missing++;
                console().error(article, "no-such-file", "there is no such file or folder");
            }
        }
        return missing;
    }

    /** An article that the dossier holds has been reviewed: its reading would stand in the way of a load. One for a review may not be done. */
    private void removeReviewed(Reading register, ReadingFolder folder) throws IOException {
        if (format == ReadingFormat.YAML) {
            return;
        }
        for (Source source : register.sources()) {
            if (folder.remove(source.id())) {
                console().say(source.id() + ": reviewed since it was read; its reading was removed");
            }
        }
    }
}
