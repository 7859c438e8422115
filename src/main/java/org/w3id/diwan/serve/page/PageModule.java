package org.w3id.diwan.serve.page;

import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;
import org.w3id.diwan.model.IriScheme;

/** Dereferencing: {@code /id/}, {@code /source/}, {@code /claim/}, {@code /statement/} and {@code /ontology}. */
public final class PageModule implements FusekiModule {
    private final Supplier<RDFConnection> connections;
    private final IriScheme iris = IriScheme.DIWAN;

    /** Over a graph. */
    public PageModule(Supplier<RDFConnection> connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return "Diwan pages";
    }

    @Override
    public void prepare(FusekiServer.Builder server, Set<String> datasetNames, Model configuration) {
        FirstSeen firstSeen = new FirstSeen();
        for (Kind kind : Kind.values()) {
            server.addServlet(
                    "/" + kind.segment() + "/*",
                    new ThingServlet(kind, new ThingData(connections, iris), iris, firstSeen));
        }
        OntologyServlet ontology = new OntologyServlet(firstSeen);
        server.addServlet(OntologyServlet.PATH, ontology);
        server.addServlet(OntologyServlet.PATH + "/*", ontology);
        Representation.extensions()
                .forEach(extension -> server.addServlet(OntologyServlet.PATH + "." + extension, ontology));
    }
}
