package org.w3id.diwan.serve;

import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.UploadRDF;

/** Writing graphs, for curators. RDF nested so deeply that its parser gives up is the sender's mistake, not the server's. */
final class GraphStoreWrite {
    private GraphStoreWrite() {}

    /** Graph by graph. */
    static final class OfGraphs extends GSP_RW {
        private final GraphStoreRead reader;

        OfGraphs(RequestLimits limits) {
            reader = new GraphStoreRead(limits);
        }

        @Override
        public void process(HttpAction action) {
            SparqlFailures.asProblems(action, super::process);
        }

        /** What curators read is what everybody reads. */
        @Override
        protected void execGetGSP(HttpAction action) {
            reader.execGetGSP(action);
        }

        @Override
        protected void execGetQuads(HttpAction action) {
            reader.execGetQuads(action);
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
