package org.w3id.diwan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.w3id.diwan.article.text.Cleaner;
import org.w3id.diwan.article.text.UnreadableArticle;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.MachineReading;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.review.page.ReadingPages;

/** A reading beside its text, as a page. */
final class PageOfReading implements ReadingOutput {
    private final ReadingPages pages;

    /** @param register the dossier's entities, for their names */
    PageOfReading(List<Entity> register) {
        pages = new ReadingPages(register);
    }

    @Override
    public String fileName(SourceId id) {
        return id + ".html";
    }

    @Override
    public void write(MachineReading reading, ArticleFile article, byte[] content, OutputStream out)
            throws IOException {
        try {
            String text = new Cleaner().clean(content).text();
            out.write(pages.html(reading, text).getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableArticle e) {
            throw new IllegalStateException("it was read a moment ago", e);
        }
    }
}
