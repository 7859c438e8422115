package org.w3id.diwan.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.benchmarks.GeneratedArticles;
import org.w3id.diwan.cli.Diwan;
import org.w3id.diwan.cli.Run;
import org.w3id.diwan.cli.terminal.Console;
import org.w3id.diwan.cli.terminal.ExitCode;
import org.w3id.diwan.store.gate.GraphGate;

/** {@code diwan read} as an analyst uses it, over files of all kinds. */
final class ReadCommandTest {
    private static final String ARTICLE = """
            Iraq and US speak of the coalition
            25 January 2024

            Iraqi Prime Minister Mohammed Shia al-Sudani met US Defense Secretary Lloyd Austin in Baghdad on Thursday.

            Iraqi Foreign Minister Fuad Hussein said that Kataib Hezbollah attacked US troops.
            """;
    private static final String PAGE = """
            <!doctype html><html><head><title>Site</title><meta name="date" content="2024-07-23">
            <script>document.write("Lloyd Austin met Masrour Barzani.")</script></head><body><article><h1>Austin receives Abbasi</h1>
            <p>US Defense Secretary Lloyd Austin met Iraqi Defense Minister Thabet al-Abbasi at the Pentagon on Monday.</p>
            <p>The ministry's page shows &lt;script&gt;alert(1)&lt;/script&gt; as it stands.</p></article></body></html>
            """;

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
    void readsFilesFoldersAndPatterns() throws IOException {
        save("one.txt", ARTICLE);
        save("two.html", PAGE);
        Files.createDirectory(articles.resolve("deeper"));
        save("deeper/three.HTM", PAGE);
        save("deeper/notes.docx", "not an article");
        Path other = Files.writeString(folder.resolve("four.txt"), ARTICLE);
        Path another = Files.writeString(folder.resolve("five.txt"), ARTICLE);

        Run run = read(articles, other, folder.resolve("fi*.txt"));

        assertThat(run.err()).startsWith("5 articles read (");
        assertThat(run.exit()).isZero();
        assertThat(written())
                .containsExactly("deeper-three.trig", "five.trig", "four.trig", "manifest.tsv", "one.trig", "two.trig");
        assertThat(another).hasContent(ARTICLE);
    }

    @Test
    void readsTheStandardInput() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(ARTICLE.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                0,
                false);

