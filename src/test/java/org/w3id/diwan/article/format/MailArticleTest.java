package org.w3id.diwan.article.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.w3id.diwan.article.format.CleanedText.DayOrigin;
import org.w3id.diwan.article.format.CleanedText.StatedDay;

class MailArticleTest {
    private static final String HEAD = """
            Return-Path: <letter@news.example>
            Message-ID: <1@news.example>
            MIME-Version: 1.0
            Date: Thu, 25 Jan 2024 09:12:00 +0000
            Subject: =?utf-8?Q?Talks_on_the_pass_=E2=80=93_a_beginning?=
            """;

    @Test
    void readsQuotedPrintableInWindows1252() throws UnreadableArticle {
        CleanedText text = read(HEAD + """
                        Content-Type: text/plain; charset="iso-8859-1"
                        Content-Transfer-Encoding: quoted-printable

                        The council and the union opened talks. =93We go =
                        on,=94 Minister Dara Voss said.

                        To unsubscribe, click here
                        --\s
                        The desk
                        """);
        assertThat(text.text()).isEqualTo("""
                        The council and the union opened talks. “We go on,” Minister Dara Voss said.

                        """);
        assertThat(text.title()).isEqualTo("Talks on the pass – a beginning");
        assertThat(text.published()).containsExactly(new StatedDay(LocalDate.of(2024, 1, 25), DayOrigin.MAIL));
    }

    @Test
    void takesTheHtmlOfANewsletterInBase64() throws UnreadableArticle {
        String html =
                "<html><body><table><tr><td><h1>Talks open</h1><p>The council and the union opened talks on the pass in Port Ellan.</p><p><a href='x'>View in your browser</a></p></td></tr></table></body></html>";
        CleanedText text = read(HEAD
                + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee the web.\n"
                + "--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8)) + "\n--b--\n");
        assertThat(text.text()).isEqualTo("""
                        Talks open
                        The council and the union opened talks on the pass in Port Ellan.
                        """);
    }

    @Test
    void readsTheMessageThatIsForwarded() throws UnreadableArticle {
        CleanedText attached =
                read("""
                Message-ID: <2@desk.example>
                Date: Mon, 5 Feb 2024 10:00:00 +0000
                Subject: Fwd: see this
                Content-Type: multipart/mixed; boundary=o

                --o
                Content-Type: text/plain

                See below.
                --o
                Content-Type: message/rfc822

                """ + HEAD + "Content-Type: text/plain\n\nThe council and the union opened talks.\n--o--\n");
        assertThat(attached.text()).isEqualTo("The council and the union opened talks.\n");
        assertThat(attached.published().get(0).day()).isEqualTo(LocalDate.of(2024, 1, 25));

        CleanedText quoted = read(HEAD + """
                        Content-Type: text/plain

                        ---------- Forwarded message ---------
                        From: Press <press@council.example>
                        Date: Wed, Jan 24, 2024 at 10:00 AM
                        Subject: talks

                        > The council and the union opened talks.
                        """);
        assertThat(quoted.text()).isEqualTo("""
                        Date: Wed, Jan 24, 2024 at 10:00 AM

                        The council and the union opened talks.
                        """);
    }

    @Test
    void readsAPageThatABrowserSavedAsOneFile() throws UnreadableArticle {
        CleanedText text = read("""
                From: <Saved by Blink>
                Snapshot-Content-Location: https://news.example/talks
                Subject: Talks open
                Date: Thu, 25 Jan 2024 10:00:00 -0000
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="m"

                --m
                Content-Type: text/html
                Content-Transfer-Encoding: quoted-printable

                <html><head><meta property=3D"article:published_time" content=3D"2024-01-20"></head><body><article><h1>Talks open</h1><p>The council and the union=
                 opened talks on the pass.</p></article></body></html>
                --m--
                """);
        assertThat(text.text()).isEqualTo("Talks open\nThe council and the union opened talks on the pass.\n");
        assertThat(text.published()).containsExactly(new StatedDay(LocalDate.of(2024, 1, 20), DayOrigin.METADATA));
    }

    private static CleanedText read(String message) throws UnreadableArticle {
        return new Cleaner().clean(message.replace("\n", "\r\n").getBytes(Charset.forName("windows-1252")));
    }
}
