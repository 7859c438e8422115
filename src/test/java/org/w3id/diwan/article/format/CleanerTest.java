package org.w3id.diwan.article.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.article.format.CleanedText.StatedDay;
import org.w3id.diwan.article.format.CleanedText.TextWarning;

class CleanerTest {
    private final Cleaner cleaner = new Cleaner();

    @Test
    void takesPlainTextByteForByte() throws UnreadableArticle {
        String text = "A line.\r\n\r\n\u00a0Another\u00a0line <p> of text. \n";
        assertThat(cleaner.clean(bytes(text)).text()).isEqualTo(text);
    }

    @Test
    void keepsTheParagraphsOfAPage() throws UnreadableArticle {
        CleanedText cleaned = cleaner.clean(
                bytes(
                        "<!doctype html><html><head><meta property='article:published_time' content='2024-01-25T10:00:00Z'><script>evil()</script></head>"
                                + "<body><nav><p>Home</p></nav><article><h1>Talks begin</h1><p>First &amp; second.</p><aside><p>Read more</p></aside></article></body></html>"));
        assertThat(cleaned.text()).isEqualTo("Talks begin\nFirst & second.\n");
        assertThat(cleaned.title()).isEqualTo("Talks begin");
        assertThat(cleaned.published()).extracting(StatedDay::day).containsExactly(LocalDate.of(2024, 1, 25));
    }

    @Test
    void readsADeclaredEncoding() throws UnreadableArticle {
        byte[] page = "<html><head><meta charset=\"windows-1252\"></head><body><p>caf\u00e9</p></body></html>"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(cleaner.clean(page).text()).isEqualTo("caf\u00e9\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>First words end.<br><br>Second words end.</div>",
                "<section><span>First words end.</span></section><section><span>Second words end.</span></section>",
                "<table><tr><td>First words end.</td></tr></table><dl><dd>Second words end.</dd></dl>",
                "<form><h1></h1><p>First words end.</p><p>Second words end.</p></form>",
                "<article><h3>Lions win</h3></article><main><article><p>First words end.</p><p>Second words end.</p></article></main>",
                "<p>First words end.</p><p>READ MORE: <a href='/x'>Lions win</a></p><p>Second words end.</p>",
                "<p>First words end.</p><ul class='related-articles'><li>Lions win.</li></ul><p>Second words end.</p>",
                "<p>First words end.</p><p>Second words end.</p><div id='comments'><p>Lions win.</p></div>",
                "<p>First words end.</p><p>Second words end.</p><div class='comment-list'><p>Lions win.</p></div>",
            })
    void keepsTheTextOfThePageAndNoMore(String body) throws UnreadableArticle {
        assertThat(cleaner.clean(bytes("<html><body>" + body + "</body></html>"))
                        .text())
                .isEqualTo("First words end.\nSecond words end.\n");
    }

    @Test
    void takesNoLogoForTheTitle() throws UnreadableArticle {
        String page =
                "<html><head><title>Talks begin</title></head><body><header><h1>The Courier</h1></header><article><p>They do.</p></article></body></html>";
        assertThat(cleaner.clean(bytes(page)).title()).isEqualTo("Talks begin");
    }

    @Test
    void readsAnEncodingAsBrowsersDo() throws UnreadableArticle {
        byte[] page =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><html><body><p>\u0093caf\u00e9\u0094</p></body></html>"
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(cleaner.clean(page).text()).isEqualTo("\u201ccaf\u00e9\u201d\n");
    }

    @Test
    void readsTextInUtf16WithAndWithoutItsMark() throws UnreadableArticle {
        for (String mark : List.of("", "\uFEFF")) {
            byte[] text = (mark + "They talk.").getBytes(StandardCharsets.UTF_16LE);
            assertThat(cleaner.clean(text).text()).isEqualTo("They talk.");
        }
    }

    @Test
    void guessesWindows1252ByItsQuotationMarksAndSaysSo() throws UnreadableArticle {
        byte[] text = "Both sides met in the port. \u0093They talk,\u0094 the minister of the union said."
                .getBytes(StandardCharsets.ISO_8859_1);
        CleanedText cleaned = cleaner.clean(text);
        assertThat(cleaned.text()).contains("\u201cThey talk,\u201d");
        assertThat(cleaned.warnings()).extracting(TextWarning::code).containsExactly("guessed-encoding");
    }

    @Test
    void writesOutLigaturesAndLeavesSoftHyphensOut() throws UnreadableArticle {
        assertThat(cleaner.clean(bytes("Chief of sta\uFB00 and the coali\u00ADtion."))
                        .text())
                .isEqualTo("Chief of staff and the coalition.");
    }

    @Test
    void readsAPageWithItsPicturesInsideItAndOfAnySize() throws UnreadableArticle {
        String picture = "<img src='data:image/png;base64," + "A".repeat(3_000_000) + "'>";
        assertThat(cleaner.clean(bytes("<html><body>" + picture + picture + "<p>They talk.</p></body></html>"))
                        .text())
                .isEqualTo("They talk.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name='parsely-pub-date' content='2024-01-25T10:00:00Z'>",
                "<meta name='date' content='20240125'>",
                "<meta name='pubdate' content='Thu, 25 Jan 2024 10:00:00 GMT'>",
                "<meta property='article:published_time' content='25/01/2024'>",
                "<meta property='article:published_time' content='1706176800'>",
                "<link rel='canonical' href='https://news.example/2024/01/25/talks'>",
                "<script type='application/ld+json'>{\"datePublished\": \"2024-01-25\"}</script>",
            })
    void findsTheDayOfAPage(String head) throws UnreadableArticle {
        assertThat(cleaner.clean(bytes("<html><head>" + head + "</head><body><p>They talk.</p></body></html>"))
                        .published())
                .extracting(StatedDay::day)
                .containsExactly(LocalDate.of(2024, 1, 25));
    }

    @Test
    void refusesWhatIsNoText() {
        refuses(new byte[0], "empty-file");
        refuses(new byte[] {'P', 'K', 3, 4, 0, 0, 1}, "binary-file");
        refuses("caf\u00e9".getBytes(StandardCharsets.ISO_8859_1), "wrong-encoding");
        refuses(new byte[Cleaner.LARGEST + 1], "too-large");
        refuses(bytes("<html><body><script>x</script></body></html>"), "no-text");
        refuses(bytes("<html><body>" + "<div>".repeat(100_000)), "too-deep");
    }

    private void refuses(byte[] content, String code) {
        assertThatThrownBy(() -> cleaner.clean(content))
                .isInstanceOfSatisfying(
                        UnreadableArticle.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
