package org.w3id.diwan.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.w3id.diwan.dossier.DossierReader;
import org.w3id.diwan.dossier.DossierUpdate;
import org.w3id.diwan.dossier.EmbeddedDossier;
import org.w3id.diwan.dossier.ReviewFile;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Reading;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.rdf.OntologyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code diwan review}. */
@Command(
        name = "review",
        description = {
            "Goes through what a machine has read in an article, name by name, statement by statement, claim by claim, and writes what",
            "is accepted or corrected into a dossier, with who reviewed it and when. What is rejected is remembered and not proposed again.",
            "Every decision is kept beside the file as it is made; the same command goes on where the last one stopped."
        },
        footer = {
            "Keys: a accepts, c corrects, r rejects, s leaves it for later, u takes the last decision back, q stops; then Enter.",
            "Examples:",
            "  diwan read report.html --format yaml",
            "  diwan review readings/report.review.yaml --dossier my-dossier --by 'Jane Doe'",
            "  diwan review readings/report.review.yaml --dossier my-dossier --by 'Jane Doe' --accept-above 0.9",
            "  diwan check my-dossier"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the decisions were kept, and what was accepted is in the dossier",
            "1:the file or the dossier is wrong, or what was accepted would make it so; decisions were kept",
            "2:the command line is wrong",
            "3:a folder or file is in the way"
        })
final class ReviewCommand implements Callable<Integer> {
    @ParentCommand
    private Diwan diwan;

    @Parameters(paramLabel = "FILE", description = "What `diwan read --format yaml` has written.")
    private Path file;

    @Option(
            names = "--dossier",
            paramLabel = "DOSSIER",
            required = true,
            description =
                    "The dossier that accepted claims join. Where there is no such folder, it begins as a copy of Diwan's own.")
    private Path dossier;

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who reviews, as it is to be recorded.")
    private String by;

    @Option(names = "--on", paramLabel = "DAY", description = "The day of the review (default: today).")
    private Optional<LocalDate> on;

    @Option(
            names = "--article",
            paramLabel = "ARTICLE",
            description = "The article, to show passages of, if it is no longer where it was read.")
    private Optional<Path> article;

    @Option(
            names = "--accept-above",
            paramLabel = "CONFIDENCE",
            description = {
                "Asks nothing: accepts every open claim the machine is at least so sure of, from 0 to 1. Claims on entities that no",
                "register holds stay open, for who they are is for a person to say."
            })
    private Optional<BigDecimal> above;

    @Option(
            names = "--decisions",
            paramLabel = "TABLE",
            description = {
                "Asks nothing: takes decisions from a table; in each line accept, correct or reject, a tab, the item, and for a",
                "correction a tab and field=value. Items are named as in FILE.decisions."
            })
    private Optional<Path> decisions;

    @Override
    public Integer call() throws IOException {
        if (by.isBlank() || by.chars().anyMatch(Character::isISOControl)) {
            throw CommandFailure.badInput("--by: a name is expected.");
        }
        Vocabulary vocabulary = OntologyReader.readShipped();
        begin();
        DossierReader reader = new DossierReader(vocabulary);
        ReviewFile review = checked(reader.readForReview(dossier, file));
        Source source = review.reading().sources().get(0);
        DossierUpdate update = new DossierUpdate(vocabulary, dossier);
        if (update.isOfAPerson(source.id())) {
            throw CommandFailure.badInput(dossier.resolve("sources").resolve(source.id() + ".yaml")
                    + ": somebody has written or edited this file; no review writes over it. Rename one of the two.");
        }
        ReviewLog log = ReviewLog.beside(file);
        ReviewItems items = new ReviewItems(review, reader.read(dossier).entities());
        decide(review, items, log, vocabulary);
        return write(new ReviewOutcome(review, log), items, log, update, source);
    }

    private void begin() throws IOException {
        if (Files.notExists(file)) {
            throw CommandFailure.environment(file + ": no such file.");
        }
        if (Files.notExists(dossier)) {
            try (EmbeddedDossier embedded = EmbeddedDossier.open()) {
                DossierUpdate.copy(embedded.folder(), dossier);
            }
            diwan.console().say(dossier + ": begun as a copy of Diwan's own dossier");
        }
    }

    private ReviewFile checked(ReviewFile review) {
        Findings findings = new Findings(diwan.console());
        findings.add(review.reading().problems());
        findings.stopOnErrors("nothing was reviewed");
        return review;
    }

    private void decide(ReviewFile review, ReviewItems items, ReviewLog log, Vocabulary vocabulary) throws IOException {
        Set<String> registered = new HashSet<>();
        new DossierReader(vocabulary)
                .read(dossier)
                .entities()
                .forEach(entity -> registered.add(entity.id().value()));
        ReviewSession.Names names = new ReviewSession.Names(
                registered, review, vocabulary.relations().keySet());
        LocalDate day = on.orElseGet(LocalDate::now);
        ReviewBatch batch = new ReviewBatch(items, log, names, by, day);
        if (decisions.isPresent()) {
            batch.take(decisions.get());
        }
        if (above.isPresent()) {
            batch.acceptAbove(above.get());
        }
        if (decisions.isEmpty() && above.isEmpty()) {
            Path path = article.orElseGet(() -> Path.of(review.article()));
            Optional<ArticleText> text =
                    ArticleText.find(path, review.reading().sources().get(0).text());
            if (text.isEmpty()) {
                diwan.console()
                        .say(path
                                + ": not there, or not the text that was read; passages are shown by their place only. "
                                + "--article names it.");
            }
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(diwan.console().in(), StandardCharsets.UTF_8));
            new ReviewSession(diwan.console(), answers, text, review, log, items, names, by, day).run();
        }
    }

    private int write(ReviewOutcome outcome, ReviewItems items, ReviewLog log, DossierUpdate update, Source source)
            throws IOException {
        Reading accepted = outcome.source();
        long decided = items.all().stream()
                .filter(item -> log.of(item.key()).isPresent())
                .count();
        long open = items.all().stream()
                .filter(item -> log.of(item.key()).isEmpty() && outcome.stands(item))
                .count();
        String counts = decided + " decided, " + open + " open";
        List<org.w3id.diwan.model.Rejection> rejected = outcome.rejected(items.all());
        if (accepted.claims().isEmpty()
                && accepted.statements().isEmpty()
                && accepted.mentions().isEmpty()
                && rejected.isEmpty()) {
            diwan.console().say(counts + "; nothing to write yet");
            return ExitCode.OK;
        }
        List<Problem> problems = update.write(accepted, outcome.entities(), rejected);
        Findings findings = new Findings(diwan.console());
        findings.add(problems);
        findings.stopOnErrors(
                "the dossier was left as it is; the decisions are kept, take back or correct those that are wrong");
        diwan.console()
                .say(counts + "; " + dossier.resolve("sources").resolve(source.id() + ".yaml") + " has "
                        + Amount.of(accepted.claims().size(), "claim") + ", "
                        + Amount.of(accepted.statements().size(), "statement") + ", "
                        + Amount.of(outcome.entities().size(), "new entity"));
        return ExitCode.OK;
    }
}
