package org.w3id.diwan.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.diwan.article.language.StandInModel.fails;
import static org.w3id.diwan.article.language.StandInModel.says;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.article.language.StandInModel;
import org.w3id.diwan.cli.Run;
import org.w3id.diwan.cli.terminal.ExitCode;

/** {@code diwan read --model} as an analyst uses it. */
final class ReadWithModelTest {
    private static final String NOTHING = "{\"claims\":[],\"statements\":[]}";
    private static final String ARTICLE = """
            Visit of a minister
            25 January 2024

            The talks in Oslo ended on Thursday, and nobody said what they had been about.
            """;

    @TempDir
    private Path folder;

    private Path article;

    @BeforeEach
    void save() throws IOException {
        article = Files.writeString(folder.resolve("visit.txt"), ARTICLE);
    }

    @Test
    void asksTheModelOnceAndSaysWhatItTook() {
        try (StandInModel model = new StandInModel(says(NOTHING))) {
            Run first = read("--model", "stand-in", "--model-url", model.url().toString());
            Run again = read("--model", "stand-in", "--model-url", model.url().toString(), "--again");

            assertThat(first.exit()).isZero();
            assertThat(first.err())
                    .startsWith("1 article read (")
                    .contains(
                            "Requests to the model: 1; answers from earlier runs: 0; tokens in: 100, out: 10; waited ");
            assertThat(again.err()).contains("Requests to the model: 0; answers from earlier runs: 1;");
            assertThat(model.requests()).hasSize(1);
        }
    }

    @Test
    void readsAgainWhatWasReadWithoutTheModel() {
        try (StandInModel model = new StandInModel(says(NOTHING))) {
            read();

            assertThat(read("--model", "stand-in", "--model-url", model.url().toString())
                            .err())
                    .startsWith("1 article read (");
            assertThat(read("--model", "stand-in", "--model-url", model.url().toString())
                            .err())
                    .startsWith("0 articles read, 1 unchanged (");
        }
    }

    @Test
    void keepsWhatWasReadWhenTheModelFailsAndSaysHowToGoOn() throws IOException {
        try (StandInModel model = new StandInModel(says(NOTHING), fails(401, "no such key"))) {
            String url = model.url().toString();
            read("--model", "stand-in", "--model-url", url);
            Files.writeString(folder.resolve("second.txt"), ARTICLE.replace("Oslo", "Rome"));

            Run run =
                    Run.diwan(arguments(folder.resolve("*.txt").toString(), "--model", "stand-in", "--model-url", url));

            assertThat(run.exit()).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(run.err())
                    .contains("diwan: the model stand-in at " + url
                            + ": it answers with status 401 and says: no such key. What was read so far stays; the same command goes on from"
                            + " there.");
            assertThat(folder.resolve("out/visit.trig")).exists();
            assertThat(folder.resolve("out/second.trig")).doesNotExist();
        }
    }

    @Test
    void stopsWhereTheBudgetEnds() {
        try (StandInModel model = new StandInModel(says(NOTHING))) {
            Run run = read("--model", "stand-in", "--model-url", model.url().toString(), "--max-calls", "0");

            assertThat(run.exit()).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(run.err()).contains("all 0 requests to the model that --max-calls allows are spent");
            assertThat(model.requests()).isEmpty();
        }
    }

    @Test
    void namesThePartsThatTheModelDidNotRead() {
        try (StandInModel model = new StandInModel(says("I am sorry."))) {
            Run run = read("--model", "stand-in", "--model-url", model.url().toString());

            assertThat(run.err())
                    .contains(
                            "model-gap",
                            "the model's answers about \"Visit of a minister\" cannot be used: there is no JSON object in it");
            assertThat(folder.resolve("out/visit.trig")).exists();
        }
    }

    @Test
    void saysWhatItWouldAskAndSendsNothing() {
        try (StandInModel model = new StandInModel(says(NOTHING))) {
            Run run = read("--model", "stand-in", "--model-url", model.url().toString(), "--dry-run");

            assertThat(run.exit()).isZero();
            assertThat(run.err()).startsWith("Questions: 1; answered in earlier runs: 0; tokens to send: about ");
            assertThat(model.requests()).isEmpty();
            assertThat(folder.resolve("out")).doesNotExist();
        }
    }

    @Test
    void takesModelAddressAndKeyFromAFile() throws IOException {
        try (StandInModel model = new StandInModel(says(NOTHING))) {
            Path config = Files.writeString(
                    folder.resolve("model.properties"),
                    "model = stand-in\nmodel-url = " + model.url() + "\nmodel-key = from-a-file\n");

            assertThat(read("--model-config", config.toString()).exit()).isZero();
            assertThat(model.keys()).containsExactly("Bearer from-a-file");
            assertThat(model.requests().get(0).path("model").asText()).isEqualTo("stand-in");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://models.example/v1", "http://192.0.2.7:8080/v1", "http://localhost.example/v1"})
    void sendsNothingElsewhereUnlessItIsAllowed(String url) {
        Run run = read("--model", "large", "--model-url", url);

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("is not this machine: the articles would be sent there", "--allow-remote-model");
    }

    @Test
    void saysWhatIsSentWhereBeforeItIsSent() {
        Run run = read(
                "--model", "large", "--model-url", "https://models.example/v1", "--allow-remote-model", "--dry-run");

        assertThat(run.exit()).isZero();
        assertThat(run.err())
                .startsWith(
                        "The text of each article, with the names found in it, is sent to models.example (model large).");
    }

    @Test
    void sendsNoKeyForAllToRead() throws IOException {
        Path config = Files.writeString(folder.resolve("model.properties"), "model-key = secret\n");

        Run run = read(
                "--model",
                "large",
                "--model-url",
                "http://models.example/v1",
                "--allow-remote-model",
                "--model-config",
                config.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("give an address that begins with https").doesNotContain("secret");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThat(read("--model", "m", "--model-url", "localhost:11434").exit())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void refusesOptionsOfAModelThatIsNotNamed() {
        Run run = read("--dry-run", "--max-calls", "7");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--max-calls, --dry-run: name the model too, with --model.");
    }

    private Run read(String... options) {
        return Run.diwan(arguments(article.toString(), options));
    }

    private String[] arguments(String what, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("read", what, "--out", folder.resolve("out").toString()));
        if (Arrays.asList(options).contains("--model") || Arrays.asList(options).contains("--model-config")) {
            arguments.addAll(List.of("--model-cache", folder.resolve("answers").toString()));
        }
        arguments.addAll(List.of(options));
        return arguments.toArray(String[]::new);
    }
}
