package org.w3id.diwan.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.cli.Run;
import org.w3id.diwan.cli.terminal.ExitCode;
import org.w3id.diwan.store.gate.GraphGate;

/** A figure goes the way of any claim: read, reviewed, corrected, and in the graph as people write it. */
class FigureReviewTest {
    private static final Pattern KEY = Pattern.compile("claim [0-9a-f]{32}");

    @TempDir
    private Path folder;

    private Path review;
    private Path dossier;
    private String key;

    @BeforeEach
    void readAFigure() throws IOException {
        Path article = Files.writeString(
                folder.resolve("troops.txt"),
                "Talks in Iraq\n25 January 2024\n\nAbout 2,500 U.S. troops are stationed in Iraq.\n");
        Path readings = folder.resolve("readings");
        Run.diwan("read", article.toString(), "--format", "yaml", "--out", readings.toString());
        review = readings.resolve("troops.review.yaml");
        dossier = folder.resolve("dossier");
        Path copy = Files.createDirectories(folder.resolve("copy")).resolve("troops.review.yaml");
        String line = Files.readString(review)
                .lines()
                .filter(each -> each.contains("amount"))
                .findFirst()
                .orElseThrow();
        assertThat(line)
                .contains(
                        "subject: us-armed-forces, relation: figure, amount: 2500, bound: about, unit: Troops, places: iraq, when: \"2024-01-25\"");
        Files.writeString(
                copy,
                Files.readString(review)
                        .lines()
                        .filter(each -> !each.startsWith("  - {") || each.equals(line))
                        .reduce("", (text, each) -> text + each + "\n"));
        Run.diwan(
                "review",
                copy.toString(),
                "--dossier",
                folder.resolve("other").toString(),
                "--by",
                "J",
                "--accept-above",
                "0");
        Matcher found = KEY.matcher(Files.readString(copy.resolveSibling("troops.review.yaml.decisions")));
        assertThat(found.find()).isTrue();
        key = found.group();
    }

    private Run decide(String line) throws IOException {
        Path table = Files.writeString(folder.resolve("table.tsv"), line + "\n");
        return Run.diwan(
                "review",
                review.toString(),
                "--dossier",
                dossier.toString(),
                "--by",
                "Jane Doe",
                "--on",
                "2024-02-05",
                "--decisions",
                table.toString());
    }

    @Test
    void isCorrectedAndReachesTheGraph() throws IOException {
        Run run = decide("correct\t" + key + "\tamount=2400 bound=at-least places=iraq,syria unit=Troops");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(dossier.resolve("sources/troops.yaml")))
                .contains("amount: 2400, bound: at least, unit: Troops, places: [iraq, syria]");
        Path triples = folder.resolve("triples");
        assertThat(Run.diwan("convert", dossier.toString(), "--out", triples.toString())
                        .exit())
                .isZero();
        assertThat(triples.resolve("troops.trig"))
                .content()
                .contains(":bound :AtLeast", ":inPlace id:iraq, id:syria", ":unit :Troops", "rdf:object 2400");
        assertThat(GraphGate.check(List.of(triples))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"object=iraq", "amount=many", "bound=nearly", "unit=Horses", "places=nowhere-at-all", "amount=-3"
            })
    void refusesWhatNoFigureMayBe(String change) throws IOException {
        Run run = decide("correct\t" + key + "\t" + change);

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("table.tsv:1: ").doesNotContain("Exception");
    }
}
