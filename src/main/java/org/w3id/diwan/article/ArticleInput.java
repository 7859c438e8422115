package org.w3id.diwan.article;

import java.time.LocalDate;
import java.util.Optional;
import org.w3id.diwan.model.SourceId;

/**
 * An article to read.
 *
 * @param id the source it becomes
 * @param name the file's name as the user wrote it
 * @param published the day it was published; empty where only the text may tell
 */
public record ArticleInput(SourceId id, String name, Optional<LocalDate> published) {}
