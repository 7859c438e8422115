package org.w3id.diwan.serve;

import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.UploadRDF;

/** Writing graphs, for curators. RDF nested so deeply that its parser gives up is the sender's mistake, not the server's. */
final class GraphStoreWrite {
    private GraphStoreWrite() {}

    /** Graph by graph. */
    static final class OfGraphs extends GSP_RW {
        @Override
        public void process(HttpAction action) {
            SparqlFailures.asProblems(action, super::process);
        }
    }

    /** Files of a form. */
    static final class OfFiles extends UploadRDF {
        @Override
        public void process(HttpAction action) {
            SparqlFailures.asProblems(action, super::process);
        }
    }
}
