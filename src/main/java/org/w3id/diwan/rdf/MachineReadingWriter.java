package org.w3id.diwan.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.reading.DatedPassage;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.model.vocabulary.Prefixes;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/**
 * Writes what a machine read in an article, as one graph named after the reading: which program read it and by which arm, the source, the claims with the
 * confidence of each, the entities that no register holds, the times the text names, and nothing plain. Claims and entities have the ids
 * that they keep once a person accepts them. Safe for many threads.
 */
public final class MachineReadingWriter {
    private static final IRI SOFTWARE_VERSION = Terms.iri(Terms.SCHEMA + "softwareVersion");

    private final Terms terms;
    private final String program;
    private final ReadingGraphs graphs;
    private final GraphFormatter formatter;

    /**
     * @param program which program reads, in which version, such as {@code Diwan 0.1.0}
     * @throws IllegalArgumentException if the format loses the names of graphs, for then a reading could not be told from reviewed claims
     */
    public MachineReadingWriter(Vocabulary vocabulary, Format format, String program) {
        if (!format.hasGraphs()) {
            throw new IllegalArgumentException(format + " has no graphs");
        }
        this.program = program;
        terms = new Terms(vocabulary);
        graphs = new ReadingGraphs(terms, vocabulary);
        formatter = new GraphFormatter(format, Prefixes.all());
    }

    /** Writes one article's reading and leaves the stream open. The same reading gives the same bytes. */
    public void write(MachineReading machine, OutputStream out) throws IOException {
        IRI reading = Terms.iri(IriScheme.reading(machine.source().id()));
        Graph graph = new Graph(terms, reading);
        addArm(MachineReading.PATTERNS, machine, graph);
        machine.arms().values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .forEach(arm -> addArm(arm, machine, graph));
        graphs.addEntities(machine.reading().entities(), graph);
        graphs.addEvidence(SourceParts.of(machine.reading()).iterator().next(), graph);
        for (Claim claim : machine.reading().claims()) {
            for (String arm : machine.arms().getOrDefault(claim.id(), List.of(MachineReading.PATTERNS))) {
                graph.add(Terms.claim(claim.id()), PROV.WAS_GENERATED_BY, arm(arm, machine));
            }
        }
        machine.confidence()
                .forEach((claim, sure) -> graph.add(
                        Terms.claim(claim), terms.term("confidence"), Terms.typed(sure.toPlainString(), XSD.DECIMAL)));
        for (DatedPassage dated : machine.dates()) {
            IRI passage = graph.addPassage(dated.source(), dated.passage());
            graph.add(passage, terms.term("dateValue"), Terms.edtf(dated.period()));
        }
        formatter.write(graph.inOrder(), out);
    }

    /** What an arm did, as an activity of its own: a claim that several find comes out of each. */
    private void addArm(String arm, MachineReading machine, Graph graph) {
        IRI reading = arm(arm, machine);
        graph.addType(reading, "Reading");
        graph.add(
                reading, RDFS.LABEL, Terms.text("Reading of " + machine.source().id()));
        graph.add(reading, PROV.USED, Terms.source(machine.source().id()));
        graph.add(reading, SOFTWARE_VERSION, Terms.text(program + ", " + arm));
    }

    private static IRI arm(String arm, MachineReading machine) {
        String reading = IriScheme.reading(machine.source().id());
        return Terms.iri(arm.equals(MachineReading.PATTERNS) ? reading : reading + "/" + Slug.of(arm));
    }
}
