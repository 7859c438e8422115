package org.w3id.diwan.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.w3id.diwan.dossier.DossierReader;
import org.w3id.diwan.dossier.DossierUpdate;
import org.w3id.diwan.dossier.EmbeddedDossier;
import org.w3id.diwan.dossier.ReviewFile;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.review.BadDecisionException;
import org.w3id.diwan.review.ReviewDesk;
import org.w3id.diwan.review.ReviewOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diwan review}. */
@Command(name = "review", exitCodeListHeading = "%nExit codes:%n")
final class ReviewCommand extends Subcommand {
    @Parameters(paramLabel = "FILE")
    private Path file;

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

    @Mixin
    private OntologyOption ontology;

    @Override
    public Integer call() throws IOException {
        if (by.isBlank() || by.chars().anyMatch(Character::isISOControl)) {
            throw CommandFailure.badInput("--by: a name is expected.");
        }
        Vocabulary vocabulary = ontology.vocabulary();
        begin();
        DossierReader reader = new DossierReader(vocabulary);
        ReviewFile review = reader.readForReview(dossier, file);
        Findings.of(review.reading().problems(), console(), "nothing was reviewed");
        SourceId source = review.reading().sources().get(0).id();
        DossierUpdate update = new DossierUpdate(vocabulary, dossier);
        if (update.isOfAPerson(source)) {
            throw CommandFailure.badInput(dossier.resolve("sources").resolve(source + ".yaml")
                    + ": somebody has written or edited this file; no review writes over it. Rename one of the two.");
        }
        try {
            ReviewDesk desk = ReviewDesk.open(
                    review, file, reader.read(dossier).entities(), vocabulary, by, on.orElseGet(LocalDate::now));
            decide(review, desk);
            return write(desk, update, source);
        } catch (BadDecisionException e) {
            throw CommandFailure.badInput(e.getMessage() + ".");
        }
    }

    private void begin() throws IOException {
        if (Files.notExists(file)) {
            throw CommandFailure.environment(file + ": no such file.");
        }
        if (Files.notExists(dossier)) {
            try (EmbeddedDossier embedded = EmbeddedDossier.open()) {
                DossierUpdate.copy(embedded.folder(), dossier);
            }
            console().say(dossier + ": begun as a copy of Diwan's own dossier");
        }
    }

    private void decide(ReviewFile review, ReviewDesk desk) throws IOException, BadDecisionException {
        if (decisions.isPresent()) {
            desk.take(
                    UserFile.read(decisions.get()).lines().toList(),
                    decisions.get().toString());
        }
        if (above.isPresent()) {
            desk.acceptAbove(above.get());
        }
        if (decisions.isEmpty() && above.isEmpty()) {
            Path path = article.orElseGet(() -> Path.of(review.article()));
            Optional<ArticleText> text =
                    ArticleText.find(path, review.reading().sources().get(0).text());
            if (text.isEmpty()) {
                console()
                        .say(path
                                + ": not there, or not the text that was read; passages are shown by their place only. "
                                + "--article names it.");
            }
            new ReviewSession(console(), text, desk).run();
        }
    }

    private int write(ReviewDesk desk, DossierUpdate update, SourceId source) throws IOException {
        ReviewOutcome outcome = desk.outcome();
        String counts = desk.decided() + " decided, " + desk.open() + " open";
        if (outcome.isEmpty() && desk.rejected().isEmpty()) {
            console().say(counts + "; nothing to write yet");
            return ExitCode.OK;
        }
        Findings.of(
                update.write(outcome.source(), outcome.entities(), desk.rejected()),
                console(),
                "the dossier was left as it is; the decisions are kept, take back or correct those that are wrong");
        console()
                .say(counts + "; " + dossier.resolve("sources").resolve(source + ".yaml") + " has "
                        + Amount.of(outcome.source().claims().size(), "claim") + ", "
                        + Amount.of(outcome.source().statements().size(), "statement") + ", "
                        + Amount.of(outcome.entities().size(), "new entity"));
        return ExitCode.OK;
    }
}
