package org.w3id.diwan.serve.dump;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.serve.Etag;
import org.w3id.diwan.serve.Negotiation;
import org.w3id.diwan.serve.ProblemDetails;

/**
 * What the dataset says of itself, with the addresses of its dumps on this server: {@code /dataset}, where its IRI leads, and {@code
 * /.well-known/void}, which leads there.
 *
 * @see <a href="https://www.w3.org/TR/void/#well-known">Describing Linked Datasets with the VoID Vocabulary, 7.2</a>
 */
final class DatasetServlet extends HttpServlet {
    private static final Map<String, RDFFormat> FORMATS = Map.of(
            "text/turtle", RDFFormat.TURTLE_PRETTY,
            "application/ld+json", RDFFormat.JSONLD11_PRETTY,
            "application/n-triples", RDFFormat.NTRIPLES_UTF8,
            "application/rdf+xml", RDFFormat.RDFXML_PLAIN);
    private static final List<String> OFFERS =
            List.of("text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml");
    private static final Node DATASET = NodeFactory.createURI(IriScheme.DIWAN.dataset());
    private static final int MOST = 100_000;

    private final transient PagedQuads quads;

    DatasetServlet(PagedQuads quads) {
        this.quads = quads;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getServletPath().equals("/dataset")) {
            response.setStatus(303);
            response.setHeader("Location", "/dataset");
            return;
        }
        response.setHeader("Vary", "Accept");
        Optional<String> type =
                Negotiation.choose(String.join(",", Collections.list(request.getHeaders("Accept"))), OFFERS);
        if (type.isEmpty()) {
            ProblemDetails.notAcceptable(OFFERS).send(request, response);
            return;
        }
        String url = request.getRequestURL().toString();
        byte[] body = written(describe(url.substring(0, url.length() - "/dataset".length())), type.get());
        response.setHeader("Cache-Control", "no-cache");
        if (Etag.of(body).answers(request, response)) {
            return;
        }
        response.setContentType(type.get());
        response.setCharacterEncoding("utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Graph describe(String host) {
        Graph description = GraphFactory.createDefaultGraph();
        try (RDFConnection connection = quads.connections().get()) {
            PagedQuads.of(connection, DATASET).limit(MOST).map(Quad::asTriple).forEach(description::add);
        }
        description.add(DATASET, RDF.type.asNode(), VOID.Dataset.asNode());
        description.add(DATASET, VOID.sparqlEndpoint.asNode(), NodeFactory.createURI(host + "/sparql"));
        for (DumpFormat format : DumpFormat.values()) {
            Node dump = NodeFactory.createURI(host + DumpServlet.PATH + "." + format.extension() + DumpServlet.ZIPPED);
            description.add(DATASET, VOID.dataDump.asNode(), dump);
            description.add(DATASET, DCAT.distribution.asNode(), dump);
            description.add(dump, RDF.type.asNode(), DCAT.Distribution.asNode());
            description.add(dump, DCAT.downloadURL.asNode(), dump);
            description.add(dump, DCAT.mediaType.asNode(), registered(format.mediaType()));
            description.add(dump, DCAT.compressFormat.asNode(), registered("application/gzip"));
        }
        description
                .getPrefixMapping()
                .setNsPrefix("void", VOID.NS)
                .setNsPrefix("dcat", DCAT.NS)
                .setNsPrefix("dcterms", "http://purl.org/dc/terms/")
                .setNsPrefix("sd", "http://www.w3.org/ns/sparql-service-description#")
                .setNsPrefix("sh", "http://www.w3.org/ns/shacl#")
                .setNsPrefix("dataset", IriScheme.DIWAN.datasetPart(""))
                .setNsPrefix("", IriScheme.DIWAN.ontology());
        return description;
    }

    private static Node registered(String mediaType) {
        return NodeFactory.createURI("https://www.iana.org/assignments/media-types/" + mediaType);
    }

    private static byte[] written(Graph graph, String type) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter.source(graph)
                .format(FORMATS.getOrDefault(type, RDFFormat.TURTLE_PRETTY))
                .output(bytes);
        return bytes.toByteArray();
    }
}
