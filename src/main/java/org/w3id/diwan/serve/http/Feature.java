package org.w3id.diwan.serve.http;

import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;

/** A feature that is nothing but some addresses. */
public abstract class Feature implements FusekiModule {
    /** The servlets by path, as the Servlet specification writes paths. */
    protected abstract Map<String, HttpServlet> servlets();

    @Override
    public String name() {
        return getClass().getSimpleName();
    }

    @Override
    public final void prepare(FusekiServer.Builder server, Set<String> datasetNames, Model configuration) {
        servlets().forEach(server::addServlet);
    }
}
