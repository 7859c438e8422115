package org.w3id.diwan.store;

import java.io.IOException;

/** What a generation can be made from: files that pass the gate, or a backup. */
interface Filling {
    /** The digest that its manifest will have. */
    String digest() throws IOException;

    /** Fills an empty generation; where it adds errors to the problems, the generation must not be used. */
    void fill(Generation generation, GateFindings problems) throws IOException;
}
