package org.w3id.diwan.serve;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.JettySecurityLib;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.ee10.servlet.security.ConstraintSecurityHandler;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.http.SameOrigin;
import org.w3id.diwan.serve.http.ServletFunction;
import org.w3id.diwan.serve.limit.RequestLimits;
import org.w3id.diwan.serve.sparql.GraphStoreRead;
import org.w3id.diwan.serve.sparql.GraphStoreWrite;
import org.w3id.diwan.serve.sparql.SparqlQuery;
import org.w3id.diwan.serve.sparql.SparqlUpdate;
import org.w3id.diwan.serve.sparql.UnpackedFiles;

/** Adds to a server what its assembler file says: the SPARQL services, and the passwords for those that write. */
record SparqlServices(FusekiServer.Builder fuseki, Assembly assembly, RequestLimits limits) {
    private static final ServletFunction WRITING_OFF = (request, response) -> {
        throw Refused.with(403, "Writing is off: this server was started without a password file (--passwords FILE).");
    };

    /** Over a dataset of this process; without passwords nobody writes. */
    void add(DatasetGraph dataset, Optional<Path> passwords) {
        List<String> restricted = assembly.paths(true);
        fuseki.parseConfig(assembly.server());
        if (passwords.isPresent()) {
            fuseki.securityHandler(asking(passwords.get(), restricted));
            restricted.forEach(path -> fuseki.addFilter(path, new SameOrigin()));
            restricted.forEach(path -> fuseki.addFilter(path, new UnpackedFiles()));
        } else {
            assembly.closeRestricted();
            restricted.forEach(path -> fuseki.addServlet(path, WRITING_OFF.servlet()));
        }
        assembly.over(dataset)
                .forEach(point -> fuseki.add(point.getName(), DataService.newBuilder(point.getDataService())));
        fuseki.registerOperation(Operation.Query, "application/sparql-query", new SparqlQuery(limits));
        fuseki.registerOperation(Operation.Update, "application/sparql-update", new SparqlUpdate());
        fuseki.registerOperation(Operation.GSP_R, new GraphStoreRead(limits));
        fuseki.registerOperation(Operation.GSP_RW, new GraphStoreWrite.OfGraphs(limits));
        fuseki.registerOperation(Operation.Upload, new GraphStoreWrite.OfFiles());
    }

    /**
     * Asks for a name and password (HTTP Basic) at some paths and nowhere else. The file has lines {@code name: password}, as Jetty's {@code
     * HashLoginService} reads them, and is read again when it changes.
     */
    private static ConstraintSecurityHandler asking(Path passwords, List<String> paths) {
        if (!Files.isReadable(passwords)) {
            throw new IllegalArgumentException("the password file " + passwords + " cannot be read");
        }
        ConstraintSecurityHandler handler =
                JettySecurityLib.makeSecurityHandler("Diwan", JettySecurityLib.makeUserStore(passwords.toString()));
        paths.forEach(path -> JettySecurityLib.addPathConstraint(handler, path));
        return handler;
    }

    /** Sends whoever asks in SPARQL on to the endpoint elsewhere that holds the graph. */
    void leadTo(URI elsewhere) {
        ServletFunction lead = (request, response) -> {
            String query = request.getQueryString();
            response.setStatus(307);
            response.setHeader("Location", query == null ? elsewhere.toString() : elsewhere + "?" + query);
        };
        fuseki.addServlet("/sparql", lead.servlet());
        fuseki.enablePing(true);
    }
}
