package org.w3id.diwan.serve.feed;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.w3id.diwan.store.GraphStore;

/**
 * The change feed at {@code /changes}.
 *
 * @see <a href="https://emm-spec.org/1.0/">Entity Metadata Management API 1.0</a>
 * @see <a href="https://www.w3.org/TR/activitystreams-core/">Activity Streams 2.0</a>
 */
public final class FeedModule implements FusekiModule {
    private final Optional<GraphStore> store;

    /** @param store which keeps a journal; without one, as in front of an endpoint elsewhere, the address says that there is none */
    public FeedModule(Optional<GraphStore> store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "Diwan changes";
    }

    @Override
    public void prepare(FusekiServer.Builder server, Set<String> datasetNames, Model configuration) {
        server.addServlet("/changes", new ChangesServlet(store));
    }
}
