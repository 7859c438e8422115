package org.w3id.diwan.store;

import java.io.IOException;
import java.util.Optional;

/** The generations of one store: in a folder, or in memory. */
interface Generations {
    /**
     * Makes the next generation, unless the current one was made from the same.
     *
     * @param served the generation that this store has open, if it has
     */
    LoadReport load(Filling filling, Optional<CurrentGeneration> served, GateFindings problems) throws IOException;

    /** Whether nothing was ever loaded. */
    boolean isEmpty() throws IOException;

    /** What the current generation was loaded from. */
    Manifest manifest() throws IOException;

    /** Opens the current generation. */
    Generation first() throws IOException;

    /** Opens the current generation if it is another than the one that is open. */
    Optional<Generation> newer() throws IOException;

    /** Told that a replaced generation was closed. */
    void closed() throws IOException;

    /** Keeps loads from replacing the generation while it is written. */
    FileLocks.Held beginEdit() throws IOException;
}
