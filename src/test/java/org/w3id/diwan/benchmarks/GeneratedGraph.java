package org.w3id.diwan.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.names.NameEntry;

/**
 * A graph of as many entities as wanted, about ten triples for each, shaped like what the converter writes: a register, sources with their
 * claims and the plain triples beside them. The same for the same number. It is written as a backup, which a store restores without the
 * gate's checks.
 */
final class GeneratedGraph {
    private static final String BASE = "https://w3id.org/diwan/";
    private static final String TERM = BASE + "ontology#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String REGISTER = BASE + "source/register";
    private static final int CLAIMS_PER_SOURCE = 500;
    private static final double CLAIMS_PER_ENTITY = 0.33;

    private final int entities;
    private final Random random = new Random(11);
    private long quads;

    GeneratedGraph(int entities) {
        this.entities = entities;
    }

    /** The IRI of the entity with a number. */
    static String entity(int number) {
        return BASE + "id/e" + number;
    }

    /** Writes it. Answers how many quads it has. */
    long write(Path backup) throws IOException {
        Path body = Files.createTempFile("graph", ".nq");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(body)) {
                register(writer);
                claims(writer);
            }
            try (Writer whole = new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(backup), 1 << 16), StandardCharsets.UTF_8)) {
                whole.write(header());
                try (var lines = Files.newBufferedReader(body)) {
                    lines.transferTo(whole);
                }
            }
            return quads;
        } finally {
            Files.delete(body);
        }
    }

    /** What {@code GraphStore.backup} writes first; the number of names is only told. */
    private String header() {
        String graphs = IntStream.range(0, sources())
                .mapToObj(source -> "# graph " + source(source) + "\n")
                .collect(Collectors.joining());
        return "# Diwan backup\n# digest generated-" + entities + "\n# quads " + quads + "\n# names 0\n# graph "
                + REGISTER + "\n" + graphs;
    }

    private int claimCount() {
        return (int) (entities * CLAIMS_PER_ENTITY);
    }

    private int sources() {
        return claimCount() / CLAIMS_PER_SOURCE + 1;
    }

    private static String source(int number) {
        return BASE + "source/generated-" + number;
    }

    private void register(Writer to) throws IOException {
        Iterator<NameEntry> entries = new GeneratedNames().entries(entities).iterator();
        for (int number = 0; entries.hasNext(); number++) {
            NameEntry entry = entries.next();
            String subject = entity(number);
            for (String type : entry.types()) {
                link(to, REGISTER, subject, RDF + "type", TERM + type);
            }
            for (Name name : entry.names()) {
                boolean preferred = name.kind() == Name.Kind.PREFERRED;
                String text = '"' + name.text() + "\"@en";
                line(to, REGISTER, subject, SKOS + (preferred ? "prefLabel" : "altLabel"), text);
                if (preferred) {
                    line(to, REGISTER, subject, "http://www.w3.org/2000/01/rdf-schema#label", text);
                }
            }
            line(
                    to,
                    REGISTER,
                    subject,
                    "http://purl.org/dc/terms/description",
                    "\"Made up for measuring, number " + number + "\"@en");
        }
    }

    private void claims(Writer to) throws IOException {
        for (int source = 0; source < sources(); source++) {
            String graph = source(source);
            link(to, graph, graph, RDF + "type", TERM + "Source");
            link(to, graph, graph, RDF + "type", TERM + "Article");
            line(to, graph, graph, "http://purl.org/dc/terms/title", "\"Generated " + source + "\"");
        }
        String[] relations = {"met", "memberOf", "visited", "supports"};
        for (int number = 0; number < claimCount(); number++) {
            String subject = entity(random.nextInt(entities));
            // one in ten is about one of a hundred well-known entities
            String object = entity(random.nextInt(10) == 0 ? random.nextInt(100) : random.nextInt(entities));
            claim(to, number, source(number / CLAIMS_PER_SOURCE), subject, relations[random.nextInt(4)], object);
        }
    }

    private void claim(Writer to, int number, String graph, String subject, String relation, String object)
            throws IOException {
        String claim = String.format(Locale.ROOT, "%sclaim/%032x", BASE, number);
        String day = String.format(Locale.ROOT, "20%02d-%02d-15", random.nextInt(25), 1 + random.nextInt(12));
        link(to, graph, claim, RDF + "type", TERM + "Claim");
        link(to, graph, claim, RDF + "subject", subject);
        link(to, graph, claim, RDF + "predicate", TERM + relation);
        link(to, graph, claim, RDF + "object", object);
        link(to, graph, claim, TERM + "modality", TERM + "Actual");
        link(to, graph, claim, "http://www.w3.org/ns/prov#hadPrimarySource", graph);
        line(to, graph, claim, TERM + "when", '"' + day + "\"^^<http://id.loc.gov/datatypes/edtf/EDTF>");
        line(to, graph, claim, TERM + "earliest", '"' + day + "\"^^<" + XSD + "date>");
        line(to, graph, claim, TERM + "latest", '"' + day + "\"^^<" + XSD + "date>");
        link(to, graph, subject, TERM + relation, object);
    }

    private void link(Writer to, String graph, String subject, String property, String object) throws IOException {
        line(to, graph, subject, property, '<' + object + '>');
    }

    private void line(Writer to, String graph, String subject, String property, String object) throws IOException {
        to.write("<" + subject + "> <" + property + "> " + object + " <" + graph + "> .\n");
        quads++;
    }
}
