package org.w3id.diwan.serve.review;

import java.io.IOException;
import java.util.List;
import org.w3id.diwan.review.ReviewDesk;

/** Puts what was decided on an article where it belongs: into the dossier, and into the graph where one was named. */
@FunctionalInterface
public interface Filing {
    /** Files it; one call at a time. */
    Filed file(ReviewDesk desk) throws IOException;

    /**
     * What came of it.
     *
     * @param done whether it is where it belongs
     * @param lines what to tell the reviewer
     */
    record Filed(boolean done, List<String> lines) {
        public Filed {
            lines = List.copyOf(lines);
        }
    }
}
