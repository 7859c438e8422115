package org.w3id.diwan.serve.graph;

import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;

/** {@code /graph}: parts of the graph for tools that draw graphs, maps and time lines. */
public final class GraphModule implements FusekiModule {
    private final Supplier<RDFConnection> connections;

    /** Over a graph. */
    public GraphModule(Supplier<RDFConnection> connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return "Diwan graphs";
    }

    @Override
    public void prepare(FusekiServer.Builder server, Set<String> datasetNames, Model configuration) {
        server.addServlet("/graph", new GraphServlet(new GraphExport(connections)));
    }
}
