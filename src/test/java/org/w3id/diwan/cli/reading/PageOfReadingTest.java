package org.w3id.diwan.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.cli.Run;

/** {@code diwan read --page}: the text beside what was read in it, in one file that asks for nothing. */
final class PageOfReadingTest {
    private static final String ARTICLE = "Talks & <b>markup</b> in Baghdad\n25 January 2024\n\n"
            + "\u0642\u0627\u0644 \u0631\u0626\u064a\u0633 \u0627\u0644\u0648\u0632\u0631\u0627\u0621.\n\n"
            + "Iraqi Prime Minister Mohammed Shia al-Sudani met Lloyd Austin in Baghdad. <script>alert(1)</script> "
            + "\"><img src=x onerror=alert(2)> ${7*7} $unsafe{x} \u0007 \u202eabc \ud83d\ude42 end\n\n"
            + "Foreign Minister Karim Nasser said that Kataib Hezbollah attacked US troops.\n"
            + "It was the first of the talks that are to be held in the city by the two of them, and there will be more of it.\n";

    @TempDir
    private Path folder;

    private String html = "";
    private Document page = new Document("");

    @BeforeEach
    void writeAPage() throws IOException {
        Path article = Files.writeString(folder.resolve("talks.txt"), ARTICLE);
        Path out = folder.resolve("out");
        assertThat(Run.diwan("read", article.toString(), "--page", "--out", out.toString())
                        .exit())
                .isZero();
        html = Files.readString(out.resolve("talks.html"));
        page = Jsoup.parse(html);
        assertThat(out.resolve("talks.trig")).content().doesNotContain("alert", "onerror");
    }

    @Test
    void theArticleStaysText() {
        assertThat(page.select("script, img, b, iframe, object, link, base, form"))
                .isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("Talks & <b>markup</b> in Baghdad");
        assertThat(page.select(".text").text())
                .contains(
                        "<script>alert(1)</script>",
                        "\"><img src=x onerror=alert(2)>",
                        "${7*7} $unsafe{x}",
                        "\ud83d\ude42 end");
        assertThat(html).doesNotContain("\u0007", "\u202e");
    }

    @Test
    void allowsItsOwnStyleAndNothingElse() throws NoSuchAlgorithmException {
        String style = page.expectFirst("style").data();
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));

        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo(
                        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-" + digest + "'");
        assertThat(html).doesNotContain("http://", "https://", "javascript:", "url(", "@import");
    }

    @Test
    void passagesAndClaimsLeadToEachOther() {
        assertThat(page.select("a[href]")).isNotEmpty();
        for (Element link : page.select("a[href]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull();
        }
        Element met = page.expectFirst(".read li:contains(met)");
        assertThat(page.select(".text ." + met.id()).text()).isEqualTo("Mohammed Shia al-Sudani met Lloyd Austin");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(html).contains("body:has(#" + met.id() + ":target) ." + met.id());
    }

    @Test
    void confidenceStatusAndNewNamesAreWords() {
        assertThat(page.select(".read").text())
                .contains(
                        "said as a fact",
                        "said to be so",
                        "by Karim Nasser",
                        "confidence",
                        " %",
                        "new, in no register");
    }

    @Test
    void runsFromRightToLeftWhereTheTextDoes() {
        assertThat(page.select(".text p"))
                .isNotEmpty()
                .allMatch(line -> line.attr("dir").equals("auto"));
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("section"))
                .allMatch(part -> !part.attr("aria-label").isEmpty());
    }
}
