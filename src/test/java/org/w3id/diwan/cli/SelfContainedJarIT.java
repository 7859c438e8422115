package org.w3id.diwan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was packed into one jar finds its parts there: parsers, writers, codecs and loggers register themselves by files that merge badly. */
final class SelfContainedJarIT {
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
    void knowsItsVersion() throws Exception {
        assertThat(run("--version")).startsWith("Diwan 0.").contains(" on Java ");
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                System.getProperty("diwan.jar", "target/diwan-all.jar")));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        ProcessBuilder process = new ProcessBuilder(command).redirectOutput(out.toFile());
        process.environment().put("LC_ALL", "C.UTF-8");
        process.redirectError(folder.resolve("err").toFile());
        assertThat(process.start().waitFor()).as(complaints()).isZero();
        return Files.readString(out);
    }

    private String complaints() throws IOException {
        Path err = folder.resolve("err");
        return Files.exists(err) ? Files.readString(err) : "";
    }
}
