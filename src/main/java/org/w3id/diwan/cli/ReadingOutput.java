package org.w3id.diwan.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.w3id.diwan.model.MachineReading;
import org.w3id.diwan.model.SourceId;

/** A form in which a reading is written, into a file of its own. Used by many threads. */
interface ReadingOutput {
    /** The name of an article's file. */
    String fileName(SourceId id);

    /**
     * Writes a reading; the same one gives the same bytes.
     *
     * @param article where it comes from
     * @param content the article's bytes
     */
    void write(MachineReading reading, ArticleFile article, byte[] content, OutputStream out) throws IOException;
}
