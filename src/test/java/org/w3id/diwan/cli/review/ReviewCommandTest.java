package org.w3id.diwan.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.cli.Run;
import org.w3id.diwan.cli.terminal.ExitCode;
import org.w3id.diwan.store.gate.GraphGate;

/** {@code diwan review}, from a reading to a dossier that a load accepts. */
final class ReviewCommandTest {
    private static final String ARTICLE = """
            Iraq and US speak of the coalition
            25 January 2024

            Iraqi Prime Minister Mohammed Shia al-Sudani met US Defense Secretary Lloyd Austin in Baghdad on Thursday.

            General Karim Nasser said that Kataib Hezbollah attacked US troops.
            """;
    private static final Pattern KEY = Pattern.compile("claim ([0-9a-f]{32})");

    @TempDir
    private Path folder;

    private Path article;
    private Path review;
    private Path dossier;

    @BeforeEach
    void readAnArticle() throws IOException {
        article = Files.writeString(folder.resolve("talks.txt"), ARTICLE);
        review = folder.resolve("readings/talks.review.yaml");
        dossier = folder.resolve("dossier");
        assertThat(Run.diwan(
                                "read",
                                article.toString(),
                                "--format",
                                "yaml",
                                "--out",
                                folder.resolve("readings").toString())
                        .exit())
                .isZero();
    }

    @Test
    void whatIsAcceptedJoinsTheDossierWithWhoReviewedItAndWhen() throws Exception {
        try (RunningReview review = review()) {
            ReviewVisitor.open(review.address()).acceptAll();
            review.stop();
            assertThat(review.exit()).isZero();
            assertThat(review.err()).contains("begun as a copy of Diwan's own dossier", "0 open");
        }
        assertThat(source())
                .contains("review: {by: Jane Doe, on: \"2024-02-05\"")
                .doesNotContain("confidence", "of: ");
        assertThat(dossier.resolve("persons.yaml")).content().contains("\nkarim-nasser:\n  type: Person\n");
        Path triples = folder.resolve("triples");
        assertThat(Run.diwan("convert", dossier.toString(), "--out", triples.toString())
                        .exit())
                .isZero();
        assertThat(GraphGate.check(List.of(triples))).isEmpty();
        assertThat(triples.resolve("talks.trig"))
                .content()
                .contains(
                        ":reviewedBy \"Jane Doe\"",
                        "dcterms:dateAccepted \"2024-02-05\"^^xsd:date",
                        "id:mohammed-shia-al-sudani",
                        ":met id:lloyd-austin");
    }

    @Test
    void whatIsAcceptedKeepsItsIris() throws Exception {
        Path readings = folder.resolve("as-rdf");
        Run.diwan("read", article.toString(), "--out", readings.toString());
        String read = Files.readString(readings.resolve("talks.trig"));

        acceptAll();

        Path triples = folder.resolve("triples");
        Run.diwan("convert", dossier.toString(), "--out", triples.toString());
        String accepted = Files.readString(triples.resolve("talks.trig"));
        assertThat(ids(accepted)).isEqualTo(ids(read)).isNotEmpty();
        assertThat(read).contains("id:karim-nasser ");
        assertThat(Files.readString(triples.resolve("register.trig"))).contains("id:karim-nasser ");
        assertThat(accepted).doesNotContain("wasRevisionOf");
    }

