package org.w3id.diwan.query.overview;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.query.EndpointFailure;
import org.w3id.diwan.query.ExampleQuestions;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.overview.Overview.Dispute;
import org.w3id.diwan.query.overview.Overview.Happening;
import org.w3id.diwan.query.overview.Overview.Kind;
import org.w3id.diwan.query.overview.Overview.Publication;
import org.w3id.diwan.query.overview.Overview.Spot;

/** Reads the overview of a graph in the background, and keeps it for a while: for longer, the longer the reading took. */
public final class OverviewReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OverviewReader.class);
    private static final long KEPT_NANOS = 5_000_000_000L;
    /** How long a request waits for the first overview, and for a newer one. */
    private static final Duration FIRST = Duration.ofSeconds(5);

    private static final Duration NEWS = Duration.ofMillis(500);
    private static final Duration LAST_QUERY = Duration.ofSeconds(10);
    /** Reading may take this part of the time. */
    private static final int SHARE = 20;

    private static final String KINDS = """
            SELECT ?class (SAMPLE(?l) AS ?label) (COUNT(DISTINCT ?x) AS ?n) {
              ?x a :Entity ; a ?class . FILTER (STRSTARTS(STR(?class), STR(:)) && ?class NOT IN (:Entity, :Actor))
              FILTER NOT EXISTS { ?x a ?narrower . GRAPH <https://w3id.org/diwan/ontology> { ?narrower rdfs:subClassOf ?class } FILTER (?narrower != ?class) }
              OPTIONAL { ?class rdfs:label ?l FILTER (LANG(?l) = "en") }
            } GROUP BY ?class ORDER BY DESC(?n) ?class""";
    private static final String CLAIMS = "SELECT (COUNT(?c) AS ?n) { ?c a :Claim }";
    private static final String SOURCES =
            "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a :Source FILTER EXISTS { ?c prov:hadPrimarySource ?s } }";
    private static final String SPAN =
            "SELECT (MIN(STR(?d)) AS ?first) (MAX(STR(?d)) AS ?last) { ?c a :Claim ; :earliest|:latest ?d }";
    private static final String EVENTS = """
            SELECT DISTINCT ?x ?name ?when ?m { ?x a :Event ; :name ?name . ?c rdf:subject ?x ; rdf:predicate :when ; rdf:object ?when ; :modality ?m }
            ORDER BY ?x ?when ?m LIMIT 400""";
    private static final String PLACES = """
            SELECT ?x (SAMPLE(?n) AS ?name) (SAMPLE(?y) AS ?lat) (SAMPLE(?z) AS ?long) (COUNT(DISTINCT ?c) AS ?claims) {
              ?x geo:lat ?y ; geo:long ?z ; :name ?n . OPTIONAL { { ?c rdf:object ?x } UNION { ?c rdf:subject ?x } UNION { ?c :inPlace ?x } ?c a :Claim }
            } GROUP BY ?x ORDER BY DESC(?claims) ?x LIMIT 300""";
    private static final String LATEST = """
            SELECT ?x (SAMPLE(?t) AS ?title) (SAMPLE(?d) AS ?day) (COUNT(DISTINCT ?c) AS ?claims) {
              ?x a :Article . ?c prov:hadPrimarySource ?x ; a :Claim OPTIONAL { ?x dcterms:title ?t } OPTIONAL { ?x dcterms:issued ?d }
            } GROUP BY ?x ORDER BY DESC(?day) ?x LIMIT 8""";
    private static final String DISPUTES = """
            SELECT ?s ?sn ?p ?o ?on (GROUP_CONCAT(DISTINCT STRAFTER(STR(?m), "#")) AS ?modes) (COUNT(DISTINCT ?voice) AS ?voices) (SUM(IF(?m = :Denied, 1, 0)) AS ?denied) {
              ?c rdf:subject ?s ; rdf:predicate ?r ; rdf:object ?o ; :modality ?m ; prov:hadPrimarySource ?source .
              OPTIONAL { ?source dcterms:publisher ?publisher } BIND (COALESCE(?publisher, ?source) AS ?voice)
              ?s :name ?sn . ?o :name ?on OPTIONAL { ?r rdfs:label ?l FILTER (LANG(?l) = "en") } BIND (COALESCE(STR(?l), STRAFTER(STR(?r), "#")) AS ?p)
            } GROUP BY ?s ?sn ?p ?o ?on HAVING (COUNT(DISTINCT ?m) > 1) ORDER BY (?denied = 0) DESC(?voices) ?s ?p ?o LIMIT 8""";

    private record Kept(Overview overview, long until) {}

    private final Supplier<GraphConnection> connections;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            new ThreadFactoryBuilder().setNameFormat("overview").setDaemon(true).build());
    private volatile Kept kept = new Kept(Overview.NOTHING, System.nanoTime());
    private volatile boolean closed;
    private Future<?> reading = CompletableFuture.completedFuture(null);

    /** Over a graph. */
    public OverviewReader(Supplier<GraphConnection> connections) {
        this.connections = connections;
    }

    /** The overview, perhaps of some seconds ago; of a graph that takes longer to read than somebody waits, the last one or nothing. */
    public Overview get() {
        if (System.nanoTime() - kept.until() >= 0) {
            await(look());
        }
        return kept.overview();
    }

    private synchronized Future<?> look() {
        if (reading.isDone() && !closed) {
            reading = worker.submit(this::refresh);
        }
        return reading;
    }

    private void await(Future<?> running) {
        try {
            running.get((kept.overview().equals(Overview.NOTHING) ? FIRST : NEWS).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException notYet) {
            // what there is answers
        } catch (ExecutionException failure) {
            LOG.warn("the overview cannot be read", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void refresh() {
        long began = System.nanoTime();
        Overview overview = read();
        long took = System.nanoTime() - began;
        kept = new Kept(overview, System.nanoTime() + Math.max(KEPT_NANOS, SHARE * took));
    }

    /** Ends after the query that runs; the graph is not read any more then. */
    @Override
    public void close() {
        closed = true;
        worker.shutdown();
        try {
            var unused = worker.awaitTermination(LAST_QUERY.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Overview read() {
        try (GraphConnection graph = connections.get()) {
            Optional<Row> span = rows(graph, SPAN, row -> row).stream().findFirst();
            return new Overview(
                    rows(graph, KINDS, OverviewReader::kind),
                    count(graph, CLAIMS),
                    count(graph, SOURCES),
                    span.map(row -> row.text("first")).orElse(""),
                    span.map(row -> row.text("last")).orElse(""),
                    rows(graph, EVENTS, OverviewReader::happening).stream()
                            .sorted((one, other) -> (one.first() + one.last()).compareTo(other.first() + other.last()))
                            .toList(),
                    rows(graph, PLACES, OverviewReader::spot),
                    rows(graph, LATEST, OverviewReader::publication),
                    rows(graph, DISPUTES, OverviewReader::dispute),
                    ExampleQuestions.in(graph));
        } catch (RuntimeException failure) {
            EndpointFailure told = EndpointFailure.of(failure).orElseThrow(() -> failure);
            LOG.info("the overview cannot be read now: {}", told.detail());
            return Overview.NOTHING;
        }
    }

    /** Nothing where it takes too long: a page that lacks a part is better than none. */
    private <T> List<T> rows(GraphConnection graph, String query, Function<Row, T> each) {
        List<T> rows = new ArrayList<>();
        if (closed) {
            return rows;
        }
        try {
            Consumer<Row> add = row -> {
                if (row.binding().size() > 0) {
                    rows.add(each.apply(row));
                }
            };
            graph.select(query, add);
        } catch (QueryCancelledException tooLong) {
            LOG.info(
                    "the overview lacks a part that took too long: {}",
                    query.lines().findFirst().orElse(""));
            return List.of();
        }
        return rows;
    }

    private long count(GraphConnection graph, String query) {
        return rows(graph, query, row -> number(row, "n")).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long number(Row row, String variable) {
        return Long.parseLong(row.text(variable));
    }

    private static Kind kind(Row row) {
        String iri = row.text("class");
        String label = row.text("label");
        return new Kind(iri, label.isEmpty() ? iri.substring(iri.indexOf('#') + 1) : label, number(row, "n"));
    }

    private static Happening happening(Row row) {
        String when = row.text("when");
        String modality = row.text("m");
        var period = Period.parse(when);
        return new Happening(
                row.text("x"),
                row.text("name"),
                when,
                period.filter(Period::hasEarliest)
                        .map(known -> known.earliest().toString())
                        .orElse(""),
                period.filter(Period::hasLatest)
                        .map(known -> known.latest().toString())
                        .orElse(""),
                modality.substring(modality.indexOf('#') + 1));
    }

    private static Spot spot(Row row) {
        return new Spot(
                row.text("x"),
                row.text("name"),
                Double.parseDouble(row.text("lat")),
                Double.parseDouble(row.text("long")),
                number(row, "claims"));
    }

    private static Publication publication(Row row) {
        String iri = row.text("x");
        String title = row.text("title");
        return new Publication(
                iri,
                title.isEmpty() ? iri.substring(iri.lastIndexOf('/') + 1) : title,
                row.text("day"),
                number(row, "claims"));
    }

    private static Dispute dispute(Row row) {
        return new Dispute(
                row.text("s"),
                row.text("sn"),
                row.text("p"),
                row.text("o"),
                row.text("on"),
                Stream.of(row.text("modes").split(" ")).sorted().toList(),
                number(row, "voices"));
    }
}
