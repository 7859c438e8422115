package org.w3id.diwan.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * What CPU time a default graph that is stored costs and saves beside TDB2's union of all graphs, where every second graph is a reading. Argument:
 * the number of graphs.
 *
 * <pre>mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) org.w3id.diwan.benchmarks.DefaultGraphBenchmark 100000</pre>
 */
final class DefaultGraphBenchmark {
    private static final PrintStream OUT = System.out;
    private static final String BASE = "https://w3id.org/diwan/";
    private static final String TERM = BASE + "ontology#";
    private static final int RUNS = 9;
    private static final String PREFIXES = "PREFIX : <" + TERM + "> PREFIX id: <" + BASE
            + "id/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ";
    private static final String REVIEWED = " FILTER NOT EXISTS { GRAPH ?in { ?in a :Reading } } ";

    /** Without and with what leaves readings out of the union. */
    private static final String[][] QUERIES = {
        {"one entity", "SELECT * { id:e7 ?p ?o }", "SELECT DISTINCT ?p ?o { GRAPH ?in { id:e7 ?p ?o }" + REVIEWED + "}"
        },
        {
            "two hops",
            "SELECT * { id:e7 :met ?b . ?b :met ?c }",
            "SELECT DISTINCT ?b ?c { GRAPH ?in { id:e7 :met ?b }" + REVIEWED + "GRAPH ?there { ?b :met ?c }"
                    + REVIEWED.replace("?in", "?there") + "}"
        },
        {
            "claims of a relation",
            "SELECT (COUNT(*) AS ?n) { ?c rdf:predicate :met ; rdf:subject ?s ; rdf:object ?o ; :modality :Actual }",
            "SELECT (COUNT(*) AS ?n) { GRAPH ?in { ?c rdf:predicate :met ; rdf:subject ?s ; rdf:object ?o ; :modality :Actual }"
                    + REVIEWED + "}"
        },
        {
            "count by type",
            "SELECT ?t (COUNT(*) AS ?n) { ?s a ?t } GROUP BY ?t",
            "SELECT ?t (COUNT(DISTINCT ?s) AS ?n) { GRAPH ?in { ?s a ?t }" + REVIEWED + "} GROUP BY ?t"
        }
    };

    private DefaultGraphBenchmark() {}

    public static void main(String[] args) throws IOException {
        int graphs = Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("default-graph");
        load(database(folder.resolve("warm-up")), 10_000, true);
        DatasetGraph union = database(folder.resolve("union"));
        DatasetGraph stored = database(folder.resolve("stored"));
        union.getContext().setTrue(TDB2.symUnionDefaultGraph);
        double one = load(union, graphs, false);
        double other = load(stored, graphs, true);
        row("load, seconds", one, other);
        row("on disk, MB", size(folder.resolve("union")), size(folder.resolve("stored")));
        for (String[] query : QUERIES) {
            row(query[0] + ", ms", ask(union, query[1]), ask(stored, query[1]));
            row("  without readings, ms", ask(union, query[2]), ask(stored, query[1]));
        }
        row("1000 triples added, ms", edit(union, false, true), edit(stored, true, true));
        row("1000 triples deleted, ms", edit(union, false, false), edit(stored, true, false));
    }

    /** Of this thread, in nanoseconds: what else runs on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void row(String what, double union, double stored) {
        OUT.printf(Locale.ROOT, "%-28s union %9.2f  stored %9.2f  ratio %6.2f%n", what, union, stored, stored / union);
    }

    private static DatasetGraph database(Path folder) throws IOException {
        Files.createDirectories(folder);
        return DatabaseMgr.connectDatasetGraph(Location.create(folder));
    }

    private static double load(DatasetGraph database, int graphs, boolean stored) {
        long start = cpu();
        DataLoader loader = LoaderFactory.sequentialLoader(database, (format, values) -> {});
        loader.startBulk();
        StreamRDF to = loader.stream();
        for (int graph = 0; graph < graphs; graph++) {
            for (Quad quad : quads(graph, graphs)) {
                to.quad(quad);
                if (stored && graph % 2 == 0) {
                    to.triple(quad.asTriple());
                }
            }
        }
        loader.finishBulk();
        return (cpu() - start) / 1e9;
    }

    /** A source of one claim and its plain triple, or a reading of one claim. */
    private static Quad[] quads(int number, int graphs) {
        boolean reading = number % 2 == 1;
        Node graph = iri(BASE + (reading ? "reading/r" : "source/s") + number);
        Node claim = iri(BASE + "claim/c" + number);
        Node subject = iri(BASE + "id/e" + number % 1000);
        Node object = iri(BASE + "id/e" + (number * 7L + 3) % graphs);
        Quad[] quads = {
            Quad.create(graph, graph, RDF.type.asNode(), iri(TERM + (reading ? "Reading" : "Source"))),
            Quad.create(graph, claim, RDF.type.asNode(), iri(TERM + "Claim")),
            Quad.create(graph, claim, RDF.subject.asNode(), subject),
            Quad.create(graph, claim, RDF.predicate.asNode(), iri(TERM + "met")),
            Quad.create(graph, claim, RDF.object.asNode(), object),
            Quad.create(graph, claim, iri(TERM + "modality"), iri(TERM + "Actual")),
            Quad.create(graph, claim, iri(TERM + "passage"), iri(graph.getURI() + "#char=0,9")),
            Quad.create(graph, object, RDF.type.asNode(), iri(TERM + "Person")),
            Quad.create(graph, subject, iri(TERM + "met"), object)
        };
        return reading ? Arrays.copyOf(quads, quads.length - 1) : quads;
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static double ask(DatasetGraph database, String query) {
        double[] times = new double[RUNS];
        for (int run = -2; run < RUNS; run++) {
            long start = cpu();
            database.begin(ReadWrite.READ);
            try (QueryExec execution =
                    QueryExec.dataset(database).query(PREFIXES + query).build()) {
                RowSetOps.consume(execution.select());
            } finally {
                database.end();
            }
            times[Math.max(0, run)] = (cpu() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static double edit(DatasetGraph database, boolean stored, boolean add) {
        Node graph = iri("https://example.org/notes");
        long start = cpu();
        database.begin(ReadWrite.WRITE);
        for (int i = 0; i < 1000; i++) {
            Quad quad = Quad.create(graph, iri(BASE + "id/e" + i), iri(TERM + "met"), iri(BASE + "id/e" + (i + 1)));
            if (add) {
                database.add(quad);
            } else {
                database.delete(quad);
            }
            if (stored && add) {
                database.add(Quad.create(Quad.defaultGraphIRI, quad.asTriple()));
            } else if (stored
                    && !database.findNG(Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject())
                            .hasNext()) {
                database.delete(Quad.create(Quad.defaultGraphIRI, quad.asTriple()));
            }
        }
        database.commit();
        database.end();
        return (cpu() - start) / 1e6;
    }

    private static double size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }
}
