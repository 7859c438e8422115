package org.w3id.diwan.serve;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.fuseki.build.DatasetDescriptionMap;
import org.apache.jena.fuseki.build.FusekiConfig;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.FusekiVocabG;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.assembler.AssemblerUtils;
import org.apache.jena.sparql.core.assembler.DatasetAssemblerVocab;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.G;
import org.apache.jena.util.ResourceUtils;
import org.w3id.diwan.serve.limit.RequestKind;

/**
 * The assembler file: which endpoints there are, who may write, which timeouts hold. The dataset it describes is for a plain Fuseki; here
 * the dataset is given, already open.
 */
final class Assembly {
    private static final String SHIPPED = "/fuseki-config/diwan.ttl";
    private static final Set<Node> WRITES =
            Set.of(FusekiVocabG.opUpdate, FusekiVocabG.opUpload, FusekiVocabG.opGSP_rw, FusekiVocabG.opGSP_rw_alt);

    private final Model model;
    private final Graph graph;
    private final List<Endpoint> endpoints;

    private Assembly(InputStream turtle, String base) {
        model = ModelFactory.createDefaultModel();
        graph = model.getGraph();
        RDFParser.source(turtle).lang(Lang.TURTLE).base(base).parse(graph);
        endpoints = services().stream().flatMap(this::endpoints).toList();
        endpoints.forEach(Endpoint::require);
        requireOneDataset();
    }

    /**
     * An endpoint of a service.
     *
     * @param path on the server
     * @param restricted whether it asks who somebody is
     */
    private record Endpoint(Node node, String name, String path, List<Node> operations, boolean restricted) {
        void require() {
            if (!restricted && operations.stream().anyMatch(WRITES::contains)) {
                throw new IllegalArgumentException("the endpoint '" + name + "' writes and needs fuseki:allowedUsers");
            }
            if (restricted && name.isEmpty()) {
                throw new IllegalArgumentException(
                        "an endpoint with fuseki:allowedUsers needs a fuseki:name: Fuseki would lock the whole dataset");
            }
        }

        boolean isQuery() {
            return !restricted && operations.contains(FusekiVocabG.opQuery);
        }
    }

    private Stream<Endpoint> endpoints(Node service) {
        String canonical = DataAccessPoint.canonical(text(service, FusekiVocabG.pServiceName));
        String folder = canonical.equals("/") ? "/" : canonical + "/";
        return G.listSP(graph, service, FusekiVocabG.pEndpoint).stream().map(endpoint -> {
            String name = text(endpoint, FusekiVocabG.pEndpointName);
            return new Endpoint(
                    endpoint,
                    name,
                    folder + name,
                    G.listSP(graph, endpoint, FusekiVocabG.pOperation),
                    G.hasProperty(graph, endpoint, FusekiVocabG.pAllowedUsers));
        });
    }

    /** The file that comes with Diwan. */
    static Assembly shipped() {
        try (InputStream turtle = Objects.requireNonNull(Assembly.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return new Assembly(turtle, "config:" + SHIPPED);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Another one, in Turtle. */
    static Assembly of(Path file) throws IOException {
        try (InputStream turtle = Files.newInputStream(file)) {
            return new Assembly(turtle, file.toUri().toString());
        }
    }

    /**
     * What the file says of the server itself: ping, realm, who may use it at all. Not its context: Fuseki would put that into Jena's global
     * one, where it holds for every query in this process.
     */
    Model server() {
        Model rest = ModelFactory.createDefaultModel().add(model);
        Stream.of(FusekiVocabG.pServices, FusekiVocabG.pPasswordFile, DatasetAssemblerVocab.pContext.asNode())
                .forEach(property -> rest.getGraph().remove(Node.ANY, property, Node.ANY));
        Model server = ModelFactory.createDefaultModel();
        G.nodesOfTypeAsList(graph, FusekiVocabG.tServer)
                .forEach(node -> server.add(ResourceUtils.reachableClosure(rest.wrapAsResource(node))));
        return server;
    }

    /** The settings of the server and of the datasets. */
    Context settings() {
        Context settings = new Context();
        List<Node> described = new ArrayList<>(G.nodesOfTypeAsList(graph, FusekiVocabG.tServer));
        services().forEach(service -> described.addAll(G.listSP(graph, service, FusekiVocabG.pDataset)));
        described.forEach(node -> AssemblerUtils.mergeContext(model.wrapAsResource(node), settings));
        return settings;
    }

    /** The password file that the assembler file names, as a path or a {@code file:} IRI. */
    Optional<Path> passwordFile() {
        return graph.stream(Node.ANY, FusekiVocabG.pPasswordFile, Node.ANY)
                .map(Triple::getObject)
                .map(file -> file.isURI() ? Path.of(URI.create(file.getURI())) : Path.of(file.getLiteralLexicalForm()))
                .findFirst();
    }

    /** Takes every endpoint away that asks who somebody is, and so every one that writes. */
    void closeRestricted() {
        endpoints.stream()
                .filter(Endpoint::restricted)
                .forEach(endpoint -> graph.remove(Node.ANY, FusekiVocabG.pEndpoint, endpoint.node()));
    }

    /** The endpoints' paths on the server, of those that ask who somebody is or of those that are open. */
    List<String> paths(boolean restricted) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.restricted() == restricted)
                .map(Endpoint::path)
                .toList();
    }

    /** What a request asks for, by its path. */
    Function<String, RequestKind> kinds() {
        Set<String> queries = pathsOf(Endpoint::isQuery);
        Set<String> graphs = pathsOf(endpoint -> !endpoint.isQuery());
        return path -> RequestKind.of(path, queries, graphs);
    }

    private Set<String> pathsOf(Predicate<Endpoint> kind) {
        return endpoints.stream().filter(kind).map(Endpoint::path).collect(toSet());
    }

    /** The services over the dataset given. */
    List<DataAccessPoint> over(DatasetGraph dataset) {
        DatasetDescriptionMap open = new DatasetDescriptionMap();
        return services().stream()
                .map(service -> {
                    open.register(G.getOneSP(graph, service, FusekiVocabG.pDataset), dataset);
                    return FusekiConfig.buildDataAccessPoint(graph, service, open);
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Node> services() {
        return G.nodesOfTypeAsList(graph, FusekiVocabG.fusekiService);
    }

    /** Graphs for some readers only would have to be kept apart in every feature; a server of their own keeps them apart for sure. */
    private void requireOneDataset() {
        long datasets = services().stream()
                .flatMap(service -> G.listSP(graph, service, FusekiVocabG.pDataset).stream())
                .distinct()
                .count();
        if (datasets != 1) {
            throw new IllegalArgumentException("one server serves one dataset, and " + datasets + " are described");
        }
    }

    private String text(Node subject, Node property) {
        Node value = G.getZeroOrOneSP(graph, subject, property);
        return value == null ? "" : value.getLiteralLexicalForm();
    }
}
