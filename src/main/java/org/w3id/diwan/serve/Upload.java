package org.w3id.diwan.serve;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.UploadRDF;

/** Uploading files of RDF, for curators; see {@link GraphStoreWrite}. */
final class Upload extends UploadRDF {
    @Override
    public void process(HttpAction action) {
        Failures.asProblems(action, super::process);
    }
}