    private static Set<String> ids(String trig) {
        return Pattern.compile("(?m)^\\s*claim:[0-9a-f]{32}(?= a )")
                .matcher(trig)
                .results()
                .map(found -> found.group().strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void keepsEveryDecisionAndGoesOn() throws Exception {
        // the first review is not ended in order, as if it was killed
        try (RunningReview killed = review()) {
            ReviewVisitor jane = ReviewVisitor.open(killed.address());
            jane.press("Karim Nasser", "accept").press("met", "reject");
            assertThat(log()).hasSize(2);

            try (RunningReview again = review()) {
                ReviewVisitor later = ReviewVisitor.open(again.address());
                assertThat(later.item("Karim Nasser").text()).contains("Accepted by Jane Doe");
                later.press("met", "undo");
                assertThat(log()).hasSize(3);
                assertThat(log().get(2)).startsWith("undo\tclaim ");
                later.press("met", "accept");
                assertThat(log()).hasSize(4);
            }
        }
    }

    @Test
    void takesALineThatAKillHasCutOffForNone() throws Exception {
        try (RunningReview review = review()) {
            ReviewVisitor.open(review.address()).press("Karim Nasser", "accept").press("met", "accept");
        }
        Path log = folder.resolve("readings/talks.review.yaml.decisions");
        long whole = log().size();
        Files.writeString(log, "accept\tname pat-ry", StandardOpenOption.APPEND);

        try (RunningReview review = review()) {
            ReviewVisitor.open(review.address()).press("Kataib Hezbollah attacked", "accept");
        }

        assertThat(log()).hasSizeGreaterThan((int) whole).noneMatch(line -> line.contains("pat-ry"));
    }

    @Test
    void leavesForLaterWhatIsNotDecided() throws Exception {
        try (RunningReview review = review()) {
            ReviewVisitor.open(review.address());
            review.stop();
            assertThat(review.err()).contains("0 decided").contains("nothing to write yet");
        }
        assertThat(dossier.resolve("sources/talks.yaml")).doesNotExist();
    }

    @Test
    void acceptsWithoutAskingOnlyWhatIsSureAndNeedsNobodyNew() throws IOException {
        Run run = batch("--accept-above", "0.8");

        assertThat(run.exit()).isZero();
        assertThat(source()).contains("relation: met").doesNotContain("karim-nasser");
        assertThat(batch("--accept-above", "1").err()).contains(" open");
    }

    @Test
    void correctsAsATableSaysAndRemembersWhatWasRead() throws IOException {
        String met = keyOf("relation: met");
        Path table = Files.writeString(
                folder.resolve("table.tsv"),
                "# item by item\ncorrect\t" + met + "\tobject=masrour-barzani modality=proposed when=2024-02\n");

        assertThat(batch("--decisions", table.toString()).exit()).isZero();

        assertThat(source())
                .contains(
                        "object: masrour-barzani, when: \"2024-02\", modality: proposed",
                        "of: \"" + met.substring(6) + "\"")
                .contains("rejected:", "claim mohammed-shia-al-sudani met lloyd-austin ACTUAL");
        Path triples = folder.resolve("triples");
        Run.diwan("convert", dossier.toString(), "--out", triples.toString());
        assertThat(triples.resolve("talks.trig")).content().contains("prov:wasRevisionOf claim:" + met.substring(6));
        assertThat(GraphGate.check(List.of(triples))).isEmpty();
    }

    @Test
    void doesNotProposeAgainWhatWasRejectedOrAccepted() throws Exception {
        try (RunningReview review = review()) {
            ReviewVisitor.open(review.address())
                    .press("Kataib Hezbollah attacked", "reject")
                    .acceptAll();
        }
        Path again = folder.resolve("again");

        Run.diwan(
                "read",
                article.toString(),
                "--format",
                "yaml",
                "--out",
                again.toString(),
                "--dossier",
                dossier.toString());

        assertThat(again.resolve("talks-machine-reading.review.yaml"))
                .content()
                .doesNotContain("relation: met", "relation: attacked")
                .contains("source: talks-machine-reading");
    }

    @Test
    void aRejectedEntityTakesItsClaimsWithIt() throws Exception {
        Path table = Files.writeString(folder.resolve("table.tsv"), "reject\tname karim-nasser\n");
        batch("--decisions", table.toString());

        try (RunningReview review = review()) {
            ReviewVisitor jane = ReviewVisitor.open(review.address());
            assertThat(jane.page().text()).contains("Falls with somebody who was rejected.");
            jane.acceptAll();
            review.stop();
            assertThat(review.err()).contains("0 open");
        }
        assertThat(source())
                .doesNotContain("subject: karim-nasser,", "saidBy: karim-nasser")
                .contains("read: name karim-nasser");
    }

    @Test
    void neverWritesOverAFileThatSomebodyEdited() throws IOException {
        batch("--accept-above", "0.5");
        Path source = dossier.resolve("sources/talks.yaml");
        Files.writeString(source, Files.readString(source).replace("Jane", "June"));

        Run run = batch("--accept-above", "0.5");

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("somebody has written or edited this file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accept",
                "perhaps\tname lloyd-austin",
                "accept\tclaim 0",
                "correct\t$MET\tobject=nobody-of-this-name",
                "correct\t$MET\trelation=loves",
                "correct\t$MET\twhen=yesterday",
                "correct\t$MET\tat=9-3",
                "correct\t$MET\tcolour=red",
                "correct\tname lloyd-austin\tNo Id"
            })
    void refusesATableWithAWrongLineWhole(String line) throws IOException {
        Path table = Files.writeString(
                folder.resolve("table.tsv"),
                "accept\tname lloyd-austin\n" + line.replace("$MET", keyOf("relation: met")) + "\n");

        Run run = batch("--decisions", table.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("table.tsv:2: ").doesNotContain("Exception");
        assertThat(folder.resolve("readings/talks.review.yaml.decisions")).doesNotExist();
    }

    @Test
    void refusesACorrectionThatTheOntologyDoesNotAllow() throws IOException {
        Path table = Files.writeString(
                folder.resolve("table.tsv"), "correct\t" + keyOf("relation: met") + "\tobject=baghdad\n");

        Run run = batch("--decisions", table.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("table.tsv:1: met leads to", "baghdad is of class Place");
        assertThat(dossier.resolve("sources/talks.yaml")).doesNotExist();
    }

    @Test
    void leavesTheDossierAsItIsWhereDecisionsTogetherBreakARule() throws IOException {
        Path table = Files.writeString(
                folder.resolve("table.tsv"),
                "accept\t" + keyOf("relation: met") + "\ncorrect\tname lloyd-austin\tbaghdad\n");

        Run run = batch("--decisions", table.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("[wrong-range]", "the dossier was left as it is");
        assertThat(dossier.resolve("sources/talks.yaml")).doesNotExist();
    }

    @Test
    void doesNotWriteOverAnotherReviewOfTheSameArticle() throws IOException {
        batch("--accept-above", "0.5");
        String first = source();
        Files.delete(folder.resolve("readings/talks.review.yaml.decisions"));

        Run other = batch("--accept-above", "0.9");

        assertThat(other.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(other.err()).contains("[other-review]", "another review of this article has written this file");
        assertThat(source()).isEqualTo(first);
    }

    @Test
    void showsPlacesWhereTheArticleIsAnotherByNow() throws Exception {
        Files.writeString(article, ARTICLE + "One more line.");

        try (RunningReview review = review()) {
            assertThat(review.err()).contains("not the text that was read");
            ReviewVisitor jane = ReviewVisitor.open(review.address());
            assertThat(jane.page().text()).contains("passages are shown by their place only", "code points ");
            assertThat(jane.press("met", "accept").item("met").text()).contains("Accepted");
        }
    }

    @Test
    void refusesAFileThatIsNone() throws IOException {
        Files.writeString(review, "claims: [");

        Run run = batch("--accept-above", "0.5");

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("[yaml-syntax]", "nothing was reviewed").doesNotContain("Exception");
        for (String missing : List.of("none", "none.review.yaml")) {
            String path = folder.resolve(missing).toString();
            assertThat(Run.diwan("review", path, "--dossier", dossier.toString(), "--by", "J")
                            .exit())
                    .isEqualTo(ExitCode.ENVIRONMENT);
        }
    }

    @Test
    void readsAnArticleFirstAndGoesOnWithItsReadingLater() throws Exception {
        Path readings = folder.resolve("fresh");
        String[] command = {
            article.toString(), "--dossier", dossier.toString(), "--by", "Jane Doe", "--out", readings.toString()
        };
        try (RunningReview review = RunningReview.of(command)) {
            ReviewVisitor.open(review.address()).press("met", "accept");
        }
        assertThat(dossier.resolve("sources/talks.yaml")).exists();

        try (RunningReview again = RunningReview.of(command)) {
            assertThat(again.err()).doesNotContain("article read");
            ReviewVisitor jane = ReviewVisitor.open(again.address());
            assertThat(jane.item("met").text()).contains("Accepted");
        }
    }

    private RunningReview review() throws IOException {
        return RunningReview.of(
                review.toString(), "--dossier", dossier.toString(), "--by", "Jane Doe", "--on", "2024-02-05");
    }

    private void acceptAll() throws Exception {
        try (RunningReview review = review()) {
            ReviewVisitor.open(review.address()).acceptAll();
        }
    }

    private Run batch(String option, String value) {
        return Run.diwan(
                "review",
                review.toString(),
                "--dossier",
                dossier.toString(),
                "--by",
                "Jane Doe",
                "--on",
                "2024-02-05",
                option,
                value);
    }

    private String source() throws IOException {
        return Files.readString(dossier.resolve("sources/talks.yaml"));
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("readings/talks.review.yaml.decisions"));
    }

    /** The key of the first claim whose line in the file holds some text: decided in a copy, so that its key is written down. */
    private String keyOf(String part) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy")).resolve("talks.review.yaml");
        String line = Files.readString(review)
                .lines()
                .filter(each -> each.contains(part))
                .findFirst()
                .orElseThrow();
        String others = Files.readString(review)
                .lines()
                .filter(each -> !each.startsWith("  - {") || each.equals(line))
                .reduce("", (text, each) -> text + each + "\n");
        Files.writeString(copy, others);
        Run.diwan(
                "review",
                copy.toString(),
                "--dossier",
                folder.resolve("copy/dossier").toString(),
                "--by",
                "J",
                "--accept-above",
                "0");
        Matcher key = KEY.matcher(Files.readString(copy.resolveSibling("talks.review.yaml.decisions")));
        assertThat(key.find()).isTrue();
        return key.group();
    }
}
