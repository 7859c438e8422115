package org.w3id.diwan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What was packed into one jar finds its parts there: parsers, writers, codecs and loggers register themselves by files that merge badly. */
@Execution(ExecutionMode.CONCURRENT)
final class SelfContainedJarIT {
    private static final String SENTENCE =
            "Iraqi Prime Minister Mohammed Shia al-Sudani met US Defense Secretary Lloyd Austin in Baghdad on Thursday.";

    @TempDir
    private Path folder;

    @Test
    void readsChecksLoadsAndSearches() throws Exception {
        String query = "SELECT ?city { (?city ?score) <http://jena.apache.org/text#query> 'بغداد' . ?city a :Place }";
        assertThat(run("query", "--mem", "--format", "csv", query)).contains("https://w3id.org/diwan/id/baghdad");
        assertThat(complaints()).doesNotContainIgnoringCase("slf4j").doesNotContain("WARN");
    }

    @Test
    void writesEveryFormat() throws Exception {
        for (String format : List.of("trig", "nquads", "jsonld", "turtle", "rdfxml")) {
            Path out = folder.resolve(format);
            run("convert", "--format", format, "--out", out.toString());
            assertThat(out).as(complaints()).isNotEmptyDirectory();
        }
    }

    @Test
    void readsPdfAndMailAndDraws() throws Exception {
        Path pdf = folder.resolve("release.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.newLineAtOffset(50, 700);
                text.showText(SENTENCE);
                text.endText();
            }
            document.save(pdf.toFile());
        }
        Path mail = folder.resolve("letter.eml");
        Files.writeString(
                mail, "Date: Thu, 25 Jan 2024 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n" + SENTENCE);
        Path readings = folder.resolve("readings");
        run("read", pdf.toString(), mail.toString(), "--date", "2024-01-25", "--out", readings.toString());
        for (String article : List.of("release", "letter")) {
            assertThat(readings.resolve(article + ".trig")).content().contains("lloyd-austin");
        }

        Path picture = folder.resolve("picture.png");
        run("export", "--mem", "--focus", "kataib-hezbollah", "--format", "png", "--out", picture.toString());
        assertThat(picture).isNotEmptyFile();
    }

    @Test
    void matchesNamesInAnyScriptAndMeasuresItself() throws Exception {
        Process server = process("up", "--mem", "--port", "0", "--admin")
                .redirectError(folder.resolve("err").toFile())
                .start();
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            assertThat(line).as(complaints()).isNotNull();
            URI address = URI.create(line.replaceFirst(".* at (\\S+) .*", "$1"));
            HttpResponse<String> match = get(address.resolve("reconcile?queries="
                    + URLEncoder.encode("{\"q\":{\"query\":\"Масрур Барзани\"}}", StandardCharsets.UTF_8)));
            while (match.statusCode() == 503) { // the names are still being indexed
                match = get(match.uri());
            }
            assertThat(match.body()).as(complaints()).contains("masrour-barzani");
            assertThat(get(address.resolve("$/metrics")).statusCode()).isEqualTo(200);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void knowsItsVersion() throws Exception {
        assertThat(run("--version")).startsWith("Diwan 0.").contains(" on Java ");
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        ProcessBuilder process = process(arguments).redirectOutput(out.toFile());
        process.redirectError(folder.resolve("err").toFile());
        assertThat(process.start().waitFor()).as(complaints()).isZero();
        return Files.readString(out);
    }

    private static ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // ends before the optimizing compiler pays off
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                System.getProperty("diwan.jar", "target/diwan-all.jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("LC_ALL", "C.UTF-8");
        return process;
    }

    private String complaints() throws IOException {
        Path err = folder.resolve("err");
        return Files.exists(err) ? Files.readString(err) : "";
    }
}
