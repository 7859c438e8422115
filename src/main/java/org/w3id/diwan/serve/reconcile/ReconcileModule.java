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
    private static final CurrentRegister.Pace PACE =
            new CurrentRegister.Pace(Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofMillis(500));

    private final Supplier<RDFConnection> connections;
    private final Ontology ontology = Ontology.readShipped();
    private final CurrentRegister register;

    /** Over a graph. Where its names changed is looked for every half minute. */
    public ReconcileModule(Supplier<RDFConnection> connections) {
        this(connections, PACE);
    }

    ReconcileModule(Supplier<RDFConnection> connections, CurrentRegister.Pace pace) {
        this.connections = connections;
        this.register = new CurrentRegister(connections, new RegisterReader(new EntityReader(ontology)), pace);
    }

    @Override
    public String name() {
        return "Diwan reconciliation";
    }

    @Override
    public void prepare(FusekiServer.Builder server, Set<String> datasetNames, Model configuration) {
        ClaimValues claims = new ClaimValues(connections);
        Matcher matcher = new Matcher(ontology, claims, new PropertySearch(connections, ontology));
        Extension extension = new Extension(ontology, claims);
        SuggestServlet suggest = new SuggestServlet(register, ontology);
        server.addServlet("/reconcile", new ReconcileServlet(register, matcher, extension));
        server.addServlet("/reconcile/match", new MatchServlet(register, matcher));
        server.addServlet("/reconcile/extend", new ExtendServlet(register, extension));
        server.addServlet("/reconcile/suggest/*", suggest);
        server.addServlet("/reconcile/flyout/*", new FlyoutServlet(register, ontology));
        server.addServlet("/reconcile/properties", new ProposeServlet(ontology));
        server.addServlet("/reconcile/extend/propose", new ProposeServlet(ontology));
        server.addServlet("/search", new SearchServlet(register, ontology));
        server.addServlet("/reconcile/preview", new PreviewServlet(register, ontology));
    }

    @Override
    public void serverAfterStarting(FusekiServer server) {
        register.start();
    }

    @Override
    public void serverStopped(FusekiServer server) {
        register.close();
    }
}
