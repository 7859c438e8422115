package org.w3id.diwan.serve;

import java.io.IOException;
import org.w3id.diwan.store.GraphStore;

/** A server whose limits are soon reached, for tests that reach them. */
public final class AttackedStore {
    private AttackedStore() {}

    /** Serves a store on a free port; a query may take a quarter of a second. */
    public static DiwanServer start(GraphStore store) throws IOException {
        ServerBuilder builder = DiwanServer.over(store.datasetGraph()).port(0);
        Configs.timeouts(builder, "150,250");
        return builder.start();
    }
}
