package org.w3id.diwan.article.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.diwan.article.format.CleanedText.DayOrigin;
import org.w3id.diwan.article.format.CleanedText.StatedDay;

class PdfArticleTest {
    private static final List<String> FIRST = List.of(
            "MINISTRY OF THE PASS",
            "",
            "Talks on the pass open in Port Ellan",
            "",
            "The Northern Council and the Harbour Union opened talks on the",
            "mountain pass. The coali-",
            "tion of al-",
            "Hadi took part, and the talks go",
            "",
            "Page 1 of 2");
    private static final List<String> SECOND =
            List.of("MINISTRY OF THE PASS", "", "on next week.", "", "A paper is due.", "", "Page 2 of 2");

    /** The machine's fonts are of no use for writing either. */
    @BeforeAll
    static void useOneFont() {
        FontMappers.set(new SubstituteFont());
    }

    @Test
    void readsParagraphsWithoutWhatIsPrintedOnEveryPage() throws Exception {
        CleanedText text = new Cleaner().clean(pdf(List.of(FIRST, SECOND), ""));
        assertThat(text.text()).isEqualTo("""
                        Talks on the pass open in Port Ellan
                        The Northern Council and the Harbour Union opened talks on the mountain pass. The coalition of al-Hadi took part, and the talks go on next week.
                        A paper is due.
                        """);
        assertThat(text.published()).containsExactly(new StatedDay(LocalDate.of(2024, 1, 25), DayOrigin.PDF));
    }

    @Test
    void saysWhyAPdfCannotBeRead() throws IOException {
        refuses(pdf(List.of(FIRST), "secret"), "encrypted-pdf");
        refuses(pdf(List.of(List.of(), List.of()), ""), "scanned-pdf");
        refuses("%PDF-1.7\nno more".getBytes(StandardCharsets.US_ASCII), "broken-pdf");
    }

    private static void refuses(byte[] content, String code) {
        assertThatThrownBy(() -> new Cleaner().clean(content))
                .isInstanceOfSatisfying(
                        UnreadableArticle.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** Lines at a distance of 14 points; an empty one is left out, so that a paragraph ends. */
    private static byte[] pdf(List<List<String>> pages, String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (List<String> lines : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    for (int at = 0; at < lines.size(); at++) {
                        content.beginText();
                        content.newLineAtOffset(72, 720 - 14 * at);
                        content.showText(lines.get(at));
                        content.endText();
                    }
                }
            }
            document.getDocumentInformation().setCreationDate(new GregorianCalendar(2024, 0, 25, 12, 0));
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
