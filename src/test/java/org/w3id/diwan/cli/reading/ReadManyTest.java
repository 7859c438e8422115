package org.w3id.diwan.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.benchmarks.GeneratedArticles;
import org.w3id.diwan.cli.Run;
import org.w3id.diwan.cli.terminal.ExitCode;

/** {@code diwan read} over many articles: what was read is not read again, and a kill costs only what was under way. */
final class ReadManyTest {
    private static final Pattern PROGRESS = Pattern.compile("(\\d+) of \\d+ articles");
    private static final Pattern UNCHANGED = Pattern.compile("(\\d+) unchanged");

    @TempDir
    private Path folder;

    private Path articles;
    private Path out;

    @BeforeEach
    void makeFolders() throws IOException {
        articles = Files.createDirectory(folder.resolve("articles"));
        out = folder.resolve("readings");
    }

    @Test
    void readsOnlyWhatChanged() throws IOException {
        GeneratedArticles.write(articles, 6);
        read(out);
        Files.writeString(articles.resolve("report-000002.txt"), GeneratedArticles.text(100));
        Files.delete(out.resolve("report-000003.trig"));

        assertThat(read(out).err()).contains("2 articles read, 4 unchanged");
        assertThat(read(out).err()).contains("0 articles read, 6 unchanged");
        assertThat(Run.diwan("read", articles.toString(), "--out", out.toString(), "--again")
                        .err())
                .contains("6 articles read (");
    }

    @Test
    void readsAgainWhereTheDossierTheDayOrTheFormIsAnother() throws IOException {
        GeneratedArticles.write(articles, 2);
        Path dossier = copyOfTheDossier();
        String[] command = {"read", articles.toString(), "--out", out.toString(), "--dossier", dossier.toString()};
        Run.diwan(command);
        assertThat(Run.diwan(command).err()).contains("2 unchanged");

        Files.writeString(
                dossier.resolve("persons.yaml"),
                "\nkarim-nasser:\n  type: Person\n  names: {en: Karim Nasser}\n",
                StandardOpenOption.APPEND);

        assertThat(Run.diwan(command).err()).contains("2 articles read (");
        assertThat(read(out, "--date", "2024-02-03").err()).contains("2 articles read (");
        assertThat(read(out, "--format", "nquads").err()).contains("2 articles read (");
    }

    @Test
    void writesTheSameFilesHoweverManyThreadsAndRunsItTakes() throws IOException {
        GeneratedArticles.write(articles, 30);
        Path one = articles.resolve("report-000009.html");
        Path other = folder.resolve("other");
        Run.diwan("read", one.toString(), "--out", out.toString());
        read(out);
        read(other);

        assertThat(readings(out)).hasSize(30).isEqualTo(readings(other));
    }

    @Test
    void goesOnAfterAKill() throws Exception {
        GeneratedArticles.write(articles, 100);
        Process process = start();
        int done = waitForSome(process);
        process.destroyForcibly().waitFor();
        assertThat(done).isBetween(1, 99);
        int whole = readings(out).size();

        Run again = read(out);

        Matcher unchanged = UNCHANGED.matcher(again.err());
        assertThat(unchanged.find()).as(again.err()).isTrue();
        // files whose line in the manifest was not written yet are read again: at most one for each thread
        assertThat(Integer.parseInt(unchanged.group(1)))
                .isBetween(done - 1, whole)
                .isGreaterThanOrEqualTo(whole - Runtime.getRuntime().availableProcessors());
        assertThat(again.exit()).isZero();
        Path undisturbed = folder.resolve("undisturbed");
        read(undisturbed);
        assertThat(readings(out)).isEqualTo(readings(undisturbed));
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith("."));
        }
    }

    @Test
    void onlyOneWritesAtATime() throws IOException {
        GeneratedArticles.write(articles, 1);
        ReadingFolder busy = ReadingFolder.open(out, List.of());
        Run run = read(out);
        busy.close();

        assertThat(run.exit()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err()).contains("another diwan read is writing there");

        assertThat(read(out).exit()).isZero();
    }

    @Test
    void readsAgainWhereTheManifestIsBroken() throws IOException {
        GeneratedArticles.write(articles, 2);
        read(out);
        Files.writeString(
                out.resolve("manifest.tsv"), "report-000000\tcut off\n../../x\ta\tb\n\u0000\nreport-000001\ta");

        assertThat(read(out).err()).contains("2 articles read (");
        assertThat(read(out).err()).contains("2 unchanged");
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Ddiwan.live=true",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.w3id.diwan.cli.Diwan",
                        "read",
                        articles.toString(),
                        "--out",
                        out.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Reads the child's progress until it has read something; the line ends with a carriage return. */
    private static int waitForSome(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher progress = PROGRESS.matcher(line);
            if (progress.find() && Integer.parseInt(progress.group(1)) > 20) {
                return Integer.parseInt(progress.group(1));
            }
        }
        throw new AssertionError("the child ended before it said how far it was");
    }

    private Run read(Path to, String... options) {
        return Run.diwan(
                Stream.concat(Stream.of("read", articles.toString(), "--out", to.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private Path copyOfTheDossier() throws IOException {
        Path dossier = folder.resolve("dossier");
        Path shipped = Path.of("src/main/resources/dossier");
        List<Path> files;
        try (Stream<Path> all = Files.walk(shipped)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.copy(file, dossier.resolve(shipped.relativize(file).toString()));
        }
        return dossier;
    }

    private static Map<String, String> readings(Path folder) throws IOException {
        Map<String, String> readings = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".trig")).toList()) {
                readings.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return readings;
    }
}
