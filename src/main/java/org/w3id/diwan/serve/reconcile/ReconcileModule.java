package org.w3id.diwan.serve.reconcile;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;

/** The reconciliation service at {@code /reconcile}: put that address into OpenRefine. */
public final class ReconcileModule implements FusekiModule {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Supplier<RDFConnection> connections;
    private final Duration fresh;

    /** Over a graph. A change of its names is seen within half a minute. */
    public ReconcileModule(Supplier<RDFConnection> connections) {
        this(connections, FRESH);
    }

    ReconcileModule(Supplier<RDFConnection> connections, Duration fresh) {
        this.connections = connections;
        this.fresh = fresh;
    }

    @Override
    public String name() {
        return "Diwan reconciliation";
    }

    @Override
    public void prepare(FusekiServer.Builder server, Set<String> datasetNames, Model configuration) {
        Ontology ontology = Ontology.readShipped();
        CurrentRegister register = new CurrentRegister(connections, new RegisterReader(ontology), fresh);
        ReconcileServlet service = new ReconcileServlet(
                register,
                new Matcher(new PlainValues(connections, ontology)),
                new Extension(ontology, new ClaimValues(connections)));
        server.addServlet("/reconcile", service);
        server.addServlet("/reconcile/suggest/*", new SuggestServlet(register, ontology));
        server.addServlet("/reconcile/properties", new ProposeServlet(ontology));
        server.addServlet("/reconcile/preview", new PreviewServlet(register));
    }
}
