package org.w3id.diwan.article.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.w3id.diwan.article.language.StandInModel.breaksOff;
import static org.w3id.diwan.article.language.StandInModel.fails;
import static org.w3id.diwan.article.language.StandInModel.says;
import static org.w3id.diwan.article.language.StandInModel.sends;
import static org.w3id.diwan.article.language.StandInModel.stalls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.diwan.article.language.StandInModel.Behaviour;
import org.w3id.diwan.article.proposal.ProposedClaim;
import org.w3id.diwan.article.proposal.Proposer.KnownName;
import org.w3id.diwan.article.proposal.Proposer.Proposed;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.reading.RefusedProposal;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.rdf.ontology.OntologyReader;

/** What the model arm does with answers of all kinds, and with servers that fail. */
final class LanguageModelTest {
    private static final String TEXT = "Anna Berg met Carl Dahl in Oslo on Monday.";
    private static final String CLAIM = """
            {"claims":[{"quote":"Anna Berg met Carl Dahl in Oslo on Monday.","subject":"Anna Berg","relation":"met",\
            "object":"Carl Dahl","modality":"actual","speaker":"","time":"on Monday"}],"statements":[]}""";
    private static final String YES = "{\"answers\":[{\"claim\":1,\"answer\":\"yes\"}]}";
    private static final String NOTHING = "{\"claims\":[],\"statements\":[]}";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ProposedClaim MET =
            new ProposedClaim(TEXT, "Anna Berg", "met", "Carl Dahl", Modality.ACTUAL, "", "on Monday");

    @TempDir
    private Path answers;

    @Test
    void proposesWhatTheModelReadsAndConfirms() throws IOException {
        try (StandInModel model = new StandInModel(says(CLAIM), says(YES))) {
            Proposed proposed = propose(model);

            assertThat(proposed.claims()).containsExactly(MET);
            assertThat(proposed.refusals()).isEmpty();
            assertThat(proposed.gaps()).isEmpty();
        }
    }

    @Test
    void showsTheOntologyTheNamesInTheTextAndTheTextAsDataBetweenMarks() throws IOException {
        try (StandInModel model = new StandInModel(says(NOTHING))) {
            arm(model, 100)
                    .propose(
                            TEXT,
                            List.of(
                                    new KnownName("Oslo", "Oslo", "Place"),
                                    new KnownName("Bergen", "Bergen", "Place")));

            String system = model.requests()
                    .get(0)
                    .path("messages")
                    .path(0)
                    .path("content")
                    .asText();
            String user = model.requests()
                    .get(0)
                    .path("messages")
                    .path(1)
                    .path("content")
                    .asText();
            assertThat(system)
                    .contains("- met (Actor -> Actor): Came together with another actor to talk.")
                    .contains("- visited (Actor -> Body or Place): Went to a place, or to a body's seat.")
                    .contains("- Condemning: Declaring something wrong.")
                    .doesNotContain("{relations}", "{classes}", "{acts}");
            assertThat(user)
                    .contains("- Oslo (Place)")
                    .doesNotContain("Bergen")
                    .containsPattern("<text-(\\w{8})>\n" + TEXT + "\n</text-\\1>");
        }
    }

    @Test
    void takesBackWhatTheModelDoesNotConfirm() throws IOException {
        String doubtful = "{\"answers\":[{\"claim\":1,\"answer\":\"proposed\"}]}";
        try (StandInModel model = new StandInModel(says(CLAIM), says(doubtful))) {
            Proposed proposed = propose(model);

            assertThat(proposed.claims()).isEmpty();
            assertThat(proposed.refusals())
                    .containsExactly(MET.refused("taken-back", "asked again, the model says: proposed"));
        }
    }

    @Test
    void refusesWhatTheModelDoesNotAnswerWhenAskedAgain() throws IOException {
        try (StandInModel model = new StandInModel(says(CLAIM), says("{\"answers\":[]}"))) {
            assertThat(propose(model).refusals())
                    .extracting(RefusedProposal::kind)
                    .containsExactly("unchecked");
        }
    }

    @Test
    void refusesRelationsOutsideTheListOneByOne() throws IOException {
        String answer = CLAIM.replace(
                "\"claims\":[",
                "\"claims\":["
                        + "{\"quote\":\"q\",\"subject\":\"a\",\"relation\":\"spiedOn\",\"object\":\"b\",\"modality\":\"actual\"},"
                        + "{\"quote\":\"q\",\"subject\":\"a\",\"relation\":\"met\",\"object\":\"b\",\"modality\":\"surely\"},"
                        + "{\"quote\":\"q\",\"subject\":\"a\",\"relation\":\"met\",\"object\":7,\"modality\":\"actual\"},");
        try (StandInModel model = new StandInModel(says(answer), says(YES))) {
            Proposed proposed = propose(model);

            assertThat(proposed.claims()).containsExactly(MET);
            assertThat(proposed.refusals())
                    .extracting(RefusedProposal::kind)
                    .containsExactlyInAnyOrder("no-such-relation", "no-such-modality", "incomplete");
        }
    }

