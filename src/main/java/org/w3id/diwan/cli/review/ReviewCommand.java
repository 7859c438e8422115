package org.w3id.diwan.cli.review;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.diwan.cli.graph.OntologyOption;
import org.w3id.diwan.cli.reading.ArticleDates;
import org.w3id.diwan.cli.reading.ArticleText;
import org.w3id.diwan.cli.reading.ModelOptions;
import org.w3id.diwan.cli.reading.ReadCommand;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.ExitCode;
import org.w3id.diwan.cli.terminal.Subcommand;
import org.w3id.diwan.cli.terminal.UserFile;
import org.w3id.diwan.dossier.DossierReader;
import org.w3id.diwan.dossier.DossierUpdate;
import org.w3id.diwan.dossier.source.ReviewFile;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.file.ShippedFolder;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.names.NameEntries;
import org.w3id.diwan.names.NameIndex;
import org.w3id.diwan.names.NameQuery;
import org.w3id.diwan.review.BadDecisionException;
import org.w3id.diwan.review.ReviewDesk;
import org.w3id.diwan.serve.review.ArticleUnderReview;
import org.w3id.diwan.serve.review.Filing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diwan review}. */
@Command(name = "review", exitCodeListHeading = "%nExit codes:%n")
public final class ReviewCommand extends Subcommand {
    @Parameters(arity = "0..*", paramLabel = "READING_OR_ARTICLE")
    private List<Path> named = new ArrayList<>();

    @Option(names = "--dossier", paramLabel = "DOSSIER", required = true)
    private Path dossier;

    @Option(names = "--by", paramLabel = "NAME", required = true)
    private String by;

    @Option(names = "--on", paramLabel = "DAY")
    private Optional<LocalDate> on;

    @Option(names = "--article", paramLabel = "ARTICLE")
    private Optional<Path> article;

    @Option(names = "--accept-above", paramLabel = "CONFIDENCE")
    private Optional<BigDecimal> above;

    @Option(names = "--decisions", paramLabel = "TABLE")
    private Optional<Path> decisions;

