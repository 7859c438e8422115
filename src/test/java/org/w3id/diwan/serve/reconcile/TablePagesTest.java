package org.w3id.diwan.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
}
