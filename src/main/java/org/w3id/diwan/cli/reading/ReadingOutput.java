package org.w3id.diwan.cli.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.w3id.diwan.article.format.Cleaner;
import org.w3id.diwan.article.format.UnreadableArticle;
import org.w3id.diwan.cli.terminal.Version;
import org.w3id.diwan.dossier.source.SourceWriter;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.rdf.MachineReadingWriter;
import org.w3id.diwan.review.page.ReadingPages;

/**
 * A form in which a reading is written, into a file of its own. Used by many threads; the same reading gives the same bytes.
 *
 * @param ending how the file's name ends, after the article's id
 * @param content what is written
 */
record ReadingOutput(String ending, Content content) {
    /** Writes a reading of an article, whose bytes are given. */
    @FunctionalInterface
    interface Content {
        void write(MachineReading reading, ArticleFile article, byte[] bytes, OutputStream out) throws IOException;
    }

    static ReadingOutput rdf(Vocabulary vocabulary, Format format) {
        String program = "Diwan " + Version.number().orElse("in development");
        MachineReadingWriter writer = new MachineReadingWriter(vocabulary, format, program);
        return new ReadingOutput(
                "." + format.extension(), (reading, article, bytes, out) -> writer.write(reading, out));
    }

    /** A file for {@code diwan review}. */
    static ReadingOutput forReview() {
        return new ReadingOutput(".review.yaml", (reading, article, bytes, out) -> {
            String path = article.path().toAbsolutePath().normalize().toString();
            out.write(SourceWriter.writeForReview(reading, path).getBytes(StandardCharsets.UTF_8));
        });
    }

    /**
     * A reading beside its text, as a page.
     *
     * @param register the dossier's entities, for their names
     */
    static ReadingOutput page(List<Entity> register) {
        ReadingPages pages = new ReadingPages(register);
        return new ReadingOutput(".html", (reading, article, bytes, out) -> {
            try {
                String text = new Cleaner().clean(bytes).text();
                out.write(pages.html(reading, text).getBytes(StandardCharsets.UTF_8));
            } catch (UnreadableArticle e) {
                throw new IllegalStateException("it was read a moment ago", e);
            }
        });
    }
}
