package org.w3id.diwan.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.cli.Run;
import org.w3id.diwan.cli.terminal.ExitCode;

/** {@code diwan evaluate} as a user sees it. */
final class EvaluateCommandTest {
    private static final String CASE = "src/test/resources/cases/gold";
    private static final String CORPUS = "src/test/resources/corpus";

    @TempDir
    private Path folder;

    /** The figures are those of the Python script with which the annotations came. */
    @Test
    void scoresKindByKind() {
        Run run = Run.diwan("evaluate", CASE);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("""
                1 text, read by patterns
                            gold  found  right  precision  recall     F1
                ──────────  ────  ─────  ─────  ─────────  ──────  ─────
                mentions       6      6      5      0.833   0.833  0.833
                roles          1      1      1      1.000   1.000  1.000
                statements     1      1      1      1.000   1.000  1.000
                relations      2      1      1      1.000   0.500  0.667
                dates          3      3      2      0.667   0.667  0.667
                all           13     12     10      0.833   0.769  0.800
                """);
    }

    @Test
    void listsWhatIsMissedAndWhatIsReadWrongly() {
        assertThat(Run.diwan("evaluate", CASE, "--misses").out().lines().skip(10))
                .containsExactly(
                        "mentions  missed  visit  171,177  Nobody at all",
                        "mentions  false  visit  60,73  ?government-of-the-united-states",
                        "relations  missed  visit  42,54  Lloyd Austin visited Erbil (proposed)",
                        "dates  missed  visit  198,203  2023-05-03",
                        "dates  false  visit  198,203  2024-05-03");
    }

    /** What patterns and recorded answers must not fall below, on the texts whose misses nobody looks at; few, so each counts for much. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "patterns, mentions, 0.80, 0.80",
        "patterns, roles, 1.00, 0.40",
        "patterns, statements, 0.80, 0.25",
        "patterns, relations, 0.80, 0.30",
        "patterns, dates, 1.00, 0.75",
    })
    void readsTheTextsThatAreOnlyMeasuredNoWorse(String arm, String kind, double precision, double recall) {
        String line = Run.diwan(
                        "evaluate",
                        CORPUS,
                        "--dates",
                        CORPUS + "/days.tsv",
                        "--only",
                        "wh-21,wh-23,wh-27,wh-31",
                        "--arm",
                        arm)
                .out()
                .lines()
                .filter(each -> each.startsWith(kind))
                .findFirst()
                .orElse("");
        String[] cells = line.split(" +", -1);

        assertThat(Double.parseDouble(cells[4])).as(line).isGreaterThanOrEqualTo(precision);
        assertThat(Double.parseDouble(cells[5])).as(line).isGreaterThanOrEqualTo(recall);
    }

    @Test
    void scoresTheModelsPartAloneAndSaysWhatWasRefused() {
        String[] arguments = {
            "evaluate",
            CORPUS,
            "--dates",
            CORPUS + "/days.tsv",
            "--model",
            "recorded",
            "--max-calls",
            "0",
            "--model-cache",
            CORPUS + "/answers",
            "--arm",
            "model"
        };
        Run model = Run.diwan(arguments);

        assertThat(model.exit()).as(model.err()).isZero();
        assertThat(model.out()).startsWith("9 texts, read by the model").contains("\nRefused: ", " taken-back");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"mentions\": [ | visit.json:1: no JSON: ",
                "{\"mentions\": []} | visit.json: there is no list \"roles\".",
                "{\"mentions\": [{\"start\": 1, \"end\": 2}]} | visit.json: \"mentions\", number 1: there is no \"entity\".",
                "{\"mentions\": [{\"start\": 2, \"end\": 2, \"entity\": \"Iraq\"}]} | visit.json: \"mentions\", number 1: not a passage: 2,2.",
                "{} | gold: there are no annotations of these texts.",
            })
    void saysWhatIsWrongWithAnnotations(String json, String message) throws IOException {
        write("visit.txt", Files.readString(Path.of(CASE, "visit.txt")));
        write("gold/visit.json", json);
        Run run = Run.diwan("evaluate", folder.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains(message).doesNotContain("Exception").hasLineCount(1);
    }

    @Test
    void namesTheAnnotationsWhoseTextIsNotThere() throws IOException {
        write("gold/visit.json", Files.readString(Path.of(CASE, "gold/visit.json")));
        Run run = Run.diwan("evaluate", folder.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("visit.txt: error: there are annotations of this text and no text");
    }

    @Test
    void wantsFoldersAndAModelForItsArm() {
        assertThat(Stream.of(
                                Run.diwan("evaluate", folder.resolve("none").toString()),
                                Run.diwan("evaluate", folder.toString()),
                                Run.diwan("evaluate", CASE, "--arm", "model"))
                        .map(Run::exit))
                .containsExactly(ExitCode.ENVIRONMENT, ExitCode.BAD_INPUT, ExitCode.USAGE);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
