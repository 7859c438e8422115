package org.w3id.diwan.store;

import java.io.IOException;
import java.util.Optional;

/** The generations of one store: in a folder, or in memory. */
interface Generations {
    /** Makes files the next generation, unless the current one was made from the same. */
    LoadReport load(InputFiles files, Problems problems) throws IOException;

    /** Opens the current generation. */
    Generation first() throws IOException;

    /** Opens the current generation if it is another than the one that is open. */
    Optional<Generation> newer() throws IOException;

    /** Told that a generation was closed. */
    void closed(Generation generation) throws IOException;

    /** Keeps loads from replacing the generation while it is written. */
    FileLocks.Held beginEdit() throws IOException;
}
