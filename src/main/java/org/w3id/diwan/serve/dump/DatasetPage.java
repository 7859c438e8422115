package org.w3id.diwan.serve.dump;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.model.vocabulary.Prefixes;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.serve.http.Negotiation;
import org.w3id.diwan.serve.http.PublicAddress;
import org.w3id.diwan.serve.http.Representation;
import org.w3id.diwan.serve.http.ServletFunction;

/**
 * What the dataset says of itself, with the addresses of its dumps on this server: {@code /dataset}, where its IRI leads, and {@code
 * /.well-known/void}, which leads there.
 *
 * @see <a href="https://www.w3.org/TR/void/#well-known">Describing Linked Datasets with the VoID Vocabulary, 7.2</a>
 */
record DatasetPage(Supplier<GraphConnection> connections) {
    private static final String PATH = "/dataset";
    private static final Map<String, RDFFormat> FORMATS = formats();
    private static final Node DATASET = NodeFactory.createURI(IriScheme.dataset());
    private static final int MOST = 100_000;

    private static Map<String, RDFFormat> formats() {
        Map<String, RDFFormat> formats = new LinkedHashMap<>();
        formats.put(Format.TURTLE.mediaType(), RDFFormat.TURTLE_PRETTY);
        formats.put(Format.JSONLD.mediaType(), RDFFormat.JSONLD11_PRETTY);
        formats.put(Format.NTRIPLES.mediaType(), RDFFormat.NTRIPLES_UTF8);
        formats.put(Format.RDFXML.mediaType(), RDFFormat.RDFXML_PLAIN);
        return formats;
    }

    static Map<String, HttpServlet> servlets(Supplier<GraphConnection> connections) {
        ServletFunction description = new DatasetPage(connections)::answer;
        ServletFunction leadThere = (request, response) -> {
            response.setStatus(303);
            response.setHeader("Location", PATH);
        };
        return Map.of(PATH, description.forGet(), "/.well-known/void", leadThere.forGet());
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String type = Negotiation.choose(request, response, List.copyOf(FORMATS.keySet()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter.source(describe(PublicAddress.of(request)))
                .format(FORMATS.getOrDefault(type, RDFFormat.TURTLE_PRETTY))
                .output(bytes);
        new Representation(bytes.toByteArray(), type + ";charset=utf-8").send(request, response);
    }

    private Graph describe(String host) {
        Graph description = GraphFactory.createDefaultGraph();
        try (GraphConnection connection = connections.get()) {
            QuadSource.quadsOf(connection, DATASET)
                    .limit(MOST)
                    .map(Quad::asTriple)
                    .forEach(description::add);
        }
        description.add(DATASET, RDF.type.asNode(), VOID.Dataset.asNode());
        description.add(DATASET, VOID.sparqlEndpoint.asNode(), NodeFactory.createURI(host + "/sparql"));
        for (Format format : DumpModule.FORMATS) {
            Node dump = NodeFactory.createURI(host + DumpModule.PATH + "." + format.extension() + DumpModule.ZIPPED);
            description.add(DATASET, VOID.dataDump.asNode(), dump);
            description.add(DATASET, DCAT.distribution.asNode(), dump);
            description.add(dump, RDF.type.asNode(), DCAT.Distribution.asNode());
            description.add(dump, DCAT.downloadURL.asNode(), dump);
            description.add(dump, DCAT.mediaType.asNode(), registered(format.mediaType()));
            description.add(dump, DCAT.compressFormat.asNode(), registered("application/gzip"));
        }
        description.getPrefixMapping().setNsPrefixes(Prefixes.all());
        return description;
    }

    private static Node registered(String mediaType) {
        return NodeFactory.createURI("https://www.iana.org/assignments/media-types/" + mediaType);
    }
}
