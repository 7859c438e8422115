package org.w3id.diwan.store.data;

import java.io.IOException;
import java.util.List;
import org.w3id.diwan.model.Problem;

/** What a generation can be made from: files that pass the gate, or a backup. */
public interface Filling {
    /** The digest that its manifest will have. */
    String digest() throws IOException;

    /** Fills an empty generation and answers what is wrong; with an error among it the generation must not be used. */
    List<Problem> fill(Generation generation) throws IOException;
}
