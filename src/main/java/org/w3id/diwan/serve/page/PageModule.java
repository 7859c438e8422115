package org.w3id.diwan.serve.page;

import jakarta.servlet.http.HttpServlet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.entity.ThingKind;
import org.w3id.diwan.query.entity.ThingReader;
import org.w3id.diwan.serve.http.Feature;

/** Dereferencing: {@code /id/}, {@code /source/}, {@code /claim/}, {@code /statement/} and {@code /ontology}. */
public final class PageModule extends Feature {
    private final Supplier<GraphConnection> connections;
    private final Supplier<Optional<String>> version;

    /** Over a graph whose version nobody knows. */
    public PageModule(Supplier<GraphConnection> connections) {
        this(connections, Optional::empty);
    }

    /**
     * Over a graph.
     *
     * @param version differs between any two states of the graph
     */
    public PageModule(Supplier<GraphConnection> connections, Supplier<Optional<String>> version) {
        this.connections = connections;
        this.version = version;
    }

    @Override
    protected Map<String, HttpServlet> servlets() {
        Documents documents = new Documents();
        ThingReader reader = new ThingReader(connections);
        Map<String, HttpServlet> servlets = new HashMap<>();
        for (ThingKind kind : ThingKind.values()) {
            servlets.put("/" + kind.segment() + "/*", new ThingPages(kind, reader, documents, version).forGet());
        }
        HttpServlet ontology = new OntologyPages(documents, new ServedOntology(connections)).forGet();
        servlets.put(OntologyPages.PATH, ontology);
        servlets.put(OntologyPages.PATH + "/*", ontology);
        DocumentFormat.OF_ONTOLOGY.forEach(as -> servlets.put(OntologyPages.PATH + "." + as.extension(), ontology));
        return servlets;
    }
}
