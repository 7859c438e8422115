package org.w3id.diwan.serve;

import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;

/** Writing graphs, for curators. RDF nested so deeply that its parser gives up is the sender's mistake, not the server's. */
final class GraphStoreWrite extends GSP_RW {
    @Override
    public void process(HttpAction action) {
        Failures.asProblems(action, super::process);
    }
}
