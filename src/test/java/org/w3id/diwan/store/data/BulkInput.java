package org.w3id.diwan.store.data;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.w3id.diwan.store.GraphStore;

/**
 * Made-up reporting of any size that passes the gate, for tests that need much of it. Run by hand it measures a load:
 * {@code java -cp ... org.w3id.diwan.store.data.BulkInput 1000000 FOLDER}.
 */
final class BulkInput {
    private static final String BASE = "https://w3id.org/diwan/";
    private static final String[] ENGLISH = {"River Guard", "Harbour Front", "Hill Watch", "Northern Column"};
    private static final String[] ARABIC = {"حرس النهر", "جبهة الميناء", "حراس التل", "الرتل الشمالي"};
    private static final int CLAIMS_IN_A_SOURCE = 200;

    private final PrintWriter out;
    private String graph = "";
    private long quads;

    private BulkInput(PrintWriter out) {
        this.out = out;
    }

    /** Writes N-Quads, about as many as asked for. */
    static void write(Path file, long quads) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            BulkInput input = new BulkInput(out);
            int groups = (int) Math.max(CLAIMS_IN_A_SOURCE + 1, quads / 60);
            input.register(groups);
            for (int source = 0; input.quads < quads; source++) {
                input.source(source, groups);
            }
        }
    }

    private void register(int groups) {
        graph = BASE + "source/register";
        types(graph, "Source", "Register");
        text(graph, "http://purl.org/dc/terms/title", "Register", "@en");
        for (int i = 0; i < groups; i++) {
            String group = BASE + "id/group-" + i;
            types(group, "Entity", "Actor", "Body", "ArmedGroup");
            for (String property : List.of(
                    "http://www.w3.org/2004/02/skos/core#prefLabel", "http://www.w3.org/2000/01/rdf-schema#label")) {
                text(group, property, ENGLISH[i % ENGLISH.length] + " " + i, "@en");
                text(group, property, ARABIC[i % ARABIC.length] + " " + i, "@ar");
            }
        }
    }

    private void source(int number, int groups) {
        graph = BASE + "source/feed-" + number;
        types(graph, "Source", "Article");
        text(graph, "http://purl.org/dc/terms/title", "Feed " + number, "@en");
        text(graph, ontology("textDigest"), "sha256:%064x".formatted(number), "");
        integer(graph, ontology("textLength"), 100 * CLAIMS_IN_A_SOURCE);
        for (int i = 0; i < CLAIMS_IN_A_SOURCE; i++) {
            int subject = (number * 31 + i) % groups;
            claim(number * CLAIMS_IN_A_SOURCE + i, i * 100, subject, (subject + 1 + i) % groups);
        }
    }

    private void claim(int number, int begin, int subject, int object) {
        String claim = BASE + "claim/%032x".formatted(number);
        String passage = graph + "#char=" + begin + "," + (begin + 50);
        String day = "2024-01-%02d".formatted(1 + number % 28);
        iri(BASE + "id/group-" + subject, ontology("attacked"), BASE + "id/group-" + object);
        types(claim, "Claim");
        iri(claim, rdf("subject"), BASE + "id/group-" + subject);
        iri(claim, rdf("predicate"), ontology("attacked"));
        iri(claim, rdf("object"), BASE + "id/group-" + object);
        iri(claim, ontology("modality"), ontology("Actual"));
        iri(claim, "http://www.w3.org/ns/prov#hadPrimarySource", graph);
        text(claim, ontology("when"), day, "^^<http://id.loc.gov/datatypes/edtf/EDTF>");
        text(claim, ontology("earliest"), day, "^^<http://www.w3.org/2001/XMLSchema#date>");
        text(claim, ontology("latest"), day, "^^<http://www.w3.org/2001/XMLSchema#date>");
        iri(claim, ontology("passage"), passage);
        types(passage, "Passage");
        integer(passage, nif("beginIndex"), begin);
        integer(passage, nif("endIndex"), begin + 50);
        iri(passage, nif("referenceContext"), graph);
    }

    private static String ontology(String name) {
        return BASE + "ontology#" + name;
    }

    private static String rdf(String name) {
        return "http://www.w3.org/1999/02/22-rdf-syntax-ns#" + name;
    }

    private static String nif(String name) {
        return "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#" + name;
    }

    private void types(String subject, String... classes) {
        for (String type : classes) {
            iri(subject, rdf("type"), ontology(type));
        }
    }

    private void iri(String subject, String property, String object) {
        quad(subject, property, "<" + object + ">");
    }

    private void integer(String subject, String property, int value) {
        text(subject, property, Integer.toString(value), "^^<http://www.w3.org/2001/XMLSchema#integer>");
    }

    private void text(String subject, String property, String text, String kind) {
        quad(subject, property, "\"" + text + "\"" + kind);
    }

    private void quad(String subject, String property, String object) {
        out.printf("<%s> <%s> %s <%s> .%n", subject, property, object, graph);
        quads++;
    }

    // ---- by hand

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        Path file = folder.resolve("bulk.nq");
        write(file, Long.parseLong(arguments[0]));
        try (GraphStore store = GraphStore.open(folder.resolve("data"))) {
            Instant start = Instant.now();
            LoadReport report = store.load(List.of(file));
            long milliseconds = Duration.between(start, Instant.now()).toMillis();
            System.out.printf(
                    "%s%n%d ms, %d quads a second%n", report, milliseconds, report.quads() * 1000 / milliseconds);
        }
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .forEach(System.out::println);
    }
}
