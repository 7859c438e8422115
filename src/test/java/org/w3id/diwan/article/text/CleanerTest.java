package org.w3id.diwan.article.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

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
        assertThat(cleaned.published()).containsExactly(LocalDate.of(2024, 1, 25));
    }

    @Test
    void readsADeclaredEncoding() throws UnreadableArticle {
        byte[] page = "<html><head><meta charset=\"windows-1252\"></head><body><p>caf\u00e9</p></body></html>"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(cleaner.clean(page).text()).isEqualTo("caf\u00e9\n");
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