    @Test
    void asksNothingThatWasAnsweredBefore() throws IOException {
        try (StandInModel model = new StandInModel(says(CLAIM), says(YES), fails(500, "must not be asked"))) {
            Proposed first = propose(model);
            Proposed second = propose(model);

            assertThat(second).isEqualTo(first);
            assertThat(model.requests()).hasSize(2);
        }
    }

    @Test
    void goesOnWhereARunBrokeOff() throws IOException {
        try (StandInModel model = new StandInModel(says(CLAIM), says(YES))) {
            LanguageModel poor = arm(model, 1);
            assertThatThrownBy(() -> poor.propose(TEXT, List.of()))
                    .isInstanceOf(ModelUnavailable.class)
                    .hasMessageContaining("all 1 requests to the model that --max-calls allows are spent");

            assertThat(arm(model, 1).propose(TEXT, List.of()).claims()).containsExactly(MET);
            assertThat(model.requests()).hasSize(2);
        }
    }

    @Test
    void countsWhatItCosts() throws IOException {
        try (StandInModel model = new StandInModel(says(CLAIM), says(YES), says(NOTHING))) {
            propose(model);
            LanguageModel arm = arm(model, 100);
            arm.propose(TEXT, List.of());
            arm.propose(TEXT + " Eva Falk met Carl Dahl.", List.of());

            assertThat(arm.ledger().toString())
                    .startsWith(
                            "Requests to the model: 1; answers from earlier runs: 2; tokens in: 100, out: 10; waited ");
        }
    }

    @Test
    void saysBeforehandWhatItWouldAsk() throws IOException {
        try (StandInModel model = new StandInModel(says(CLAIM), says(YES))) {
            LanguageModel arm = arm(model, 100);

            LanguageModel.Estimate before = arm.estimate(TEXT, List.of());
            assertThat(before.requests()).isEqualTo(1);
            assertThat(before.recorded()).isZero();
            assertThat(before.tokens()).isPositive();
            assertThat(model.requests()).isEmpty();
            arm.propose(TEXT, List.of());
            assertThat(arm.estimate(TEXT, List.of())).isEqualTo(new LanguageModel.Estimate(1, 1, 0));
        }
    }

    @Test
    void readsALongTextInTwoPassesOfDifferentWindows() throws IOException {
        String text =
                IntStream.range(10, 30).mapToObj(line -> "x".repeat(97) + line).collect(Collectors.joining("\n"));
        try (StandInModel model = new StandInModel(says(NOTHING))) {
            arm(model, 100).propose(text, List.of());

            assertThat(model.requests().size()).isEqualTo(3);
        }
    }

