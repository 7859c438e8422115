package org.w3id.diwan.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdfconnection.RDFConnection;
import org.w3id.diwan.serve.DiwanServer;
import org.w3id.diwan.serve.ServedStore;
import org.w3id.diwan.store.GraphStore;

/**
 * Measures the services over HTTP, one request after the other, each beside the bare SPARQL query for the same data, asked of a plain Fuseki
 * over the same store; and requests a second of an ASK, with and without our layers. Run it on the tests' class path:
 *
 * <pre>
 * ServiceBenchmark fill 1000000 FOLDER     writes a generated graph of so many entities into an empty folder
 * ServiceBenchmark load triples FOLDER     or loads files
 * ServiceBenchmark FOLDER [300] [300]      measures, with so many entities, waiting so many seconds for their names to be indexed
 * </pre>
 */
public final class ServiceBenchmark {
    private static final int ENTITIES = 300;
    private static final int BATCH = 50;
    private static final int CLIENTS = 8;
    private static final double NANOS = 1e9;
    private static final int LONGEST_WAIT_SECONDS = 300;
    private static final String PREFIXES = "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX text: <http://jena.apache.org/text#> ";

    /** The part of an IRI that names an entity, and a name of it. */
    private record Sample(String id, String name) {
        String iri() {
            return "<https://w3id.org/diwan/id/" + id + ">";
        }
    }

