package org.w3id.diwan.serve.dump;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.Quad;

/** Where the quads of the whole graph come from. */
sealed interface QuadSource permits StoredQuads, PagedQuads {
    /** Opens the graph as it is now, for the calling thread. */
    Reading open() throws IOException;

    /** The graph at one moment; close it. */
    interface Reading extends AutoCloseable {
        /** A text that is another for another graph; empty if nobody can say. */
        Optional<String> version() throws IOException;

        /** The quads of all named graphs, one graph after the other. */
        Iterator<Quad> quads();

        /** Prefixes to shorten names with. */
        PrefixMap prefixes();

        @Override
        void close();
    }
}