    static Stream<Arguments> answersOfOtherForms() {
        return Stream.of(
                Arguments.of("a fence", "Here you are:\n```json\n" + CLAIM + "\n```"),
                Arguments.of("a sentence before it", "Certainly! " + CLAIM),
                Arguments.of("members that nobody asked for", CLAIM.replaceFirst("\\{", "{\"thoughts\":\"none\",")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answersOfOtherForms")
    void findsTheObjectInAnAnswer(String what, String answer) throws IOException {
        try (StandInModel model = new StandInModel(says(answer), says(YES))) {
            assertThat(propose(model).claims()).as(what).containsExactly(MET);
        }
    }

    @Test
    void asksWithoutASchemaWhereTheServerRefusesIt() throws IOException {
        try (StandInModel model = new StandInModel(
                fails(400, "json_schema is not supported"),
                fails(400, "json_object neither"),
                says(CLAIM),
                says(YES))) {
            assertThat(propose(model).claims()).containsExactly(MET);
            assertThat(model.requests())
                    .extracting(request ->
                            request.path("response_format").path("type").asText("none"))
                    .containsExactly("json_schema", "json_object", "none", "none");
        }
    }

    @Test
    void saysWhatIsWrongWithAnAnswerWhenItAsksAgain() throws IOException {
        try (StandInModel model = new StandInModel(says("{\"claims\":[{\"quote\":\"Anna"), says(CLAIM), says(YES))) {
            assertThat(propose(model).claims()).containsExactly(MET);
            assertThat(model.requests()
                            .get(1)
                            .path("messages")
                            .path(3)
                            .path("content")
                            .asText())
                    .startsWith("This answer cannot be used: there is no JSON object in it");
        }
    }

    static Stream<Arguments> answersOfNoUse() {
        return Stream.of(
                Arguments.of(says("{\"claims\":[{\"quote\":\"Anna", "length"), "it was cut off because it is too long"),
                Arguments.of(says("Anna Berg traf Carl Dahl."), "there is no JSON object in it"),
                Arguments.of(says("{\"claims\":{}}"), "there is no list \"claims\" in it"),
                Arguments.of(says("{\"claims\":[7]}"), "a member of \"claims\" is no object"),
                Arguments.of(
                        says("{\"claims\":[" + "{},".repeat(300) + "{}]}"),
                        "the list \"claims\" has more than 300 members"),
                Arguments.of(says("{\"claims\":[}"), "it is not valid JSON"),
                Arguments.of(says("x".repeat(2_000_000)), "it is longer than a million characters"),
                Arguments.of(sends(200, "<html>Gateway</html>"), "the server's response is no JSON"),
                Arguments.of(sends(200, "{\"choices\":[]}"), "it holds no message"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("answersOfNoUse")
    void saysWhichPartOfTheTextNobodyHasRead(Behaviour behaviour, String reason) throws IOException {
        try (StandInModel model = new StandInModel(behaviour)) {
            Proposed proposed = propose(model);

            assertThat(proposed.claims()).isEmpty();
            assertThat(proposed.gaps())
                    .singleElement()
                    .asString()
                    .startsWith("the model's answers about \"" + TEXT + "\" cannot be used: " + reason);
            assertThat(model.requests()).hasSize(3);
            assertThat(answers).isEmptyDirectory();
        }
    }

    @Test
    void triesAgainWhatMayPass() throws IOException {
        try (StandInModel model = new StandInModel(
                fails(500, "overloaded"), fails(429, "slow down"), breaksOff(), says(CLAIM), says(YES))) {
            assertThat(propose(model).claims()).containsExactly(MET);
        }
    }

    static Stream<Arguments> serversThatFail() {
        return Stream.of(
                Arguments.of(fails(500, "no memory"), 4, "it answers with status 500 and says: no memory"),
                Arguments.of(fails(429, "too many"), 4, "it answers with status 429 and says: too many"),
                Arguments.of(fails(401, "wrong key secret-key"), 1, "status 401 and says: wrong key ..."),
                Arguments.of(fails(404, "no such model"), 1, "status 404 and says: no such model"),
                Arguments.of(fails(302, "over there"), 1, "status 302 and says: over there"),
                Arguments.of(fails(400, "no"), 3, "status 400 and says: no"),
                Arguments.of(breaksOff(), 4, "cannot be reached"),
                Arguments.of(stalls(), 4, "no answer within 0 seconds"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("serversThatFail")
    void givesAServerUpThatFails(Behaviour behaviour, int requests, String reason) throws IOException {
        Duration patience = reason.contains("within 0 seconds") ? Duration.ofMillis(200) : PATIENCE;
        try (StandInModel model = new StandInModel(behaviour)) {
            LanguageModel arm = arm(settings(model.url(), 100, patience));

            assertThatThrownBy(() -> arm.propose(TEXT, List.of()))
                    .isInstanceOf(ModelUnavailable.class)
                    .hasMessageContaining(reason)
                    .hasMessageNotContaining("secret-key");
            assertThat(model.requests()).hasSize(requests);
            assertThatThrownBy(() -> arm.propose("Another text.", List.of())).hasMessageContaining(reason);
            assertThat(model.requests())
                    .as("a server that is given up is left alone")
                    .hasSize(requests);
        }
    }

    @Test
    void givesUpWhereNothingListens() throws IOException {
        URI gone;
        try (StandInModel model = new StandInModel(says(CLAIM))) {
            gone = model.url();
        }
        LanguageModel arm = arm(gone, 100);

        assertThatThrownBy(() -> arm.propose(TEXT, List.of()))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void saysWhichRecordedAnswerIsBroken() throws IOException {
        try (StandInModel model = new StandInModel(says(NOTHING))) {
            propose(model);
            Path kept;
            try (Stream<Path> files = Files.list(answers)) {
                kept = files.findFirst().orElseThrow();
            }
            Files.writeString(kept, "{");

            assertThatThrownBy(() -> propose(model))
                    .isInstanceOf(IOException.class)
                    .hasMessage(kept + ": this is no recorded answer; delete it, and the model is asked again.");
        }
    }

    @Test
    void sendsTheKeyAndKeepsItNowhere() throws IOException {
        try (StandInModel model = new StandInModel(says(CLAIM), says(YES))) {
            propose(model);

            assertThat(model.keys()).containsOnly("Bearer secret-key");
            assertThat(settings(model.url(), 1, PATIENCE).toString()).doesNotContain("secret-key");
            try (Stream<Path> files = Files.list(answers)) {
                assertThat(files)
                        .hasSize(2)
                        .allSatisfy(file -> assertThat(file).content().doesNotContain("secret-key"));
            }
        }
    }

    private Proposed propose(StandInModel model) throws IOException {
        return arm(model, 100).propose(TEXT, List.of());
    }

    private LanguageModel arm(StandInModel model, int calls) throws IOException {
        return arm(model.url(), calls);
    }

    private LanguageModel arm(URI url, int calls) throws IOException {
        return arm(settings(url, calls, PATIENCE));
    }

    private LanguageModel arm(ModelSettings settings) throws IOException {
        return new LanguageModel(settings, answers, ontology(), OntologyReader.definitionsShipped());
    }

    private static ModelSettings settings(URI url, int calls, Duration patience) {
        return new ModelSettings(
                "stand-in", url, "secret-key", calls, patience, Duration.ofMillis(1), List.of(4_000, 1_000), true);
    }

    private static Vocabulary ontology() {
        try {
            return OntologyReader.readShipped();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
