package org.w3id.diwan.interop;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.jspecify.annotations.NullMarked;

/** Cases of one of the W3C's test suites as its manifest writes them: requests in order, each with the answers that are right. */
@NullMarked
record W3cSuite(List<Case> cases) {
    private static final String MANIFEST = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String HTTP = "http://www.w3.org/2011/http#";
    private static final String CONTENT = "http://www.w3.org/2011/content#";

    /**
     * A case.
     *
     * @param id its local name in the manifest
     * @param data graphs that are there before it, by file and name
     */
    record Case(String id, String name, Map<String, String> data, List<Request> requests) {}

    /**
     * One request.
     *
     * @param path as written, with the suite's own endpoint
     * @param contentType empty where none is sent
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares or changes it
    record Request(String method, String path, String contentType, String accept, byte[] body, Expected expected) {
        boolean sends(String type) {
            return contentType.startsWith(type);
        }
    }

    /**
     * The answers that are right.
     *
     * @param statuses names of statuses, such as {@code OK}, or of their classes, such as {@code StatusCode2xx}
     * @param format {@code boolean}, {@code tabular}, {@code RDF}; or empty
     * @param location what later requests call the address of what was made; or empty
     * @param body the graph in Turtle; empty where none is told
     */
    record Expected(Set<String> statuses, Optional<Boolean> truth, String format, String location, String body) {
        private static final Map<String, Integer> STATUS =
                Map.of("OK", 200, "Created", 201, "NoContent", 204, "NotFound", 404);

        boolean allows(int status) {
            return statuses.contains("StatusCode" + status / 100 + "xx")
                    || statuses.stream().anyMatch(name -> Objects.equals(STATUS.get(name), status));
        }
    }

    /** Reads a manifest from this package's folder {@code w3c}. */
    static W3cSuite read(String manifest) {
        String file = Objects.requireNonNull(W3cSuite.class.getResource("w3c/" + manifest), manifest)
                .toString();
        Model model = RDFDataMgr.loadModel(file);
        Resource root =
                model.listSubjectsWithProperty(term(MANIFEST, "entries")).next();
        return new W3cSuite(root.getProperty(term(MANIFEST, "entries")).getList().asJavaList().stream()
                .map(RDFNode::asResource)
                .map(W3cSuite::of)
                .toList());
    }

    private static Case of(Resource entry) {
        Map<String, String> data = new TreeMap<>();
        String update = "http://www.w3.org/2009/sparql/tests/test-update#";
        entry.listProperties(term(update, "graphData"))
                .mapWith(statement -> statement.getObject().asResource())
                .forEach(graph -> data.put(
                        graph.getPropertyResourceValue(term(update, "graph")).getURI(),
                        text(graph, "http://www.w3.org/2000/01/rdf-schema#", "label")));
        List<Request> requests = new ArrayList<>();
        if (entry.hasProperty(term(MANIFEST, "action"))) {
            list(entry.getPropertyResourceValue(term(MANIFEST, "action")), "requests")
                    .forEach(request -> requests.add(request(request)));
        }
        return new Case(entry.getLocalName(), text(entry, MANIFEST, "name"), data, requests);
    }

    private static Request request(Resource request) {
        Resource response = request.getPropertyResourceValue(term(HTTP, "resp"));
        Set<String> statuses = response.listProperties(term(MANIFEST, "expectedStatus")).toList().stream()
                .map(status -> URI.create(status.getResource().getURI()).getFragment())
                .collect(Collectors.toSet());
        Expected expected = new Expected(
                statuses,
                Optional.ofNullable(response.getProperty(term(MANIFEST, "expectedBoolean")))
                        .map(statement -> statement.getBoolean()),
                text(response, MANIFEST, "expectedFormat"),
                text(response, MANIFEST, "expectedLocation"),
                body(response).map(body -> text(body, CONTENT, "chars")).orElse(""));
        Charset charset = body(request)
                .map(body -> Charset.forName(text(body, CONTENT, "characterEncoding")))
                .orElse(StandardCharsets.UTF_8);
        return new Request(
                text(request, HTTP, "methodName"),
                text(request, HTTP, "absolutePath"),
                header(request, "content-type"),
                header(request, "accept"),
                body(request)
                        .map(body -> text(body, CONTENT, "chars"))
                        .orElse("")
                        .getBytes(charset),
                expected);
    }

    private static Optional<Resource> body(Resource message) {
        return Optional.ofNullable(message.getPropertyResourceValue(term(HTTP, "body")));
    }

    private static String header(Resource message, String name) {
        return list(message, "headers").stream()
                .filter(header -> text(header, HTTP, "fieldName").equals(name))
                .map(header -> text(header, HTTP, "fieldValue"))
                .findFirst()
                .orElse("");
    }

    private static List<Resource> list(Resource subject, String property) {
        return Optional.ofNullable(subject.getProperty(term(HTTP, property)))
                .map(statement -> statement.getList().asJavaList().stream()
                        .map(RDFNode::asResource)
                        .toList())
                .orElse(List.of());
    }

    private static String text(Resource subject, String namespace, String property) {
        return Optional.ofNullable(subject.getProperty(term(namespace, property)))
                .map(statement -> statement.getString())
                .orElse("");
    }

    private static Property term(String namespace, String name) {
        return ResourceFactory.createProperty(namespace, name);
    }
}
