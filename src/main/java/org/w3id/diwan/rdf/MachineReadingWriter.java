package org.w3id.diwan.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.diwan.model.DatedPassage;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.model.MachineReading;
import org.w3id.diwan.model.Reading;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Vocabulary;

/**
 * Writes what a machine read in an article: the source's graph, marked as a machine reading, with the confidence of every claim and the
 * times the text names; and in a file beside it the entities that no register holds yet, in the register's graph. Safe for many threads.
 */
public final class MachineReadingWriter {
    private static final String ENTITIES = ".entities";

    private final Terms terms = new Terms(IriScheme.DIWAN);
    private final ReadingGraphs graphs;
    private final GraphFormatter formatter;
    private final PassageTriples passages;
    private final Format format;

    public MachineReadingWriter(Vocabulary vocabulary, Format format) {
        Map<String, String> prefixes = Prefixes.of(IriScheme.DIWAN);
        this.format = format;
        graphs = new ReadingGraphs(terms, vocabulary);
        passages = new PassageTriples(terms);
        formatter = new GraphFormatter(format, prefixes);
    }

    /** Whether a folder holds an article's reading already. */
    public boolean isWritten(SourceId id, Path folder) {
        return Files.exists(folder.resolve(format.file(id.value())));
    }

    /** Writes the files of one article; the source's comes last and appears whole, so that it stands for both. */
    public void write(MachineReading machine, Path folder) throws IOException {
        Reading reading = machine.reading();
        String id = machine.source().id().value();
        Graph entities = graphs.register(reading.entities(), reading.retired());
        Path proposed = folder.resolve(format.file(id + ENTITIES));
        if (reading.entities().isEmpty()) {
            Files.deleteIfExists(proposed);
        } else {
            replace(entities.inOrder(), proposed);
        }
        replace(graph(machine).inOrder(), folder.resolve(format.file(id)));
    }

    private Graph graph(MachineReading machine) {
        Graph graph = graphs.of(SourceParts.of(machine.reading()).iterator().next());
        IRI source = terms.source(machine.source().id());
        graph.add(source, RDF.TYPE, terms.term("MachineReading"));
        machine.confidence()
                .forEach((claim, sure) -> graph.add(
                        terms.claim(claim), terms.term("confidence"), Terms.typed(sure.toPlainString(), XSD.DECIMAL)));
        for (DatedPassage dated : machine.dates()) {
            IRI passage = passages.add(dated.source(), dated.passage(), graph);
            graph.add(passage, terms.term("dateValue"), Terms.edtf(dated.period()));
        }
        return graph;
    }

    private void replace(List<Statement> triples, Path file) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".writing-", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                formatter.write(triples, out);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