    @Option(names = "--load", paramLabel = "DATA")
    private Optional<Path> data;

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = "0")
    private int port;

    @Option(names = "--no-browser")
    private boolean noBrowser;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            defaultValue = "readings")
    private Path out;

    @Mixin
    private ArticleDates day;

    @Mixin
    private ModelOptions models;

    @Mixin
    private OntologyOption ontology;

    @Override
    public Integer call() throws IOException {
        if (by.isBlank() || by.chars().anyMatch(Character::isISOControl)) {
            throw CommandFailure.badInput("--by: a name is expected.");
        }
        Vocabulary vocabulary = ontology.vocabulary();
        begin();
        ReadingsToReview.FoundReadings found = found();
        if (models.isDryRun()) {
            return ExitCode.OK;
        }
        if (decisions.isPresent() && found.files().size() > 1) {
            throw usage("--decisions is of one reading; name that one.");
        }
        DossierReader reader = new DossierReader(vocabulary);
        Map<Path, ReviewFile> files = open(reader, found.files());
        boolean complete = found.complete() && files.size() == found.files().size();
        if (files.isEmpty()) {
            throw CommandFailure.badInput("nothing was reviewed.");
        }
        return review(reader.read(dossier), vocabulary, files) && complete ? ExitCode.OK : ExitCode.BAD_INPUT;
    }

    private ReadingsToReview.FoundReadings found() throws IOException {
        ReadingsToReview.ArticleReading reading =
                articles -> beside(ReadCommand.forReview(articles, out, dossier, day, models, ontology))
                        .call();
        try {
            return new ReadingsToReview(out, day, reading).find(named);
        } catch (NoSuchFileException e) {
            throw CommandFailure.environment(e.getMessage() + ": no such file.");
        }
    }

    private void begin() throws IOException {
        if (Files.notExists(dossier)) {
            try (ShippedFolder embedded = DossierReader.shipped()) {
                DossierUpdate.copy(embedded.path(), dossier);
            }
            console().say(dossier + ": begun as a copy of Diwan's own dossier");
        }
    }

    /** The readings that can be reviewed; what is wrong with the others is said. */
    private Map<Path, ReviewFile> open(DossierReader reader, List<Path> paths) throws IOException {
        DossierUpdate update = new DossierUpdate(ontology.vocabulary(), dossier);
        Map<Path, ReviewFile> files = new LinkedHashMap<>();
        for (Path path : paths) {
            ReviewFile file = reader.readForReview(dossier, path);
            List<Problem> problems = new ArrayList<>(file.reading().problems());
            if (!file.reading().hasErrors()) {
                update.byHand(file.reading().sources().get(0).id()).ifPresent(problems::add);
            }
            problems.forEach(problem -> console().say(problem.toString()));
            if (!Problem.anyError(problems)) {
                files.put(path, file);
            }
        }
        return files;
    }

    /** Whether all that was decided is where it belongs. */
    private boolean review(Reading register, Vocabulary vocabulary, Map<Path, ReviewFile> files) throws IOException {
        List<Entity> known = Stream.concat(
                        register.entities().stream(),
                        files.values().stream().flatMap(file -> file.reading().entities().stream()))
                .toList();
        Reading all = new Reading(
                known, register.sources(), register.statements(), register.claims(), register.mentions(), List.of());
        DossierFiling filing =
                new DossierFiling(dossier, new DossierUpdate(vocabulary, dossier), data, ontology, console());
        try (NameIndex index = NameIndex.build(new NameEntries(vocabulary).of(all))) {
            ReviewDesk.Reviewer reviewer = new ReviewDesk.Reviewer(
                    by, on.orElseGet(LocalDate::now), vocabulary, mention -> isBorneOut(mention, index));
            List<ArticleUnderReview> articles = new ArrayList<>();
            for (Map.Entry<Path, ReviewFile> each : files.entrySet()) {
                ReviewDesk desk = ReviewDesk.open(reviewer, each.getValue(), each.getKey(), register.entities());
                articles.add(new ArticleUnderReview(desk, text(each.getValue())));
            }
            if (decisions.isPresent() || above.isPresent()) {
                return decide(articles, filing);
            }
            new ReviewServer(port, !noBrowser, console()).serve(articles, index, known, filing);
            return true;
        } catch (BadDecisionException e) {
            throw CommandFailure.badInput(e.getMessage() + ".");
        }
    }

    /** Whether the register has the name as the text writes it, and nobody else has. */
    private static boolean isBorneOut(Mention mention, NameIndex index) {
        List<Match> matches = index.find(NameQuery.of(mention.name()).as(NameQuery.Mode.MENTION));
        return !matches.isEmpty()
                && matches.get(0).isCertain()
                && matches.get(0).entity().equals(mention.entity());
    }

    private Optional<String> text(ReviewFile file) {
        Path path = article.orElseGet(() -> Path.of(file.article()));
        Optional<String> text =
                ArticleText.find(path, file.reading().sources().get(0).text());
        if (text.isEmpty() && decisions.isEmpty() && above.isEmpty()) {
            console()
                    .say(path
                            + ": not there, or not the text that was read; passages are shown by their place only. "
                            + "--article names it.");
        }
        return text;
    }

    private boolean decide(List<ArticleUnderReview> articles, Filing filing) throws IOException, BadDecisionException {
        boolean done = true;
        for (ArticleUnderReview each : articles) {
            if (decisions.isPresent()) {
                List<String> lines = UserFile.read(decisions.get()).lines().toList();
                each.desk().take(lines, decisions.get().toString());
            }
            if (above.isPresent()) {
                each.desk().acceptAbove(above.get());
            }
            Filing.Filed filed = filing.file(each.desk());
            filed.lines().forEach(console()::say);
            done &= filed.done();
        }
        return done;
    }
}
