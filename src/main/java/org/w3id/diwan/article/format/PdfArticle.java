package org.w3id.diwan.article.format;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.w3id.diwan.article.format.CleanedText.DayOrigin;
import org.w3id.diwan.article.format.CleanedText.StatedDay;
import org.w3id.diwan.article.format.CleanedText.TextWarning;

/**
 * The text of a PDF release: paragraphs in reading order, one a line, without running heads and page numbers. Nothing outside the file is
 * asked for.
 */
public final class PdfArticle {
    /** The most pages of which text is taken. */
    public static final int MOST_PAGES = 300;

    private static final int MOST_OPERATORS = 5_000_000;
    private static final int MOST_CHARACTERS = 1_200_000;
    private static final TextWarning TOO_LONG =
            new TextWarning("too-large", "the PDF draws more than any article does; split it");
    private static final TextWarning SCANNED = new TextWarning(
            "scanned-pdf", "the PDF holds pictures of pages and no text; have its text recognised (OCR) first");
    private static final TextWarning LOCKED =
            new TextWarning("encrypted-pdf", "the PDF is locked with a password; save it without one");
    private static final long IN_MEMORY = 32_000_000;
    private static final long ON_DISK = 256_000_000;
    private static final String LINE = "\n";
    private static final String PARAGRAPH = "\u2029";
    private static final String PAGE = "\f";

    static {
        FontMappers.set(new SubstituteFont());
    }

    private PdfArticle() {}

    private static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes the text of the pages; gives up where its thread is interrupted. */
    private static final class Stripper extends PDFTextStripper {
        private int operators;
        private int characters;

        Stripper() {
            setLineSeparator(LINE);
            setParagraphStart(PARAGRAPH);
            setPageEnd(PAGE);
            setEndPage(MOST_PAGES);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the reading was given up");
            }
            if (operators++ > MOST_OPERATORS) {
                throw new TooLongException();
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (characters++ < MOST_CHARACTERS) {
                super.processTextPosition(text);
            } else {
                operators = MOST_OPERATORS;
            }
        }
    }

    /** Whether bytes are those of a PDF. */
    public static boolean is(byte[] content) {
        byte[] mark = {'%', 'P', 'D', 'F', '-'};
        int within = Math.min(content.length - mark.length, 1_024);
        for (int at = 0; at <= within; at++) {
            if (Arrays.equals(content, at, at + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The text; blank where the pages are pictures or a password is needed, with a warning that says so.
     *
     * @throws IOException if it is broken
     */
    public static CleanedText read(byte[] content) throws IOException {
        MemoryUsageSetting bounded = MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK);
        try (PDDocument document = Loader.loadPDF(content, "", null, null, bounded.streamCache)) {
            StringWriter written = new StringWriter();
            new Stripper().writeText(document, written);
            List<List<String>> pages = Arrays.stream(written.toString().split(PAGE))
                    .map(page -> page.lines()
                            .map(line -> line.startsWith(PARAGRAPH)
                                    ? PARAGRAPH + Typography.plain(line.substring(1))
                                    : Typography.plain(line))
                            .toList())
                    .toList();
            CleanedText read = CleanedText.plain(PrintedPages.text(new PrintedPages(pages).body()));
            CleanedText text = read.text().isBlank() ? read.warning(SCANNED) : read;
            return created(document)
                    .map(day -> text.stating(new StatedDay(day, DayOrigin.PDF)))
                    .orElse(text);
        } catch (TooLongException e) {
            return CleanedText.plain("").warning(TOO_LONG);
        } catch (InvalidPasswordException e) {
            return CleanedText.plain("").warning(LOCKED);
        }
    }

    private static Optional<LocalDate> created(PDDocument document) {
        return Optional.ofNullable(document.getDocumentInformation())
                .flatMap(information -> Optional.ofNullable(information.getCreationDate()))
                .map(Calendar::toInstant)
                .map(instant -> instant.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
