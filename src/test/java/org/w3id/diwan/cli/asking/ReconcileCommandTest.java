package org.w3id.diwan.cli.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.cli.Run;
import org.w3id.diwan.cli.terminal.ExitCode;

/** A spreadsheet of names comes back with Diwan's IRIs. */
@Timeout(180)
final class ReconcileCommandTest {
    @TempDir
    private static Path loaded;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        assertThat(Run.diwan("load", "--data", data()).exit()).isZero();
    }

    private static String data() {
        return loaded.resolve("data").toString();
    }

    private Path table(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static Run run(Path table, String... more) {
        return Run.diwan(Stream.concat(Stream.of("reconcile", table.toString(), "--data", data()), Stream.of(more))
                .toArray(String[]::new));
    }

    private static List<Map<String, String>> rows(Path file, char separator) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))) {
            for (CSVRecord record : parser) {
                rows.add(new HashMap<>(record.toMap()));
            }
        }
        return rows;
    }

    @Test
    void addsIdsToATableInSeveralScripts() throws IOException {
        Path names = table("names.csv", """
                no,name,note
                1,Lloyd Austin,"a, b"
                2,محمد شياع السوداني,
                3,کەتائیب حزبوڵڵا,
                4,Nobody Ever Heard Of,
                5,,empty
                6,Lloyd Austin,again
                """);
        Run run = run(names, "--column", "name");
        assertThat(run.exit()).as(run.err()).isZero();
        List<Map<String, String>> rows = rows(folder.resolve("names.matched.csv"), ',');
        assertThat(rows).hasSize(6);
        assertThat(rows)
                .extracting(row -> row.get("name_id"))
                .containsExactly("lloyd-austin", "mohammed-shia-al-sudani", "kataib-hezbollah", "", "", "lloyd-austin");
        assertThat(rows)
                .extracting(row -> row.get("name_status"))
                .containsExactly("certain", "certain", "certain", "none", "", "certain");
        assertThat(rows.get(0))
                .containsEntry("note", "a, b")
                .containsEntry("name_iri", "https://w3id.org/diwan/id/lloyd-austin")
                .containsEntry("name_score", "100")
                .containsEntry("name_reason", "exact");
        assertThat(run.err()).contains("4 certain, 0 decided, 0 undecided, 1 not in the graph, 1 empty");
    }

    @Test
    void matchesSeveralColumnsOfATabSeparatedTable() throws IOException {
        Path names = table(
                "names.tsv", "\uFEFFminister\tministry\tland\nL. Austin\tUS Department of Defense\tUnited States\n");
        Run run = run(
                names,
                "--column",
                "minister",
                "--column",
                "ministry",
                "--type",
                "minister=Person",
                "--property",
                "country=land");
        assertThat(run.exit()).as(run.err()).isZero();
        Map<String, String> row =
                rows(folder.resolve("names.matched.tsv"), '\t').get(0);
        assertThat(row).containsKeys("minister_status", "ministry_status", "minister_runner_up");
        assertThat(row.get("minister_candidate") + row.get("minister_id")).isEqualTo("lloyd-austin");
        assertThat(row.get("ministry_id") + row.get("ministry_candidate")).isEqualTo("us-department-of-defense");
    }

    @Test
    void whatIsUndecidedIsFilledInAndGivenBack() throws IOException {
        Path names = table("names.csv", "name\nLloyd Ostin\nNobody Ever Heard Of\nJoe Biden\n");
        assertThat(run(names, "--column", "name").exit()).isZero();
        Path review = folder.resolve("names.review.csv");
        List<Map<String, String>> open = rows(review, ',');
        assertThat(open).extracting(row -> row.get("name")).containsExactly("Lloyd Ostin", "Nobody Ever Heard Of");
        assertThat(open.get(0).get("candidates")).startsWith("lloyd-austin (Lloyd Austin,");
        Files.writeString(
                review,
                Files.readString(review)
                        .replace("Lloyd Ostin,,,,", "Lloyd Ostin,,,https://w3id.org/diwan/id/lloyd-austin,")
                        .replace("Nobody Ever Heard Of,,,,", "Nobody Ever Heard Of,,,none,"));
        Path kept = folder.resolve("team.csv");
        Run again = run(names, "--column", "name", "--filled", review.toString(), "--decisions", kept.toString());
        assertThat(again.err()).contains("2 decisions taken", "1 certain, 2 decided, 0 undecided, 0 not in the graph");
        assertThat(Files.readString(kept)).isEqualTo("""
                name,types,properties,decision
                Lloyd Ostin,,,lloyd-austin
                Nobody Ever Heard Of,,,none
                """);
        List<Map<String, String>> rows = rows(folder.resolve("names.matched.csv"), ',');
        assertThat(rows).extracting(row -> row.get("name_id")).containsExactly("lloyd-austin", "", "joe-biden");
        assertThat(rows(review, ',')).isEmpty();
        Run later = run(names, "--column", "name", "--decisions", kept.toString());
        assertThat(later.err()).contains("2 decided");
    }

    @Test
    void goesOnWhereARunWasBrokenOff() throws IOException {
        StringBuilder many = new StringBuilder("name\n");
        for (int i = 0; i < 1_200; i++) {
            many.append(i % 2 == 0 ? "Lloyd Austin" : "Somebody " + i).append('\n');
        }
        Path names = table("names.csv", many.toString());
        Path result = folder.resolve("names.matched.csv");
        // a folder in the way of the finished file: all rows are done, and the file cannot get its name
        Files.createDirectories(result.resolve("full"));
        assertThat(run(names, "--column", "name").exit()).isEqualTo(ExitCode.ENVIRONMENT);
        Path part = folder.resolve(".names.matched.csv.part");
        Path note = folder.resolve(".names.matched.csv.rows");
        String whole = Files.readString(part);
        assertThat(whole.lines()).hasSize(1_201);
        // as if killed in the middle: some rows, a part of another, and a note of how far the whole ones go
        String begun = whole.substring(0, whole.indexOf('\n', whole.length() / 2) + 1);
        long rows = begun.lines().count() - 1;
        String fingerprint = Files.readString(note).split(" ", 2)[0];
        Files.writeString(part, begun + "Lloyd Au");
        Files.writeString(note, fingerprint + " " + rows + " " + begun.getBytes(StandardCharsets.UTF_8).length);
        Files.delete(result.resolve("full"));
        Files.delete(result);
        Run again = run(names, "--column", "name");
        assertThat(again.err()).contains("going on after " + rows + " rows");
        assertThat(Files.readString(result)).isEqualTo(whole);
        assertThat(part).doesNotExist();
        assertThat(note).doesNotExist();
    }

    @Test
    void saysWhereATableIsWrongAndWritesNothing() throws IOException {
        Map<String, String> wrong = Map.of(
                "name,x\na,b\nc\n", "line 3: 1 cells where the head has 2",
                "nam\na\n", "line 1: there is no column \"name\"; the nearest is \"nam\"",
                "name,name\na,b\n", "line 1: two columns are called \"name\"",
                "name,name_id\na,b\n", "line 1: there is a column \"name_id\" already",
                "", "line 1: the table is empty",
                "name\n\"a\n", "a quotation mark is not closed");
        for (Map.Entry<String, String> each : wrong.entrySet()) {
            Path names = table("bad.csv", each.getKey());
            Run run = run(names, "--column", "name");
            assertThat(run.exit()).as(each.getKey()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.err()).contains(each.getValue()).doesNotContain("\tat ");
            assertThat(folder.resolve("bad.matched.csv")).doesNotExist();
        }
        Path bytes =
                Files.write(folder.resolve("latin.csv"), "name\nM\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));
        Run run = run(bytes, "--column", "name");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("latin.csv, line 2: this is not UTF-8");
    }

    @Test
    void refusesDecisionsOnWhatTheGraphDoesNotKnow() throws IOException {
        Path names = table("names.csv", "name\nLloyd Ostin\n");
        Path kept = table("team.csv", "name,types,properties,decision\nLloyd Ostin,,,lloid-austin\n");
        Run run = run(names, "--column", "name", "--decisions", kept.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("team.csv, line 2: the graph knows no entity lloid-austin");
    }

    @Test
    void saysWhichClassesAndPropertiesThereAre() throws IOException {
        Path names = table("names.csv", "name\na\n");
        assertThat(run(names, "--column", "name", "--type", "Persn").err()).contains("Person");
        assertThat(run(names, "--column", "name", "--property", "cuntry=name").err())
                .contains("country");
        assertThat(run(names).exit()).isEqualTo(ExitCode.USAGE);
    }
}
