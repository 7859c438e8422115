package org.w3id.diwan.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.cli.Run;
import org.w3id.diwan.cli.terminal.ExitCode;

/** The review page without scripts: whom it lets in, what it refuses, what comes of its forms. */
final class ReviewPageTest {
    @TempDir
    private Path folder;

    private ReviewSample sample;
    private RunningReview review;
    private ReviewVisitor jane;

    @BeforeEach
    void openTheReview() throws IOException, InterruptedException {
        sample = ReviewSample.in(folder);
        review = sample.review("Jane Doe");
        jane = ReviewVisitor.open(review.address());
    }

    @AfterEach
    void endTheReview() throws InterruptedException {
        review.close();
    }

    @Test
    void theAddressLetsInOneBrowserAndTheTerminalOffersAnother() throws Exception {
        HttpResponse<String> again = get(review.address(), "");
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("used before");
        assertThat(get(review.address().resolve("/review?key=guessed"), "").statusCode())
                .isEqualTo(403);

        String another = review.err().replaceFirst("(?s).*Another browser: (\\S+).*", "$1");
        assertThat(ReviewVisitor.open(URI.create(another)).page().title()).contains("Iraq and US speak");
    }

    @Test
    void nothingIsShownWithoutTheCookie() throws Exception {
        for (String path : List.of("/review", "/review/article/talks", "/review/entities?q=Austin")) {
            assertThat(get(review.address().resolve(path), "").statusCode()).isEqualTo(403);
            assertThat(get(review.address().resolve(path), "diwan-review=guessed")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void theCookieIsForThisSiteAndNoScript() throws Exception {
        review.close();
        review = sample.review("Jane Doe");
        String cookie =
                get(review.address(), "").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).contains("; HttpOnly", "; SameSite=Strict", "; Path=/review");
    }

    @Test
    void twoReviewsOnOneMachineDoNotDisturbEachOther() throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        review.close();
        review = sample.review("Jane Doe");
        try (RunningReview other = sample.review("John Roe")) {
            for (URI address : List.of(
                    review.address(),
                    other.address(),
                    review.address().resolve("/review"),
                    other.address().resolve("/review"))) {
                HttpRequest request = HttpRequest.newBuilder(address).build();
                assertThat(browser.send(request, HttpResponse.BodyHandlers.ofString())
                                .body())
                        .as("%s", address)
                        .contains("Iraq and US speak");
            }
        }
    }

    @Test
    void takesNothingThatAnotherSiteSends() throws Exception {
        Element form = jane.item("met").expectFirst("form");
        assertThat(jane.send(jane.post(form, Map.of("verb", "accept")).header("Origin", "https://example.org"))
                        .status())
                .isEqualTo(403);
        jane.go("/review");
        assertThat(jane.submit(form, Map.of("verb", "accept", "token", "guessed"))
                        .status())
                .isEqualTo(403);
        assertThat(sample.decisions()).doesNotExist();
    }

    @Test
    void answersUnderTheNamesOfThisMachineOnly() throws IOException {
        try (Socket socket = new Socket("localhost", review.address().getPort())) {
            String request = "GET /review/article/talks HTTP/1.1\r\nHost: evil.example\r\nCookie: " + jane.cookie()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "item, claim 0, 404",
        "item, name ../../x, 404",
        "version, yesterday, 400",
        "verb, perhaps, 400",
        "version, 7, 409"
    })
    void refusesADecisionThatIsNone(String field, String value, int status) throws Exception {
        Element form = jane.item("met").expectFirst("form");

        Map<String, String> wrong =
                field.equals("verb") ? Map.of(field, value) : Map.of("verb", "accept", field, value);
        assertThat(jane.submit(form, wrong).status()).isEqualTo(status);

        assertThat(sample.decisions().toFile().length()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "when, yesterday, 'when=yesterday: write a day'",
        "when, 2024-13, 'when=2024-13: write a day'",
        "object, Baghdad [baghdad], met leads to Actor",
        "object, Nobody Ever Heard Of, nobody known is called",
        "saidBy, Baghdad [baghdad], only an Actor speaks",
        "at, 9-3, 'at=9-3: write where'",
        "at, 5-90000, the text ends at",
        "relation, loves, the ontology has no such relation",
        "subject, Lloyd Austin [lloyd-austin], subject and object are the same"
    })
    void saysWhatIsWrongWithACorrectionAndKeepsWhatWasWritten(String field, String value, String why) throws Exception {
        jane.correct("met", Map.of(field, value));

        assertThat(jane.status()).isEqualTo(422);
        assertThat(jane.page().expectFirst(".fault").text()).contains(why);
        if (!field.equals("relation")) {
            assertThat(jane.page().expectFirst("input[name=" + field + "]").val())
                    .isEqualTo(value);
        }
        assertThat(sample.decisions()).doesNotExist();
    }

    @Test
    void correctsEveryFieldOfAClaim() throws Exception {
        jane.correct(
                "met",
                Map.of(
                        "object", "Masrour Barzani",
                        "relation", "negotiatesWith",
                        "modality", "proposed",
                        "saidBy", "Lloyd Austin [lloyd-austin]",
                        "when", "2024-02~",
                        "at", "52-160"));
        assertThat(jane.item("Read as:").text())
                .contains("negotiates with", "Masrour Barzani", "planned", "Lloyd", "2024-02~", "Corrected");
        jane.file();

        assertThat(jane.page().select("#message").text()).contains("sources/talks.yaml has 1 claim");
        assertThat(sample.source())
                .contains(
                        "relation: negotiatesWith, object: masrour-barzani, when: \"2024-02~\", modality: proposed, saidBy: lloyd-austin, ",
                        "at: 52-160");
    }

    @Test
    void asksFirstWhoIsMeantAndMovesClaimsWithTheAnswer() throws Exception {
        assertThat(jane.page().select("#list h2").eachText().get(0)).startsWith("Whom the names mean");
        assertThat(jane.page().select(".current").text()).contains("Karim Nasser", "new");
        assertThat(jane.item("attacked").text()).contains("Decide first on N1");

        jane.correct("Karim Nasser", Map.of("entity", "Pat Ryder"));

        assertThat(jane.item("attacked").text()).contains("Ryder").doesNotContain("Decide first");
        jane.press("attacked", "accept").file();
        assertThat(sample.source()).contains("saidBy: pat-ryder").doesNotContain("karim-nasser,");
    }

    @Test
    void givesSomebodyNewAnotherIdAndClass() throws Exception {
        jane.correct("Karim Nasser", Map.of("entity", "camp-nasser", "type", "Place"));
        jane.press("Karim Nasser", "undo");
        jane.correct("Karim Nasser", Map.of("entity", "karim-nasser-general", "type", "Person"))
                .press("attacked", "accept")
                .file();

        assertThat(sample.dossier().resolve("persons.yaml")).content().contains("\nkarim-nasser-general:\n");
        assertThat(sample.source()).contains("saidBy: karim-nasser-general");
    }

    @Test
    void givesSomebodyNewAnotherName() throws Exception {
        jane.correct("Karim Nasser", Map.of("name", "Karim al-Nasser"));
        assertThat(jane.status()).as(jane.page().select(".fault").text()).isEqualTo(200);
        assertThat(jane.page().select("#names").text()).contains("means Karim al-Nasser person new", "Corrected");
        jane.press("attacked", "accept").file();

        assertThat(sample.dossier().resolve("persons.yaml"))
                .content()
                .contains("\nkarim-nasser:\n", "Karim al-Nasser")
                .doesNotContain("\"Karim Nasser\"", "Karim Nasser\n");
    }

    @Test
    void linksSomebodyNewToSomebodyKnownWithTheirOwnNameAndClass() throws Exception {
        jane.correct("Karim Nasser", Map.of("entity", "Pat Ryder", "name", "Somebody", "type", "Place"));
        assertThat(Files.readAllLines(sample.decisions()).get(0)).contains("\tname karim-nasser\tpat-ryder\t");
    }

    @Test
    void saysToWhomAStatementIsSpoken() throws Exception {
        jane.press("Karim Nasser", "accept");
        jane.correct("Karim Nasser saying", Map.of("addressee", "Lloyd Austin; Pat Ryder"));
        assertThat(jane.status()).as(jane.page().select(".fault").text()).isEqualTo(200);
        assertThat(jane.page().select("#statements").text()).contains("to Lloyd");
        jane.file();

        assertThat(sample.source()).contains("addressee: [lloyd-austin, pat-ryder]");
    }

    @Test
    void takesUpWhatWasRefused() throws Exception {
        assertThat(jane.page().select("#refused").text())
                .contains("end-not-linked", "nobody is known by this name", "quote-not-found");
        jane.correct(
                "supports",
                Map.of(
                        "newName", "Umm Qasr Port Board",
                        "newType", "Body",
                        "subject", "Umm Qasr Port Board",
                        "object", "Government of Iraq"));
        assertThat(jane.status()).as(jane.page().select(".fault").text()).isEqualTo(200);
        jane.press("Karim Nasser", "accept").file();

        assertThat(jane.page().select("#message").text()).contains("1 claim").doesNotContain("error");
        assertThat(sample.source())
                .contains(
                        "subject: umm-qasr-port-board, relation: supports, object: government-of-iraq, saidBy: karim-nasser")
                .contains("review: {by: Jane Doe");
        assertThat(sample.dossier().resolve("bodies.yaml")).content().contains("\numm-qasr-port-board:\n");
        assertThat(Run.diwan("check", sample.dossier().toString()).exit()).isZero();
    }

    @Test
    void correctsAFigure() throws Exception {
        jane.correct("2500", Map.of("amount", "many"));
        assertThat(jane.page().expectFirst(".fault").text()).contains("amount=many: no such amount");

        jane.submit(
                jane.page().expectFirst("form.correction"),
                Map.of("amount", "900", "bound", "at-least", "places", "Baghdad [baghdad]"));
        assertThat(jane.item("900").text()).contains("at least 900 troops in Baghdad", "Corrected");
        jane.file();

        assertThat(sample.source()).contains("amount: 900, bound: at least, unit: Troops, places: baghdad");
    }

    @Test
    void correctsAndTakesUpStatements() throws Exception {
        jane.press("Karim Nasser", "accept");
        jane.correct("Karim Nasser saying", Map.of("act", "Accusing", "when", "2024-01-24"));
        assertThat(jane.item("accusing").text()).contains("2024-01-24", "Read as:", "Corrected by Jane Doe");
        jane.correct("Lloyd Austin | Condemning", Map.of("at", "52-160"));
        assertThat(jane.status()).as(jane.page().select(".fault").text()).isEqualTo(200);
        jane.file();

        assertThat(jane.page().select("#message").text())
                .contains("2 statements")
                .doesNotContain("error");
        assertThat(sample.source())
                .contains("act: Accusing", "condemning", "speaker: lloyd-austin", "act: Condemning", "at: 52-160");
    }

    @Test
    void addsAClaimThatNobodyProposed() throws Exception {
        jane.go("/review/article/talks?add=52-160");
        jane.submit(
                jane.page().expectFirst("form.correction"),
                Map.of("subject", "Lloyd Austin", "relation", "visited", "object", "Baghdad [baghdad]"));
        assertThat(jane.page().select("#added").text()).contains("visited", "Take back");
        jane.file();

        assertThat(sample.source()).contains("{subject: lloyd-austin, relation: visited, object: baghdad, at: 52-160}");
    }

    @Test
    void whatTheReviewerWroteIsNotAcceptedByATable() throws Exception {
        jane.go("/review/article/talks?add=52-160");
        jane.submit(
                jane.page().expectFirst("form.correction"),
                Map.of("subject", "Lloyd Austin", "relation", "visited", "object", "Baghdad [baghdad]"));
        String item = Files.readAllLines(sample.decisions()).get(0).split("\t", -1)[1];
        Path table = Files.writeString(folder.resolve("table.tsv"), "accept\t" + item + "\n");

        Run run = Run.diwan(
                "review",
                sample.reading().toString(),
                "--dossier",
                sample.dossier().toString(),
                "--by",
                "John Roe",
                "--decisions",
                table.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("table.tsv:1: ");
        assertThat(Files.readAllLines(sample.decisions())).hasSize(1);
    }

    @Test
    void theSecondOfTwoIsShownBothDecisionsAndChooses() throws Exception {
        try (RunningReview other = sample.review("John Roe")) {
            ReviewVisitor john = ReviewVisitor.open(other.address());
            jane.press("met", "accept");

            john.press("met", "reject");

            assertThat(john.status()).isEqualTo(409);
            assertThat(john.page().select("#message").text())
                    .contains("Jane Doe decided on this meanwhile", "accept", "You wanted to reject it");
            assertThat(Files.readAllLines(sample.decisions())).hasSize(1);

            john.submit(john.page().expectFirst("#message form"), Map.of());

            assertThat(john.item("met").text()).contains("Rejected by John Roe");
            assertThat(jane.go("/review").item("met").text()).contains("Rejected by John Roe");
        }
    }

    @Test
    void twoTabsOfOneBrowserDoNotOverwriteEachOther() throws Exception {
        Element inTheFirstTab = jane.item("met").expectFirst("form");
        jane.correct("met", Map.of("when", "2024-01-24"));

        jane.submit(inTheFirstTab, Map.of("verb", "accept"));

        assertThat(jane.status()).isEqualTo(409);
        assertThat(jane.page().select("#message").text()).contains("correct when=2024-01-24");
        assertThat(jane.item("met").text()).contains("Corrected");
    }

    @Test
    void aDecisionThatCannotBeWrittenIsSaidAndNotTaken() throws Exception {
        Files.createDirectory(sample.decisions());

        jane.submit(jane.item("met").expectFirst("form"), Map.of("verb", "accept"));

        assertThat(jane.status()).isEqualTo(500);
        assertThat(jane.page().select("#message").text())
                .contains("talks.review.yaml.decisions", "cannot be read or written")
                .doesNotContain("Exception");
        assertThat(jane.item("met").text()).doesNotContain("Accepted");
        Files.delete(sample.decisions());
    }

    @Test
    void findsEntitiesInAnyScriptAsOneTypes() throws Exception {
        assertThat(found("Lloyd Au")).contains("\"id\":\"lloyd-austin\"");
        assertThat(found("\u0627\u0644\u0633\u0648\u062f\u0627\u0646\u064a")).contains("mohammed-shia-al-sudani");
        assertThat(found("karim nas")).contains("karim-nasser");
        assertThat(found("")).isEqualTo("[]\n");
    }

    private String found(String text) throws IOException, InterruptedException {
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return get(review.address().resolve("/review/entities?article=talks&q=" + query), jane.cookie())
                .body();
    }

    @Test
    void theArticleStaysTextAndPagesRunNoForeignScript() throws Exception {
        HttpResponse<String> page = get(review.address().resolve("/review/article/talks"), jane.cookie());

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).doesNotContain("<style", " style=", " onclick=", "javascript:");
    }

    @Test
    void endsWhenTheReviewerSaysSoWithAllThatWasDecidedInTheDossier() throws Exception {
        jane.press("met", "accept");

        jane.submit(jane.page().expectFirst("form[action$=/stop]"), Map.of());

        assertThat(jane.page().text()).contains("The review has ended");
        assertThat(review.exit()).isZero();
        assertThat(sample.source()).contains("relation: met");
    }

    @Test
    void whatIsAcceptedIsInTheGraphAtOnce() throws Exception {
        review.close();
        Path data = folder.resolve("data");
        review = sample.review("Jane Doe", "--load", data.toString());
        jane = ReviewVisitor.open(review.address()).press("met", "accept").file();

        assertThat(jane.page().select("#message").text()).contains("has it now");
        Run asked = Run.diwan(
                "query",
                "--data",
                data.toString(),
                "ASK { GRAPH <https://w3id.org/diwan/source/talks> { ?s <https://w3id.org/diwan/ontology#met> ?o } }");
        assertThat(asked.out()).contains("yes");
    }

    private static HttpResponse<String> get(URI address, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
