package org.w3id.diwan.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.w3id.diwan.model.SourceId;

/**
 * An article to read.
 *
 * @param id the source it becomes
 * @param name the file's name as the user wrote it
 * @param published the day it was published: one, or none where only the text may tell
 * @param url where it can be read: one or none
 */
public record ArticleInput(SourceId id, String name, List<LocalDate> published, List<URI> url) {
    public ArticleInput {
        published = List.copyOf(published);
        url = List.copyOf(url);
    }
}
