package org.w3id.diwan.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.serve.Browser;
import org.w3id.diwan.serve.ServedStore;

/** A table is pasted, looked at, corrected and taken back, in plain forms without a script. */
@Timeout(120)
final class TablePagesTest {
    @TempDir
    private static Path folder;

    private static ServedStore served;

    @BeforeAll
    static void start() {
        served = ServedStore.of(folder.resolve("data"), Path.of("triples"));
        while (served.get("search?q=x").statusCode() == 503) {
            // the names are being indexed; each request waits a moment for that
            Thread.onSpinWait();
        }
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static HttpResponse<String> send(Map<String, String> fields) {
        String body = fields.entrySet().stream()
                        .map(each -> "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                                .formatted(
                                        each.getKey(),
                                        each.getKey().equals("file") ? "; filename=\"names.csv\"" : "",
                                        each.getValue()))
                        .collect(Collectors.joining())
                + "--x--\r\n";
        return served.send(
                served.request("reconcile/table", "Accept", "text/html,*/*;q=0.8")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aBrowserFindsAFormAndAProgramTheManifest() {
        Document page = Jsoup.parse(
                served.get("reconcile", "Accept", "text/html,*/*;q=0.8").body());
        assertThat(page.select("form[enctype=multipart/form-data] textarea[name=table]"))
                .hasSize(1);
        assertThat(page.select("script:not([src]), [style], [onclick]")).isEmpty();
        assertThat(served.get("reconcile").body()).contains("\"versions\"");
        assertThat(served.get("reconcile/table.js").statusCode()).isEqualTo(200);
    }

    @Test
    void showsWhatNamesMeanAndGivesTheCorrectedTableBack() {
        String table = "name,note\nLloyd Ostin,\"a <b>\"\nJoe Biden,\nNobody Ever Heard Of,\nJoe Biden,\n";
        Document page =
                Jsoup.parse(send(Map.of("table", table, "column", "name")).body());
        assertThat(page.select("tbody tr")).hasSize(3);
        assertThat(page.select("select[name=choice0] option[selected]").text()).isEqualTo("undecided");
        assertThat(page.select("select[name=choice1] option[selected]").val()).isEqualTo("joe-biden");
        String carried = page.select("input[name=table]").val();
        HttpResponse<String> given = send(Map.of(
                "table",
                carried,
                "column",
                "name",
                "choice0",
                "lloyd-austin",
                "choice1",
                "joe-biden",
                "choice2",
                "none",
                "action",
                "table"));
        assertThat(given.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"matched.csv\"");
        assertThat(given.body().lines().toList()).hasSize(5);
        assertThat(given.body())
                .contains("Lloyd Ostin,a <b>,decided,lloyd-austin,https://w3id.org/diwan/id/lloyd-austin");
        assertThat(given.body()).contains("Nobody Ever Heard Of,,decided,,");
        assertThat(given.body()).contains("Joe Biden,,certain,joe-biden,");
        HttpResponse<String> decisions = send(Map.of(
                "table",
                carried,
                "column",
                "name",
                "choice0",
                "lloyd-austin",
                "choice2",
                "none",
                "action",
                "decisions"));
        assertThat(decisions.body())
                .isEqualTo("name,types,properties,decision\nLloyd Ostin,,,lloyd-austin\nNobody Ever Heard Of,,,none\n");
    }

    @Test
    void takesAFileToo() {
        Document page = Jsoup.parse(send(Map.of("table", "", "file", "who\tx\nمحمد شياع السوداني\t1\n"))
                .body());
        assertThat(page.select("select[name=choice0] option[selected]").val()).isEqualTo("mohammed-shia-al-sudani");
    }

    @Test
    void saysWhatIsWrongWithATableAndKeepsIt() {
        HttpResponse<String> ragged = send(Map.of("table", "name,x\na\n"));
        assertThat(ragged.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(ragged.body());
        assertThat(page.select("[role=alert]").text()).contains("Line 2: 1 cells where the head has 2");
        assertThat(page.select("textarea").val()).contains("name,x");
        String many = "name\n" + IntStream.range(0, 501).mapToObj(i -> "n" + i).collect(Collectors.joining("\n"));
        assertThat(send(Map.of("table", many)).body()).contains("use diwan reconcile for more");
        assertThat(send(Map.of("table", "name\na\n", "column", "nam")).body()).contains("the nearest is");
    }

    @Test
    void saysWhereAFileIsNotUtf8() {
        String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"names.csv\"\r\n\r\n";
        byte[] body = (head + "name\nJosé\n\r\n--x--\r\n").getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<String> answer = served.send(
                served.request("reconcile/table", "Accept", "text/html,*/*;q=0.8")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text())
                .isEqualTo("Line 2: this is not UTF-8; save the table as UTF-8.");
    }

    @Test
    void aSlashBehindTheAddressIsTheSameAddress() {
        assertThat(served.get("reconcile/").body()).contains("\"versions\"");
        assertThat(served.get("reconcile/", "Accept", "text/html,*/*;q=0.8").body())
                .contains("Match a table of names");
        assertThat(served.get("reconcile/nothing").statusCode()).isEqualTo(404);
    }

    /** In a browser, which is skipped where there is none. */
    @Test
    void showsAFileThatIsChosenOrDroppedAndSendsOneThatCannotBeShown() throws Exception {
        assumeTrue(Browser.isInstalled(), "chromium and chromedriver are not installed");
        try (Browser browser = Browser.start(folder.resolve("browser"))) {
            browser.open(served.url("reconcile"));
            hand(browser, "'name\\nJoe Biden\\n'", "file.files = data.files; file.dispatchEvent(new Event('change'));");
            browser.await("document.querySelector('#table').value === 'name\\nJoe Biden\\n'");
            hand(browser, "'name\\nمسرور\\n'", DROP);
            browser.await("document.querySelector('#table').value === 'name\\nمسرور\\n'");
            browser.await("document.querySelector('#file').files.length === 0");
            hand(browser, "'name\\nLloyd Austin\\n'", DROP);
            browser.await("document.querySelector('#table').value.includes('Lloyd')");
            browser.click("main form button");
            browser.await("document.querySelector('select[name=choice0]').value === 'lloyd-austin'");

            browser.open(served.url("reconcile"));
            hand(browser, "new Uint8Array([110, 10, 233, 10])", DROP);
            browser.await("document.querySelector('#file').files.length === 1");
            browser.click("main form button");
            browser.await("document.querySelector('[role=alert]').textContent.startsWith('Line 2: this is not UTF-8')");
            assertThat(browser.complaints()).allMatch(line -> line.contains("400"));
        }
    }

    private static final String DROP =
            "field.dispatchEvent(new DragEvent('drop', {dataTransfer: data, cancelable: true}));";

    /** Gives the page a file, as a person would. */
    private static void hand(Browser browser, String content, String how) throws Exception {
        browser.run("""
                const field = document.querySelector('#table'), file = document.querySelector('#file');
                const data = new DataTransfer();
                data.items.add(new File([%s], 'names.csv'));
                %s
                arguments[arguments.length - 1](true);""".formatted(content, how));
    }
}
