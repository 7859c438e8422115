package org.w3id.diwan.serve.dump;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;
import org.w3id.diwan.store.GraphStore;

/** {@code /dump}, {@code /dataset} and {@code /.well-known/void}. */
public final class DumpModule implements FusekiModule {
    private final Supplier<RDFConnection> connections;
    private final Optional<GraphStore> store;

    /**
     * Over a graph.
     *
     * @param store which holds it, to be read in one piece; without one it is asked for page by page
     */
    public DumpModule(Supplier<RDFConnection> connections, Optional<GraphStore> store) {
        this.connections = connections;
        this.store = store;
    }

    @Override
    public String name() {
        return "Diwan dump";
    }

    @Override
    public void prepare(FusekiServer.Builder server, Set<String> datasetNames, Model configuration) {
        QuadSource quads = store.isPresent() ? new StoredQuads(store.get()) : new PagedQuads(connections);
        DumpServlet dump = new DumpServlet(quads);
        server.addServlet(DumpServlet.PATH, dump);
        for (DumpFormat format : DumpFormat.values()) {
            server.addServlet(DumpServlet.PATH + "." + format.extension(), dump);
            server.addServlet(DumpServlet.PATH + "." + format.extension() + DumpServlet.ZIPPED, dump);
        }
        server.addServlet("/dataset", new DatasetServlet(new PagedQuads(connections)));
        server.addServlet("/.well-known/void", new DatasetServlet(new PagedQuads(connections)));
    }
}
