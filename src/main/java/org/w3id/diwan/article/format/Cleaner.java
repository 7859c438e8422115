package org.w3id.diwan.article.format;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.util.Optional;
import org.w3id.diwan.article.format.CleanedText.TextWarning;

/**
 * From the bytes of a file to the text that passages count in. Plain text is taken as it is; of a web page, a PDF and an e-mail the headline
 * and the paragraphs of the article remain, one a line.
 */
public final class Cleaner {
    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 64_000_000;

    /** The longest page without the pictures saved into it, in characters. */
    private static final int LONGEST_PAGE = 5_000_000;

    /** The longest text, in characters. */
    private static final int LONGEST = 1_000_000;

    private static final TextWarning GUESSED = new TextWarning(
            "guessed-encoding", "the file is not UTF-8 and declares no other encoding; it was read as windows-1252");

    /**
     * The text of a file.
     *
     * @throws UnreadableArticle if there is none to read; its message says why in a sentence
     */
    public CleanedText clean(byte[] content) throws UnreadableArticle {
        if (content.length == 0) {
            throw new UnreadableArticle("empty-file", "the file is empty");
        }
        if (content.length > LARGEST) {
            throw new UnreadableArticle(
                    "too-large", "the file is larger than " + LARGEST / 1_000_000 + " MB, which no article is");
        }
        CleanedText cleaned =
                PdfArticle.is(content) ? pdf(content) : MailArticle.is(content) ? mail(content) : text(content);
        if (cleaned.text().isBlank()) {
            throw cleaned.warnings().stream()
                    .findFirst()
                    .map(warning -> new UnreadableArticle(warning.code(), warning.message()))
                    .orElseGet(() -> new UnreadableArticle("no-text", "there is no text in the file"));
        }
        if (cleaned.text().length() > LONGEST) {
            throw new UnreadableArticle(
                    "too-large", "the text is longer than " + LONGEST + " characters, which no article is; split it");
        }
        return cleaned;
    }

    private static CleanedText pdf(byte[] content) throws UnreadableArticle {
        try {
            return PdfArticle.read(content);
        } catch (IOException | IllegalArgumentException | ClassCastException | LinkageError e) {
            throw new UnreadableArticle("broken-pdf", "the PDF cannot be read; open it and save it anew");
        }
    }

    private static CleanedText mail(byte[] content) throws UnreadableArticle {
        try {
            return MailArticle.read(content);
        } catch (IOException e) {
            throw new UnreadableArticle("broken-mail", "the e-mail cannot be read; save its text alone");
        }
    }

    private static CleanedText text(byte[] content) throws UnreadableArticle {
        Optional<String> wide = CharacterDecoding.utf16(content);
        if (wide.isPresent()) {
            return read(wide.get());
        }
        if (Bytes.contains(content, (byte) 0)) {
            throw binary();
        }
        Optional<String> declared = CharacterDecoding.declared(content);
        if (declared.isPresent()) {
            return read(declared.get());
        }
        String guessed = CharacterDecoding.guessed(content)
                .orElseThrow(() -> new UnreadableArticle(
                        "wrong-encoding", "the file is not UTF-8 and declares no other encoding; convert it first"));
        return read(guessed).warning(GUESSED);
    }

    private static CleanedText read(String text) throws UnreadableArticle {
        long controls = text.chars()
                .filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t')
                .count();
        if (controls * 50 > text.length()) {
            throw binary();
        }
        return HtmlArticle.is(text) ? html(HtmlArticle.withoutEmbedded(text)) : CleanedText.plain(text);
    }

    private static CleanedText html(String markup) throws UnreadableArticle {
        if (markup.length() > LONGEST_PAGE) {
            throw new UnreadableArticle(
                    "too-large",
                    "the page is longer than " + LONGEST_PAGE
                            + " characters without its pictures, which no article is");
        }
        if (HtmlArticle.isTooDeep(markup)) {
            throw new UnreadableArticle("too-deep", "the page nests its elements too deeply to be an article");
        }
        return new HtmlArticle(markup).text();
    }

    private static UnreadableArticle binary() {
        return new UnreadableArticle("binary-file", "the file is not text");
    }
}
