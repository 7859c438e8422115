package org.w3id.diwan.serve.sparql;

import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.fuseki.servlets.UploadRDF;
import org.w3id.diwan.serve.limit.RequestLimits;

/** Writing graphs, for curators. RDF nested so deeply that its parser gives up is the sender's mistake, not the server's. */
public final class GraphStoreWrite {
    private GraphStoreWrite() {}

    /** Graph by graph. */
    public static final class OfGraphs extends GSP_RW {
        private final GraphStoreRead reader;

        /** @param limits of what is read */
        public OfGraphs(RequestLimits limits) {
            reader = new GraphStoreRead(limits);
        }

        @Override
        public void process(HttpAction action) {
            SparqlFailures.ofWriting(action, super::process);
        }

        /** As Fuseki does it, which does not say so when it fails. */
        @Override
        protected void execDeleteGSP(HttpAction action) {
            action.beginWrite();
            try {
                GraphTarget target = GraphTarget.determineTargetGSP(decideDataset(action), action);
                if (target.isUnion() || target.isDefault()) {
                    ServletOps.error(
                            403, "Every triple stands in the graph of a source; name the graph that shall go.");
                }
                if (!target.exists()) {
                    ServletOps.errorNotFound("No such graph: " + target.label());
                }
                target.dataset().removeGraph(target.graphName());
                action.commit();
            } catch (RuntimeException failure) {
                action.abortSilent();
                throw failure;
            } finally {
                action.endWrite();
            }
            ServletOps.successNoContent(action);
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

    /** Files of a form. What Fuseki cannot read of it is the sender's mistake. */
    public static final class OfFiles extends UploadRDF {
        @Override
        public void process(HttpAction action) {
            SparqlFailures.ofWriting(action, this::upload);
        }

        private void upload(HttpAction action) {
            try {
                super.process(action);
            } catch (ActionErrorException failure) {
                if (failure.getRC() == 500 && failure.getCause() == null && isForm(action)) {
                    ServletOps.errorBadRequest(
                            "The form cannot be read. Each file needs a Content-Type, such as text/turtle,"
                                    + " or a name that ends in .ttl or the like, and the form a boundary.");
                }
                throw failure;
            }
        }

        private static boolean isForm(HttpAction action) {
            return String.valueOf(ActionLib.getContentMediaType(action)).startsWith("multipart/");
        }
    }
}