        assertThat(Diwan.run(console, "read", "-", "--out", out.toString())).isZero();
        assertThat(out.resolve("standard-input.trig")).content().contains("id:mohammed-shia-al-sudani");
    }

    @Test
    void takesAFileThatIsNamedTwiceForOneAndTwoOfOneNameForTwo() throws IOException {
        Path one = save("one.txt", ARTICLE);
        save("one.html", PAGE);

        assertThat(read(articles, one).err()).contains("2 articles read");
        assertThat(written()).hasSize(3).allMatch(name -> name.matches("manifest\\.tsv|one-[0-9a-f]{8}\\.trig"));
    }

    @Test
    void callsAnArticleByItsFileWhateverElseIsThere() throws IOException {
        for (String place : List.of("b", "c", "a")) {
            Files.createDirectory(articles.resolve(place));
            save(place + "/index.txt", ARTICLE + "\n\nThis is the article of " + place + ".");
            assertThat(read(articles).exit()).isZero();
            assertThat(written()).contains(place + "-index.trig", "b-index.trig");
        }

        assertThat(written()).containsExactly("a-index.trig", "b-index.trig", "c-index.trig", "manifest.tsv");
    }

    @Test
    void callsFilesOfOneNameTheSameInWhateverOrderTheyAreNamed() throws IOException {
        Files.createDirectory(articles.resolve("a"));
        Files.createDirectory(articles.resolve("b"));
        Path one = save("a/index.txt", ARTICLE);
        Path other = save("b/index.txt", ARTICLE.replace("Baghdad", "Erbil"));
        read(one, other);
        List<String> names = written();

        read(other, one);
        assertThat(written()).isEqualTo(names).hasSize(3);
    }

    @Test
    void callsAnArticleTheSameAfterAnotherWasReviewed() throws IOException {
        for (String place : List.of("rudaw", "other")) { // the dossier has the source rudaw-2024-01-25
            Files.createDirectory(articles.resolve(place));
            save(place + "/2024-01-25.txt", ARTICLE);
        }

        assertThat(read(articles).exit()).isZero();
        assertThat(written())
                .containsExactly("manifest.tsv", "other-2024-01-25.trig", "rudaw-2024-01-25-machine-reading.trig");
    }

    static Stream<Arguments> filesThatCannotBeRead() {
        byte[] large = new byte[5_000_001];
        Arrays.fill(large, (byte) 'a');
        byte[] noise = new byte[4_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31);
        }
        return Stream.of(
                Arguments.of("empty-file", bytes("")),
                Arguments.of("no-text", bytes(" \n\t\n ")),
                Arguments.of("no-text", bytes("<html><body><script>var said = 'Austin'</script></body></html>")),
                Arguments.of("no-text", bytes("... --- 123 !!!")),
                Arguments.of("binary-file", noise),
                Arguments.of("binary-file", bytes("\u0001\u0002\u0003\u0004 Austin met Abbasi \u0005\u0006")),
                Arguments.of("too-large", large),
                Arguments.of("wrong-encoding", "Der Minister war in K\u00f6ln.".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of(
                        "other-language",
                        bytes(
                                "Der Minister sagte am Montag in Berlin, dass die Truppen im Irak bleiben "
                                        + "werden und dass die Verhandlungen weitergehen, sobald die Lage es zulasse und alle Seiten zustimmen.")),
                Arguments.of(
                        "other-language", bytes("\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631 ".repeat(30))),
                Arguments.of("too-deep", bytes("<html><body>" + "<div>".repeat(100_000) + ARTICLE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesThatCannotBeRead")
    void namesAFileThatCannotBeReadAndReadsTheOthers(String code, byte[] content) throws IOException {
        Path bad = Files.write(articles.resolve("bad.html"), content);
        save("good.txt", ARTICLE);

        Run run = read(articles);

        assertThat(run.err().lines())
                .filteredOn(line -> line.startsWith(bad + ": error: "))
                .singleElement()
                .asString()
                .endsWith("[" + code + "]");
        assertThat(run.err()).contains("1 article read, 1 not readable").doesNotContain("Exception");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(written()).containsExactly("good.trig", "manifest.tsv");
    }

    @Test
    void goesOnWhereANamedFileIsNotThere() throws IOException {
        Path good = save("good.txt", ARTICLE);

        Run run = read(articles.resolve("nothing.txt"), good, articles.resolve("*.pdf"));

        assertThat(run.err()).contains("nothing.txt: error: ", "[no-such-file]", "1 article read, 2 not readable");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void takesScriptsForNothingAndMarkupForText() throws IOException {
        read(save("page.html", PAGE));

        assertThat(out.resolve("page.trig"))
                .content()
                .contains("id:thabet-al-abbasi", "2024-07-23")
                .doesNotContain("masrour-barzani", "<script", "alert");
    }

    @Test
    void quotesOfMarkupAndStrayControlCharactersDoNotStopAnArticle() throws IOException {
        String article = ARTICLE + "The site wrote <div onload=\"x()\"> & \u0007 ${user} {{7*7}} in its report.\n";

        Run run = read(save("odd.txt", article));

        assertThat(run.exit()).isZero();
        assertThat(GraphGate.check(List.of(Path.of("triples"), out))).isEmpty();
    }

    @Test
    void readsAnotherEncodingThatAPageDeclares() throws IOException {
        Path page = articles.resolve("latin.html");
        Files.write(
                page,
                "<html><meta charset=\"iso-8859-1\"><body><p>Lloyd Austin met Masrour Barzani in a caf\u00e9 in Erbil.</p></body></html>"
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(read(page).exit()).isZero();
        assertThat(out.resolve("latin.trig")).content().contains("id:masrour-barzani");
    }

    @Test
    void writesTheSameBytesForTheSameArticle() throws IOException {
        Path article = save("one.txt", GeneratedArticles.text(7));
        read(article);
        byte[] first = Files.readAllBytes(out.resolve("one.trig"));

        assertThat(Run.diwan("read", article.toString(), "--out", out.toString(), "--again")
                        .err())
                .contains("1 article read");
        assertThat(out.resolve("one.trig")).hasBinaryContent(first);
    }

    @Test
    void warnsOfAnArticleWithoutADayAndTakesTheOneGiven() throws IOException {
        Path article = save("undated.txt", "Mohammed Shia al-Sudani met Lloyd Austin on Monday.\n");
        Path table = Files.writeString(folder.resolve("days.tsv"), "undated\t2024-07-23\n\nother\t2024-01-01\n");

        assertThat(read(article).err()).contains("undated.txt: warning: ", "[no-date]");
        assertThat(Run.diwan("read", article.toString(), "--out", out.toString(), "--date", "2024-01-25")
                        .err())
                .doesNotContain("no-date");
        assertThat(out.resolve("undated.trig")).content().contains("\"2024-01-22\"^^edtf:EDTF");
        assertThat(Run.diwan("read", article.toString(), "--out", out.toString(), "--dates", table.toString())
                        .err())
                .doesNotContain("no-date");
        assertThat(out.resolve("undated.trig")).content().contains("\"2024-07-22\"^^edtf:EDTF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"undated 2024-07-23", "undated\t23 July", "undated\t2024-02-30", "a\t2024-01-01\na\t2024-01-02"})
    void refusesATableOfDaysThatIsNone(String table) throws IOException {
        Path article = save("undated.txt", ARTICLE);
        Path file = Files.writeString(folder.resolve("days.tsv"), table);

        Run run = Run.diwan("read", article.toString(), "--out", out.toString(), "--dates", file.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("days.tsv:").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "rdfxml", "docx"})
    void refusesAFormatThatCannotTellAReadingFromWhatIsReviewed(String format) throws IOException {
        Run run = Run.diwan("read", save("one.txt", ARTICLE).toString(), "--out", out.toString(), "--format", format);

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--format", "nquads");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nquads", "jsonld", "jelly", "TRIG"})
    void writesFormatsThatALoadTakes(String format) throws IOException {
        Run run = Run.diwan("read", save("one.txt", ARTICLE).toString(), "--out", out.toString(), "--format", format);

        assertThat(run.exit()).isZero();
        assertThat(GraphGate.check(List.of(Path.of("triples"), out))).isEmpty();
    }

    @Test
    void showsProgressOnATerminalOnly() throws IOException {
        save("one.txt", ARTICLE);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console terminal = new Console(
                ByteArrayInputStream.nullInputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                80,
                true);

        Diwan.run(terminal, "read", articles.toString(), "--out", out.toString());

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("\r\033[K1 of 1 articles, ", " a second, about 0.0 s left");
        assertThat(read(articles).err()).doesNotContain("\r", " a second");
    }

    @Test
    void endsWhereItCannotWrite() throws IOException {
        Path article = save("one.txt", ARTICLE);
        Files.writeString(out, "a file where a folder should be");

        Run run = read(article);

        assertThat(run.exit()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err()).contains("name a folder").doesNotContain("Exception");
    }

    private Path save(String name, String text) throws IOException {
        return Files.writeString(articles.resolve(name), text);
    }

    private Run read(Path... paths) {
        List<String> arguments = new ArrayList<>(List.of("read"));
        Stream.of(paths).map(Path::toString).forEach(arguments::add);
        arguments.addAll(List.of("--out", out.toString()));
        return Run.diwan(arguments.toArray(String[]::new));
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