    private final Requests requests = new Requests(
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    private final URI ours;
    private final URI bare;

    private ServiceBenchmark(URI ours, URI bare) {
        this.ours = ours;
        this.bare = bare;
    }

    /** Prints the figures as a table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case "fill" -> fill(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
            case "load" -> load(Path.of(arguments[1]), Path.of(arguments[2]));
            default ->
                measure(
                        Path.of(arguments[0]),
                        number(arguments, 1, ENTITIES),
                        number(arguments, 2, LONGEST_WAIT_SECONDS));
        }
    }

    private static void fill(int entities, Path folder) throws IOException {
        Path backup = Files.createTempFile("generated", ".nq.gz");
        try (GraphStore store = GraphStore.open(folder)) {
            long quads = new GeneratedGraph(entities).write(backup);
            long began = System.nanoTime();
            store.restore(backup);
            System.out.printf(Locale.ROOT, "%d quads restored in %.0f s%n", quads, (System.nanoTime() - began) / NANOS);
        } finally {
            Files.delete(backup);
        }
    }

    private static void load(Path input, Path folder) throws IOException {
        try (GraphStore store = GraphStore.open(folder)) {
            System.out.println(store.load(List.of(input)).outcome());
        }
    }

    private static int number(String[] arguments, int at, int usual) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : usual;
    }

    private static void measure(Path folder, int entities, int wait) throws IOException, InterruptedException {
        try (GraphStore store = GraphStore.open(folder)) {
            FusekiServer plain = FusekiServer.create()
                    .port(0)
                    .loopback(true)
                    .add("/ds", store.datasetGraph())
                    .start();
            try (DiwanServer server = ServedStore.complete(
                            DiwanServer.over(store.datasetGraph()).port(0), Optional.of(store))
                    .start()) {
                new ServiceBenchmark(server.url(), URI.create(plain.datasetURL("ds")))
                        .measureAll(samples(store, entities), wait);
            } finally {
                plain.stop();
            }
        }
    }

    /** Entities from all over the register, in no order. */
    private static List<Sample> samples(GraphStore store, int wanted) throws IOException {
        List<Sample> all = new ArrayList<>();
        try (RDFConnection connection = RDFConnection.connect(DatasetFactory.wrap(store.datasetGraph()))) {
            connection.begin(ReadWrite.READ);
            connection.querySelect(
                    PREFIXES
                            + "SELECT ?e ?name { GRAPH <https://w3id.org/diwan/source/register> { ?e skos:prefLabel ?name } "
                            + "FILTER (LANG(?name) = 'en') }",
                    row -> all.add(new Sample(
                            row.getResource("e").getURI().substring("https://w3id.org/diwan/id/".length()),
                            row.getLiteral("name").getLexicalForm())));
            connection.end();
        }
        Collections.shuffle(all, new Random(5));
        System.out.printf(Locale.ROOT, "%d named entities%n", all.size());
        return all.subList(0, Math.min(wanted, all.size()));
    }

    private void measureAll(List<Sample> samples, int wait) throws InterruptedException {
        beside("entity page", samples, each -> "id/" + each.id() + ".html", ServiceBenchmark::description);
        beside("entity data, Turtle", samples, each -> "id/" + each.id() + ".ttl", ServiceBenchmark::description);
        beside("graph, two steps", samples, each -> "graph?depth=2&focus=" + each.id(), ServiceBenchmark::twoSteps);
        asks("ASK", "ASK {}");
        asks("ASK of an entity", "ASK { " + samples.get(0).iri() + " ?p ?o }");
        if (namesAreReady(samples.get(0), wait)) {
            beside("reconcile, one name", samples, each -> reconcile(List.of(each)), ServiceBenchmark::byName);
            batches(samples);
        }
    }

    /** The names of a large graph are indexed in the background. */
    private boolean namesAreReady(Sample sample, int wait) throws InterruptedException {
        long began = System.nanoTime();
        long waited = 0;
        while (requests.status(ours.resolve(reconcile(List.of(sample)))) == 503 && waited < wait) {
            Thread.sleep(500);
            waited = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        }
        boolean ready = waited < wait;
        System.out.printf(Locale.ROOT, "names %s after %d s more%n", ready ? "ready" : "not ready", waited);
        return ready;
    }

    private void beside(
            String what, List<Sample> samples, Function<Sample, String> path, Function<Sample, String> query) {
        List<URI> services = samples.stream().map(path).map(ours::resolve).toList();
        List<URI> queries = samples.stream().map(query).map(this::bareQuery).toList();
        // in turns, so that others' load on the machine meets both alike
        Requests.Times service = new Requests.Times();
        Requests.Times plain = new Requests.Times();
        for (int round = 0; round < 4; round++) {
            boolean counts = round > 0;
            for (int i = 0; i < samples.size(); i++) {
                requests.time(services.get(i), counts ? service : new Requests.Times());
                requests.time(queries.get(i), counts ? plain : new Requests.Times());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-22s p50 %7.2f ms  p99 %7.2f ms  bare p50 %7.2f ms  p99 %7.2f ms  ratio p50 %.1f p99 %.1f%s%n",
                what,
                service.percentile(50),
                service.percentile(99),
                plain.percentile(50),
                plain.percentile(99),
                service.percentile(50) / plain.percentile(50),
                service.percentile(99) / plain.percentile(99),
                service.failures() + plain.failures() == 0
                        ? ""
                        : "  FAILED " + service.failures() + " and " + plain.failures());
    }

    private void batches(List<Sample> samples) {
        Requests.Times times = new Requests.Times();
        int names = 0;
        for (int begin = 0; begin + BATCH <= samples.size(); begin += BATCH) {
            requests.time(ours.resolve(reconcile(samples.subList(begin, begin + BATCH))), times);
            names += BATCH;
        }
        System.out.printf(
                Locale.ROOT,
                "reconcile, batches of %d: %.0f names a second, p99 of a batch %.0f ms%s%n",
                BATCH,
                names / times.seconds(),
                times.percentile(99),
                times.failures() == 0 ? "" : "  FAILED " + times.failures());
    }

    private void asks(String what, String query) throws InterruptedException {
        URI here = ours.resolve("sparql?query=" + Requests.encoded(query));
        URI there = bareQuery(query);
        double bareRate = 0;
        double rate = 0;
        for (int round = 0; round < 3; round++) {
            bareRate = Math.max(bareRate, requests.rate(there, CLIENTS));
            rate = Math.max(rate, requests.rate(here, CLIENTS));
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %d clients: %.0f a second, bare %.0f a second, ratio %.2f (best of 3)%n",
                what,
                CLIENTS,
                rate,
                bareRate,
                rate / bareRate);
    }

    private URI bareQuery(String query) {
        return URI.create(bare + "?query=" + Requests.encoded(PREFIXES + query));
    }

    private static String description(Sample entity) {
        return ("SELECT ?g ?s ?p ?o { { GRAPH ?g { %1$s ?p ?o } } UNION { GRAPH ?g { ?s rdf:subject %1$s . ?s ?p ?o } } "
                        + "UNION { GRAPH ?g { ?s rdf:object %1$s . ?s ?p ?o } } }")
                .formatted(entity.iri());
    }

    private static String twoSteps(Sample entity) {
        return "SELECT DISTINCT ?c ?s ?r ?o { { SELECT DISTINCT ?near { { ?a rdf:subject %1$s ; rdf:object ?near } UNION { ?a rdf:object %1$s ; rdf:subject ?near } UNION { BIND (%1$s AS ?near) } } } { ?c rdf:subject ?near } UNION { ?c rdf:object ?near } ?c rdf:subject ?s ; rdf:predicate ?r ; rdf:object ?o } LIMIT 1000"
                .formatted(entity.iri());
    }

    private static String byName(Sample entity) {
        String words = entity.name().replaceAll("[^\\p{L}\\p{N} ]", " ").strip();
        return "SELECT ?e ?score ?name { (?e ?score ?name) text:query ('%s' 10) }".formatted(words);
    }

    private static String reconcile(List<Sample> names) {
        StringBuilder queries = new StringBuilder("{");
        for (int i = 0; i < names.size(); i++) {
            queries.append(i == 0 ? "" : ",")
                    .append("\"q%d\":{\"query\":\"%s\",\"limit\":5}"
                            .formatted(i, names.get(i).name().replace("\"", "")));
        }
        return "reconcile?queries=" + Requests.encoded(queries.append('}').toString());
    }
}
